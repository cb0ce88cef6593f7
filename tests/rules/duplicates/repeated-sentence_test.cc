#include <string_view>

#include "support/duplicates.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "repeated-sentence";

TEST(RepeatedSentence, MarksTheSecondOfTwoInARow) {
  const char* text =
      "The pump failed. [[No one was hurt in the fire at the mill, police said.]] The mill will "
      "reopen.";
  EXPECT_TRUE(
      finds(kRule,
            "The pump failed. No one was hurt in the fire at the mill, police said. "
            "[[No one was hurt in the fire at the mill, police said.]] The mill will reopen."));
  EXPECT_TRUE(finds(kRule, text) == false);
}

TEST(RepeatedSentence, IsAnErrorInARowAndAWarningApart) {
  EXPECT_EQ(first_message(kRule,
                          "It was late. No one was hurt in the fire at the mill, police said. "
                          "No one was hurt in the fire at the mill, police said. It rained."),
            "error: This sentence repeats the one before it.");
  EXPECT_EQ(first_message(
                kRule,
                "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
                "Crews stayed until noon. No one was hurt in the fire at the mill, police said. "
                "They left."),
            "warning: This sentence stands a second time.");
}

TEST(RepeatedSentence, PullQuoteIsAHintWithItsOwnMessage) {
  EXPECT_EQ(first_message(
                kRule,
                "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
                "Crews stayed until noon and left one engine behind.\n\n"
                "No one was hurt in the fire at the mill, police said.\n\nThe cause is not known."),
            "");
  EXPECT_EQ(
      first_message(kRule,
                    "It was late, and the road was wet. The mill had stood there for years.\n\n"
                    "No one was hurt in the fire at the mill, police said.\n\n"
                    "Crews stayed until noon. No one was hurt in the fire at the mill, police "
                    "said. They left."),
      "hint: This sentence stands twice; keep it if it is a pull quote.");
}

TEST(RepeatedSentence, DeletesEitherCopyWithItsSpace) {
  const char* text =
      "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
      "Crews stayed until noon. No one was hurt in the fire at the mill, police said.";
  EXPECT_TRUE(
      fixes(kRule, text,
            "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
            "Crews stayed until noon.",
            "Delete this copy"));
  EXPECT_TRUE(
      fixes(kRule, text,
            "It was late. It rained.\n\n"
            "Crews stayed until noon. No one was hurt in the fire at the mill, police said.",
            "Delete the earlier copy"));
}

TEST(RepeatedSentence, DeletesAStretchOverTwoParagraphs) {
  EXPECT_TRUE(fixes(kRule,
                    "It was late. No one was hurt in the fire at the mill, police said.\n\n"
                    "The mayor came by in the night and thanked the crews.\n\nNobody slept. "
                    "No one was hurt in the fire at the mill, police said.\n\n"
                    "The mayor came by in the night and thanked the crews. He left at dawn.",
                    "It was late. No one was hurt in the fire at the mill, police said.\n\n"
                    "The mayor came by in the night and thanked the crews.\n\nNobody slept.\n\nHe "
                    "left at dawn."));
}

TEST(RepeatedSentence, FormulasStaySilent) {
  EXPECT_TRUE(finds(kRule,
                    "Nobody knows. He declined to comment. Work goes on.\n\nShe agreed. He "
                    "declined to comment. Night fell."));
}

TEST(RepeatedSentence, TranscriptTurnIsAHint) {
  const std::string message = first_message(kRule,
                                            "REYES: Could you tell the court where you stood that "
                                            "night? Take your time.\n\nOSEI: At the gate.\n\n"
                                            "REYES: Could you tell the court where you stood that "
                                            "night? I ask again.\n\nOSEI: By the wall.");
  EXPECT_TRUE(message.empty() || message.starts_with("hint:")) << message;
}

TEST(RepeatedSentence, RecipeStepInAListIsAHint) {
  const std::string message =
      first_message(kRule,
                    "1. Sift the flour. Cover the bowl with a damp cloth and let it rest.\n"
                    "2. Fold in the butter. Cover the bowl with a damp cloth and let it rest.\n"
                    "3. Bake for an hour.");
  EXPECT_TRUE(message.starts_with("hint:")) << message;
}

TEST(RepeatedSentence, LegalClauseIsAHint) {
  const std::string message =
      first_message(kRule,
                    "4.1 The tenant shall pay the rent when due. The landlord shall not be liable "
                    "for any loss hereunder.\n\n"
                    "4.2 The tenant shall keep the garden. The landlord shall not be liable for "
                    "any loss hereunder.");
  EXPECT_TRUE(message.empty() || message.starts_with("hint:")) << message;
}

constexpr std::string_view kFound[] = {
    "It was late. No one was hurt in the fire at the mill, police said. [[No one was hurt in the "
    "fire at the mill, police said.]] The lamps went out.",
    "The pump failed. The bridge at Orrin will close at six on Friday, the town said. A dog "
    "barked.\n\nThe wind turned at noon. Every boat in the bay has to show a lamp after dark. "
    "[[The bridge at Orrin will close at six on Friday, the town said.]] Snow lay on the hill.",
    "Rain fell all day. Crews worked through the night to clear the road over the hill. [[Crews "
    "worked through the night to clear the road over the hill.]] The tide came in.",
    "The wind turned at noon. The harbour office expects the ferry to sail again before the "
    "summer. Snow lay on the hill.\n\nA dog barked. Farmers on the north bank lost most of their "
    "hay in the flood. [[The harbour office expects the ferry to sail again before the summer.]] "
    "It was late.",
    "The lamps went out. A second crane will be brought from Lunde when the wind drops. [[A second "
    "crane will be brought from Lunde when the wind drops.]] The shop was shut.",
    "A dog barked. The council has set aside nine million kroner for the new breakwater. It was "
    "late.\n\nSnow lay on the hill. Volunteers carried the books up to the loft by hand. [[The "
    "council has set aside nine million kroner for the new breakwater.]] Rain fell all day.",
    "The tide came in. Divers found the bell of the old ship under two metres of silt. [[Divers "
    "found the bell of the old ship under two metres of silt.]] The pump failed.",
    "Snow lay on the hill. The owner of the bakery gave away all of her bread that evening. Rain "
    "fell all day.\n\nIt was late. The museum will open its doors again once the roof is dry. "
    "[[The owner of the bakery gave away all of her bread that evening.]] The lamps went out.",
    "The shop was shut. Every boat in the bay has to show a lamp after dark. [[Every boat in the "
    "bay has to show a lamp after dark.]] The wind turned at noon.",
    "It was late. The school moved its lessons to the church hall for a week. The lamps went "
    "out.\n\nRain fell all day. The engineer showed the council a model of the new ramp. [[The "
    "school moved its lessons to the church hall for a week.]] The tide came in.",
    "The pump failed. Farmers on the north bank lost most of their hay in the flood. [[Farmers on "
    "the north bank lost most of their hay in the flood.]] A dog barked.",
    "Rain fell all day. The last train to Brevik leaves the station at ten at night. The tide came "
    "in.\n\nThe lamps went out. No one was hurt in the fire at the mill, police said. [[The last "
    "train to Brevik leaves the station at ten at night.]] The shop was shut.",
    "The wind turned at noon. Volunteers carried the books up to the loft by hand. [[Volunteers "
    "carried the books up to the loft by hand.]] Snow lay on the hill.",
    "The lamps went out. The clinic treated eleven people for cold and sent them home. The shop "
    "was shut.\n\nThe tide came in. Crews worked through the night to clear the road over the "
    "hill. [[The clinic treated eleven people for cold and sent them home.]] The pump failed.",
    "A dog barked. The museum will open its doors again once the roof is dry. [[The museum will "
    "open its doors again once the roof is dry.]] It was late.",
    "The tide came in. Two of the lamps on the pier have been dark since November. The pump "
    "failed.\n\nThe shop was shut. A second crane will be brought from Lunde when the wind drops. "
    "[[Two of the lamps on the pier have been dark since November.]] The wind turned at noon.",
    "Snow lay on the hill. The engineer showed the council a model of the new ramp. [[The engineer "
    "showed the council a model of the new ramp.]] Rain fell all day.",
    "The shop was shut. Nobody in the valley had seen the river so high before. The wind turned at "
    "noon.\n\nThe pump failed. Divers found the bell of the old ship under two metres of silt. "
    "[[Nobody in the valley had seen the river so high before.]] A dog barked.",
};

TEST(RepeatedSentence, Cases) { expect_repeats(kRule, kFound); }

}  // namespace
}  // namespace galley::core::test
