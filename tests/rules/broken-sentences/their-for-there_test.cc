#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "At the pier [[their is]] a wait of an hour.",
    "[[Their was]] no boat at the pier.",
    "[[Their are]] three mills in the valley.",
    "[[Their were]] no seats left in the hall.",
    "She said [[their is]] a plan for the bridge.",
    "He knew [[their was]] little time.",
    "In the valley [[their are]] two farms.",
    "[[Their is]] not much to see in the town.",
    "They say [[their were]] wolves here once.",
    "[[Their was]] once a mill on this bank.",
    "The clerk thought [[their were]] more of them.",
    "After the flood [[their was]] no road.",
    "Behind the school [[their is]] an orchard.",
    "[[Their are]] also fees to pay.",
    "He was told [[their are]] other ways.",
    "In winter [[their is]] often snow on the pass.",
};
constexpr std::string_view kSound[] = {
    "Their is-it-art question bored him.",
    "There is a wait of an hour.",
    "Their wait was an hour.",
    "Their house is old.",
    "They sold their was-once-famous inn.",
    "“Their is a wait,” he said.",
    "Their are, as a rule, small farms.",
    "What is theirs is theirs.",
    "They're late again.",
    "Their own is better.",
    "Their island is small.",
    "The farm is theirs and the house is ours.",
    "Their aim was to win.",
    "Their fears were real.",
    "Their areas are fenced.",
    "There were no seats left.",
    "There are three mills.",
    "Their work is done.",
    "They lost their war.",
    "Their words were kind.",
    "Their wares are cheap.",
    "Their isle is green.",
    "Their issue is money.",
    "It is their turn to speak.",
    "The choice is their own.",
};

TEST(TheirForThere, FindsItsSlipsAndNothingElse) {
  expect_cases("their-for-there", kBroken, kSound);
}

TEST(TheirForThere, KeepsTheCapital) {
  EXPECT_TRUE(
      fixes("their-for-there", "Their was no boat at the pier.", "There was no boat at the pier."));
  EXPECT_TRUE(fixes("their-for-there", "At the pier their is a wait of an hour.",
                    "At the pier there is a wait of an hour."));
}

}  // namespace
}  // namespace galley::core::test
