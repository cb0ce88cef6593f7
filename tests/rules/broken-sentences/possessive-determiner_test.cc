#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "[[Hers articles]] delve into a wide range of subjects.",
    "The editor said that [[hers stories]] were the best of the year.",
    "They told us that [[theirs children]] walk an hour to school.",
    "The board sold [[ours ships]] to a firm that nobody knew.",
    "[[Theirs songs]] fill the hall every spring.",
    "The council raised [[theirs taxes]] when the mill closed.",
    "The town lost [[it's own]] doctor in the spring.",
    "The firm pays for [[it's own]] mistakes, the judge said.",
    "[[Hers books]] sell well in the north.",
    "She parked [[her's car]] where the market is held.",
    "[[Theirs books]] sell well in the south.",
    "The school opened [[theirs doors]] at eight when it snowed.",
    "[[Hers articles]] appear every month in the paper.",
    "We sold [[ours houses]] before the prices fell.",
    "The club has [[it's own]] ground on the hill.",
    "The farmers brought [[theirs animals]] when the river rose.",
    "The board never understood [[it's own]] plan for the mill.",
    "The dog slept on [[it's own]] in the yard.",
};
constexpr std::string_view kSound[] = {
    "Her articles delve into a wide range of subjects.",
    "A friend of hers called the police.",
    "Hers is the best of the three.",
    "Hers looked better in the dark.",
    "The red one is hers.",
    "That house of theirs burned down.",
    "Ours was the only car on the road.",
    "Theirs were the first to sell out.",
    "The win was ours, not theirs.",
    "Yours is the last word.",
    "It's raining in the north.",
    "The town lost its own doctor.",
    "Her car is parked at the market.",
    "The coach's car is parked there.",
    "“Hers articles are fine,” he wrote.",
    "Yours truly has no comment.",
    "The choice is yours alone.",
    "Hers, they said, was late.",
    "He took mine, and I took hers today.",
    "The fault is ours too.",
    "He prefers theirs over ours.",
    "Theirs not to reason why, as the poem has it.",
    "She said the book was hers and left.",
    "A son of theirs lives in Turku.",
    "The house next to ours burned.",
    "Their own doctor left in the spring.",
    "It's own goals that sank the side.",
    "It's own-label wine that sells.",
    "In the end it's own rules that they follow.",
    "It's own up or go home, the head said.",
    "She said it's own goals that sank the side.",
};

TEST(PossessiveDeterminer, FindsItsSlipsAndNothingElse) {
  expect_cases("possessive-determiner", kBroken, kSound);
}

TEST(PossessiveDeterminer, WritesTheDeterminer) {
  EXPECT_TRUE(fixes("possessive-determiner", "Hers articles delve into many subjects.",
                    "Her articles delve into many subjects."));
  EXPECT_TRUE(fixes("possessive-determiner", "The town lost it's own doctor.",
                    "The town lost its own doctor."));
}

}  // namespace
}  // namespace galley::core::test
