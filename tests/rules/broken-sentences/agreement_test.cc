#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::test {
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
    "He [[could of]] been the mayor.",
    "They [[should of]] left in May.",
    "She [[would of]] gone home.",
    "It [[must of]] been the rain.",
    "When it rained, [[they was]] at home.",
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
    "He could, of course, stay.",
    "They should of course have left.",
    "“They was late,” he said.",
    "You were the first in the hall, she said.",
    "Neither he nor they have any money.",
    "The last of us is gone.",
    "What they do is their own business.",
    "How do they do it?",
    "All he and she have is a house.",
    "The might of the army is great.",
    "It is they who have the money.",
    "She does the work of two people.",
    "We are what we are.",
    "Those of you have I seen.",
    "Should he have to go, we will too.",
    "The must of the grapes is sweet.",
    "Long may they be here.",
};

TEST(Agreement, FindsItsSlipsAndNothingElse) { expect_cases("agreement", kBroken, kSound); }

TEST(Agreement, WritesTheRightForm) {
  EXPECT_TRUE(fixes("agreement", "They was late again.", "They were late again."));
  EXPECT_TRUE(fixes("agreement", "He could of been there.", "He could have been there."));
}

}  // namespace
}  // namespace galley::test
