#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "[[They was]] late again.",
    "[[We was]] told of it in May.",
    "The ship sank because [[they was]] asleep.",
    "[[They is]] the last of their kind.",
    "[[He have]] no money.",
    "[[She have]] two sons and a house.",
    "[[They has]] no money left.",
    "[[We has]] a plan for the town.",
    "[[He are]] the mayor of the town.",
    "[[They does]] not know it.",
    "[[She do]] the work of two people.",
    "When it rained, [[they was]] at home.",
    "The [[sailors was]] ready at dawn.",
    "The [[windows is]] broken, the owner said.",
    "The [[nurses has]] gone home.",
    "The [[skipper have]] sold his boat.",
    "The [[baker are]] ill this week.",
    "The [[farmer were]] told to wait.",
    "[[She don't]] know what it costs.",
    "[[They wasn't]] told about the bridge.",
    "The clerk said [[sailors was]] ready to help.",
    "The clerk said the [[sailors was]] ready to help.",
};
constexpr std::string_view kSound[] = {
    "They were late again.",
    "He has no money.",
    "If I were you, I would go.",
    "Did he have any money?",
    "What does he have to say?",
    "They insist that he have a lawyer.",
    "Both of you is not much.",
    "Let her and him do it.",
    "One of them is late.",
    "“They was late,” he said.",
    "You were the first in the hall, she said.",
    "Neither he nor they have any money.",
    "The last of us is gone.",
    "What they do is their own business.",
    "How do they do it?",
    "All he and she have is a house.",
    "It is they who have the money.",
    "She does the work of two people.",
    "We are what we are.",
    "Those of you have I seen.",
    "Should he have to go, we will too.",
    "Long may they be here.",
    "The news was bad, and the series is over.",
    "The police have closed the road, and the team are on their way.",
    "The poor have no voice in it, and the former are gone.",
    "The headquarters is closed on Friday.",
    "The number of farmers was small.",
    "The mayor's have-nots are poor.",
    "We know what the sailors is a nickname for.",
    "The innings was over by noon, and the measles is back.",
    "The sixties was a strange time for the town.",
    "The choir sang that the steelworks was the town.",
    "She asked that the mayor have a word.",
    "The pick of the sailors was ready.",
};

TEST(Agreement, FindsItsSlipsAndNothingElse) { expect_cases("agreement", kBroken, kSound); }

TEST(Agreement, WritesTheRightForm) {
  EXPECT_TRUE(fixes("agreement", "They was late again.", "They were late again."));
  EXPECT_TRUE(
      fixes("agreement", "The sailors was ready at dawn.", "The sailors were ready at dawn."));
}

TEST(Agreement, NamesTheNegatedVerbAsAWhole) {
  EXPECT_EQ(first_message("agreement", "She don't know what it costs."),
            "warning: “She don't”: “doesn't” belongs here.");
  EXPECT_TRUE(
      fixes("agreement", "She don't know what it costs.", "She doesn't know what it costs."));
}

TEST(Agreement, LeavesSpeechWithoutQuotationMarksAlone) {
  EXPECT_TRUE(finds("agreement",
                    "How long have you fished here?\n\nSince I were nine. They was all boats then, "
                    "hundreds of them.\n\nAnd your daughter?\n\nShe don't care for the sea at "
                    "all.\n\nWill you ever stop?\n\nNot while there is cod, no."));
  EXPECT_TRUE(finds("agreement",
                    "I grew up on the quay, me and my brother and my two cousins. We had nothing. "
                    "They was good years all the same, and I would not swap mine for yours."));
}

}  // namespace
}  // namespace galley::core::test
