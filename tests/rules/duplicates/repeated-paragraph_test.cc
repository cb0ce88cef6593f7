#include <string_view>

#include "support/duplicates.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "repeated-paragraph";

TEST(RepeatedParagraph, MarksTheSecondOfTwoInARow) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Orrin will close at six on Friday, the town said.\n\n"
                    "[[The bridge at Orrin will close at six on Friday, the town said.]]\n\n"
                    "Drivers should take the road over the hill."));
  EXPECT_EQ(first_message(kRule,
                          "The bridge at Orrin will close at six on Friday, the town said.\n\n"
                          "The bridge at Orrin will close at six on Friday, the town said."),
            "error: This paragraph repeats the one before it.");
}

TEST(RepeatedParagraph, SeesThroughTypography) {
  EXPECT_TRUE(finds(kRule,
                    "The mayor’s office – shut since May – “will open” on 3 June.\n\n"
                    "[[The mayor's office - shut since May - \"will open\" on 3 June.]]\n\n"
                    "Staff have moved to the library until then."));
}

TEST(RepeatedParagraph, IsAWarningWhereSomethingStandsBetween) {
  EXPECT_EQ(first_message(kRule,
                          "The bridge at Orrin will close at six on Friday, the town said.\n\n"
                          "Drivers should take the road over the hill.\n\n"
                          "The bridge at Orrin will close at six on Friday, the town said."),
            "warning: This paragraph stands a second time.");
}

TEST(RepeatedParagraph, TakesSeveralParagraphsAsOne) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Orrin will close at six on Friday, the town said.\n\n"
                    "Drivers should take the road over the hill until further notice.\n\n"
                    "Nobody could say on Thursday how long the work would go on.\n\n"
                    "[[The bridge at Orrin will close at six on Friday, the town said.\n\n"
                    "Drivers should take the road over the hill until further notice.]]"));
}

TEST(RepeatedParagraph, DeletesEitherCopyWithItsSpacing) {
  const char* text =
      "One road is open.\n\nThe bridge at Orrin will close at six on Friday, the town said.\n\n"
      "The bridge at Orrin will close at six on Friday, the town said.\n\nDrivers know.";
  const char* mended =
      "One road is open.\n\nThe bridge at Orrin will close at six on Friday, the town "
      "said.\n\nDrivers know.";
  EXPECT_TRUE(fixes(kRule, text, mended, "Delete this copy"));
  EXPECT_TRUE(fixes(kRule, text, mended, "Delete the earlier copy"));
}

TEST(RepeatedParagraph, DeletesTheLastParagraph) {
  EXPECT_TRUE(
      fixes(kRule,
            "The bridge at Orrin will close at six on Friday, the town said.\n\nDrivers know.\n\n"
            "The bridge at Orrin will close at six on Friday, the town said.\n",
            "The bridge at Orrin will close at six on Friday, the town said.\n\nDrivers know.\n"));
}

// Guards: what repeats by design is a hint at most.

TEST(RepeatedParagraph, RefrainIsAHint) {
  const char* song =
      "Carry me over the water tonight\nCarry me under the moon\nCarry me out of the harbour "
      "light\n\n"
      "The gulls are asleep on the wall\nThe nets hang down from the sky\nThe boats do not answer "
      "at all\n\n"
      "Carry me over the water tonight\nCarry me under the moon\nCarry me out of the harbour "
      "light\n";
  const std::string message = first_message(kRule, song);
  EXPECT_TRUE(message.empty() || message.starts_with("hint:")) << message;
}

TEST(RepeatedParagraph, ListItemIsAHint) {
  const char* list =
      "Plan A offers this:\n\n- Unlimited calls to every network in the country\n- Ten gigabytes a "
      "month\n\n"
      "Plan B offers this:\n\n- Unlimited calls to every network in the country\n- Forty gigabytes "
      "a month\n";
  EXPECT_TRUE(first_message(kRule, list).starts_with("hint:"));
}

TEST(RepeatedParagraph, QuestionInATableOfContentsIsAHint) {
  const char* text =
      "What does it cost to insure a small sailing boat?\n\nWhere can a beginner learn to sail at "
      "night?\n\n"
      "Sailing has become cheaper over the years.\n\n"
      "What does it cost to insure a small sailing boat?\n\nAbout as much as a car of the same "
      "price.";
  EXPECT_TRUE(first_message(kRule, text).starts_with("hint:"));
}

TEST(RepeatedParagraph, TableRowIsAHint) {
  const char* text =
      "Team\tWon\tLost\tDrawn\tGoals for and against\nBrevik Rovers\t12\t3\t5\t40 to 22 in all "
      "games\n\n"
      "The second half of the season began in March.\n\n"
      "Team\tWon\tLost\tDrawn\tGoals for and against\nBrevik Rovers\t12\t3\t5\t40 to 22 in all "
      "games\n";
  const std::string message = first_message(kRule, text);
  EXPECT_TRUE(message.empty() || message.starts_with("hint:")) << message;
}

TEST(RepeatedParagraph, TemplateThatStandsThreeTimesIsAHint) {
  const std::string form = "Our testers wear each pair for two weeks on wet and dry roads.\n\n";
  EXPECT_TRUE(first_message(kRule, "The Alva runs small and warm.\n\n" + form +
                                       "The Birk is light but loud.\n\n" + form +
                                       "The Corran lasts for years.\n\n" + form)
                  .starts_with("hint:"));
}

TEST(RepeatedParagraph, PullQuoteIsAHintWithItsOwnMessage) {
  EXPECT_EQ(first_message(
                kRule,
                "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
                "Crews stayed until noon and left one engine behind.\n\n"
                "No one was hurt in the fire at the mill, police said.\n\nThe cause is not known."),
            "hint: This paragraph stands in the text as well; keep it if it is a pull quote.");
}

TEST(RepeatedParagraph, ShortLinesStaySilent) {
  EXPECT_TRUE(finds(
      kRule, "Photo: Ana Reyes\n\nThe harbour was calm.\n\nPhoto: Ana Reyes\n\nThe town was not."));
  EXPECT_TRUE(finds(kRule, "Brevik 2, Orrin 1\n\nThe home side won late.\n\nBrevik 2, Orrin 1"));
}

constexpr std::string_view kFound[] = {
    "No one was hurt in the fire at the mill, police said.\n\n[[No one was hurt in the fire at the "
    "mill, police said.]]\n\nThe council has set aside nine million kroner for the new breakwater.",
    "The bridge at Orrin will close at six on Friday, the town said.\n\nDivers found the bell of "
    "the old ship under two metres of silt.\n\n[[The bridge at Orrin will close at six on Friday, "
    "the town said.]]\n\nFarmers on the north bank lost most of their hay in the flood.",
    "Crews worked through the night to clear the road over the hill.\n\n[[Crews worked through the "
    "night to clear the road over the hill.]]\n\nThe owner of the bakery gave away all of her "
    "bread that evening.",
    "The harbour office expects the ferry to sail again before the summer.\n\nEvery boat in the "
    "bay has to show a lamp after dark.\n\n[[The harbour office expects the ferry to sail again "
    "before the summer.]]\n\nVolunteers carried the books up to the loft by hand.",
    "A second crane will be brought from Lunde when the wind drops.\n\n[[A second crane will be "
    "brought from Lunde when the wind drops.]]\n\nThe school moved its lessons to the church hall "
    "for a week.",
    "The council has set aside nine million kroner for the new breakwater.\n\nFarmers on the north "
    "bank lost most of their hay in the flood.\n\n[[The council has set aside nine million kroner "
    "for the new breakwater.]]\n\nThe museum will open its doors again once the roof is dry.",
    "Divers found the bell of the old ship under two metres of silt.\n\n[[Divers found the bell of "
    "the old ship under two metres of silt.]]\n\nThe last train to Brevik leaves the station at "
    "ten at night.",
    "The owner of the bakery gave away all of her bread that evening.\n\nVolunteers carried the "
    "books up to the loft by hand.\n\n[[The owner of the bakery gave away all of her bread that "
    "evening.]]\n\nThe engineer showed the council a model of the new ramp.",
    "Every boat in the bay has to show a lamp after dark.\n\n[[Every boat in the bay has to show a "
    "lamp after dark.]]\n\nThe clinic treated eleven people for cold and sent them home.",
    "The school moved its lessons to the church hall for a week.\n\nThe museum will open its doors "
    "again once the roof is dry.\n\n[[The school moved its lessons to the church hall for a "
    "week.]]\n\nNo one was hurt in the fire at the mill, police said.",
    "Farmers on the north bank lost most of their hay in the flood.\n\n[[Farmers on the north bank "
    "lost most of their hay in the flood.]]\n\nTwo of the lamps on the pier have been dark since "
    "November.",
    "The last train to Brevik leaves the station at ten at night.\n\nThe engineer showed the "
    "council a model of the new ramp.\n\n[[The last train to Brevik leaves the station at ten at "
    "night.]]\n\nCrews worked through the night to clear the road over the hill.",
    "Volunteers carried the books up to the loft by hand.\n\n[[Volunteers carried the books up to "
    "the loft by hand.]]\n\nNobody in the valley had seen the river so high before.",
    "The clinic treated eleven people for cold and sent them home.\n\nNo one was hurt in the fire "
    "at the mill, police said.\n\n[[The clinic treated eleven people for cold and sent them "
    "home.]]\n\nA second crane will be brought from Lunde when the wind drops.",
    "The museum will open its doors again once the roof is dry.\n\n[[The museum will open its "
    "doors again once the roof is dry.]]\n\nThe bridge at Orrin will close at six on Friday, the "
    "town said.",
    "Two of the lamps on the pier have been dark since November.\n\nCrews worked through the night "
    "to clear the road over the hill.\n\n[[Two of the lamps on the pier have been dark since "
    "November.]]\n\nDivers found the bell of the old ship under two metres of silt.",
    "The engineer showed the council a model of the new ramp.\n\n[[The engineer showed the council "
    "a model of the new ramp.]]\n\nThe harbour office expects the ferry to sail again before the "
    "summer.",
    "Nobody in the valley had seen the river so high before.\n\nA second crane will be brought "
    "from Lunde when the wind drops.\n\n[[Nobody in the valley had seen the river so high "
    "before.]]\n\nEvery boat in the bay has to show a lamp after dark.",
};

TEST(RepeatedParagraph, Cases) { expect_repeats(kRule, kFound); }

}  // namespace
}  // namespace galley::core::test
