#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "She [[has went]] to the coast for a week.",
    "They [[had began]] to dig, the clerk said.",
    "The clerk said the crew [[had already began]] to dig.",
    "He [[has wrote]] to the board.",
    "We [[have took]] the boat out twice.",
    "They [[have chose]] a new mayor.",
    "She [[had gave]] the key to the clerk.",
    "It [[has grew]] by a metre in a year.",
    "He [[had flew]] home on Friday.",
    "They [[have ate]] all the bread.",
    "She [[had threw]] the letter away.",
    "I [[have knew]] him for years.",
    "It rained, but as they [[had already went]] home, nobody was wet.",
    "The mayor [[has already wrote]] to the firm.",
    "The team [[had just began]] to play.",
    "He [[had also took]] the map.",
    "Because she [[had came]] late, the gate was shut.",
    "We [[have already gave]] enough.",
};
constexpr std::string_view kSound[] = {
    "All he had went to his son.",
    "The money she had came from an aunt.",
    "The money the crew had already went to the bank.",
    "She has gone to the coast.",
    "They had begun to dig.",
    "He has written to the board.",
    "We have taken the boat out.",
    "“She has went to the coast,” he said.",
    "What he had went to the bank.",
    "All that they had came from the sea.",
    "The crew he had went home.",
    "She went to the coast.",
    "Those she had took the train.",
    "They began to dig.",
    "Whatever I had went on rent.",
    "The house they had took years to build.",
    "He had, she wrote, no choice.",
    "The few that we have came late.",
    "He had come home by noon.",
    "The little she had grew fast.",
    "She has known him for years.",
    "It has grown by a metre.",
    "They have thrown it away.",
    "The man who had came back.",
    "They have flown home.",
    "He has eaten the bread.",
    "The wool that it had went to the mill.",
};

TEST(PastForParticiple, FindsItsSlipsAndNothingElse) {
  expect_cases("past-for-participle", kBroken, kSound);
}

TEST(PastForParticiple, WritesTheParticiple) {
  EXPECT_TRUE(fixes("past-for-participle", "She has went to the coast for a week.",
                    "She has gone to the coast for a week."));
}

}  // namespace
}  // namespace galley::core::test
