#include <string_view>

#include "support/duplicates.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "near-repeat";

std::size_t count_of(std::string_view mark, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + mark.size())) {
    ++count;
  }
  return count;
}

TEST(NearRepeat, MarksTheLaterOfTwoVersions) {
  EXPECT_TRUE(
      finds(kRule,
            "The council meets again on Monday to vote on the new school. Rain fell all day.\n\n"
            "[[The council will meet again on Monday to vote on the new school.]] Nobody came."));
}

TEST(NearRepeat, ShowsTheSmallDifference) {
  EXPECT_EQ(
      first_message(
          kRule,
          "The council meets again on Monday to vote on the new school in Brevik. Rain fell.\n\n"
          "The council meets again on Monday to vote on the new school. Nobody came."),
      "warning: This sentence says again, in nearly the same words, what stands before.");
}

TEST(NearRepeat, SaysThatAReportedFigureDiffers) {
  EXPECT_EQ(first_message(
                kRule,
                "At least 12 people were killed in the fire at the mill in Brevik. Rain fell.\n\n"
                "At least 14 people were killed in the fire at the mill in Brevik. Nobody came."),
            "warning: This sentence stands twice, with different figures.");
}

TEST(NearRepeat, FindsAnotherOrder) {
  EXPECT_TRUE(
      first_message(
          kRule,
          "On Monday the council meets again in Brevik to vote on the new school. Rain fell.\n\n"
          "The council meets again on Monday to vote in Brevik on the new school. Nobody came.")
          .starts_with("hint: This sentence says again"));
}

TEST(NearRepeat, SentenceSaidOfSomethingElseIsAHint) {
  EXPECT_TRUE(
      first_message(
          kRule,
          "The Alva comes with a warranty of two years on all moving parts. It is light.\n\n"
          "The Birk comes with a warranty of two years on all moving parts. It is loud.")
          .starts_with("hint:"));
  EXPECT_TRUE(
      first_message(kRule,
                    "What are the things in your day that are working well? Write them down.\n\n"
                    "What are the things in your day that are not working well? Write them down.")
          .starts_with("hint:"));
}

TEST(NearRepeat, AddressesAreAHint) {
  EXPECT_TRUE(
      first_message(kRule,
                    "Mail: Harbour Office, Room 3, 12 Quay Street, Brevik, Lunde 4021.\n\n"
                    "In person: Harbour Office, Room 3, 12 Quay Street, Brevik, Lunde 4021.")
          .starts_with("hint:"));
}

TEST(NearRepeat, DeletesTheLaterVersion) {
  EXPECT_TRUE(
      fixes(kRule,
            "The council meets again on Monday to vote on the new school in Brevik. Rain fell.\n\n"
            "The council meets again on Monday to vote on the new school. Nobody came.",
            "The council meets again on Monday to vote on the new school in Brevik. Rain fell.\n\n"
            "Nobody came."));
}

TEST(NearRepeat, DeletesNoHalfOfAQuotation) {
  const std::string text =
      "“We rowed all night and nobody slept for an hour,” Lunde said. “The lamp went out at two, "
      "and the harbour was nowhere to be seen.”\n\n"
      "The boat is ten years old.\n\n"
      "“We rowed all night and nobody slept for an hour. The lamp went out at two, and the harbour "
      "was nowhere to be seen,” Lunde said.";
  for (const std::string& mended : all_fixes(kRule, text)) {
    EXPECT_EQ(count_of("“", mended), count_of("”", mended)) << mended;
  }
}

TEST(NearRepeat, DeletesASentenceInsideOfAQuotation) {
  EXPECT_TRUE(
      fixes(kRule,
            "“I came here at dawn. The council will meet again on Monday to vote on the new "
            "school. The council meets again on Monday to vote on the new school. I am "
            "tired,” he said.",
            "“I came here at dawn. The council will meet again on Monday to vote on the new "
            "school. I am tired,” he said."));
}

TEST(NearRepeat, OneFigureThatDiffersInANearSentenceIsAWarning) {
  EXPECT_EQ(
      first_message(kRule,
                    "The ferry is slow. On our crossing it took four hours and a half to reach "
                    "the pier at Orrin. On our crossing it took five hours and a half to reach "
                    "the pier at Orrin. The coffee is good."),
      "warning: This sentence stands twice, with different figures.");
}

TEST(NearRepeat, NumberOfANoteIsAHint) {
  EXPECT_FALSE(
      first_message(kRule,
                    "14. Lunde and Osei, a history of the ferries of Brevik and the coast.\n\n"
                    "21. Lunde and Osei, a history of the ferries of Brevik and the coast.")
          .starts_with("warning"));
}

TEST(NearRepeat, QuotationThatLostItsNegationIsAWarning) {
  EXPECT_EQ(first_message(kRule,
                          "“We will not sell the ferry to a firm from outside the valley,” Lunde "
                          "said.\n\nThe board met for an hour.\n\n"
                          "“We will sell the ferry to a firm from outside the valley,” Lunde told "
                          "us."),
            "warning: These words are quoted twice, and not alike.");
}

TEST(NearRepeat, SpeechThatBuildsOnItselfIsAHint) {
  EXPECT_FALSE(
      first_message(kRule,
                    "“We will not sell the ferry to a firm from outside the valley. We will "
                    "sell the ferry to a firm from inside the valley,” Lunde said.")
          .starts_with("warning"));
}

constexpr std::string_view kFound[] = {
    "The council meets again on Monday to vote on the new school. It was late.\n\n[[The council "
    "will meet again on Monday to vote on the new school.]] The wind turned at noon.",
    "No one was hurt in the fire at the old mill, police said. The pump failed.\n\n[[No one was "
    "hurt in the fire at the mill, police said.]] The lamps went out.",
    "Crews worked through the night to clear the road over the hill. Rain fell all day.\n\n[[The "
    "crews worked through the night to clear the road over the hill.]] A dog barked.",
    "The harbour office expects the ferry to sail again before the summer. The wind turned at "
    "noon.\n\n[[The harbour office expects that the ferry will sail again before the summer.]] The "
    "tide came in.",
    "A second crane will be brought from Lunde when the wind drops. The lamps went out.\n\n[[A "
    "second crane is to be brought from Lunde when the wind drops.]] Snow lay on the hill.",
    "The council has set aside nine million kroner for the new breakwater. A dog barked.\n\n[[The "
    "council has now set aside nine million kroner for the new breakwater.]] The shop was shut.",
    "Divers found the bell of the old ship under two metres of silt. The tide came in.\n\n[[The "
    "divers found the bell of the old ship under two metres of silt.]] It was late.",
    "The owner of the bakery gave away all of her bread that evening. Snow lay on the "
    "hill.\n\n[[The owner of the bakery gave all of her bread away that evening.]] The pump "
    "failed.",
    "Every boat in the bay has to show a lamp after dark. The shop was shut.\n\n[[Every boat in "
    "the bay must show a lamp after dark.]] Rain fell all day.",
    "The school moved its lessons to the church hall for a week. It was late.\n\n[[The school has "
    "moved its lessons to the church hall for a week.]] The wind turned at noon.",
    "Farmers on the north bank lost most of their hay in the flood. The pump failed.\n\n[[Farmers "
    "on the north bank lost much of their hay in the flood.]] The lamps went out.",
    "The last train to Brevik leaves the station at ten at night. Rain fell all day.\n\n[[The last "
    "train to Brevik leaves the station at ten.]] A dog barked.",
    "Volunteers carried the books up to the loft by hand. The wind turned at noon.\n\n[[Volunteers "
    "carried all the books up to the loft by hand.]] The tide came in.",
    "The clinic treated eleven people for cold and sent them home. The lamps went out.\n\n[[The "
    "clinic treated eleven people for cold and then sent them home.]] Snow lay on the hill.",
    "The museum will open its doors again once the roof is dry. A dog barked.\n\n[[The museum will "
    "open its doors again when the roof is dry.]] The shop was shut.",
    "Two of the lamps on the pier have been dark since November. The tide came in.\n\n[[Two of the "
    "lamps on the pier have been dark since last November.]] It was late.",
    "The engineer showed the council a model of the new ramp. Snow lay on the hill.\n\n[[The "
    "engineer showed the council a small model of the new ramp.]] The pump failed.",
    "Nobody in the valley had seen the river so high before. The shop was shut.\n\n[[Nobody in the "
    "valley had ever seen the river so high before.]] Rain fell all day.",
};

TEST(NearRepeat, Cases) { expect_repeats(kRule, kFound); }

}  // namespace
}  // namespace galley::core::test
