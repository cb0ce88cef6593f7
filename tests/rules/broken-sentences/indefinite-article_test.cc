#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "They planted [[a oak]] in the square.",     "She wrote [[an letter]] to the board.",
    "It took [[a hour]] to cross the bay.",      "The town has [[an university]] and a mill.",
    "He found [[an great]]-coat in the boat.",   "[[A elderly]] man fell in the street.",
    "The crew ate [[a apple]] each at noon.",    "They bought [[an boat]] from the widow.",
    "There was [[a accident]] near the mill.",   "He hired [[an driver]] for the week.",
    "It was [[an unique]] chance for the town.", "The judge called it [[a honest]] mistake.",
    "They built [[an house]] on the hill.",      "The farm lost [[an hundred]] sheep in the flood.",
    "It was [[a easy]] win for the home side.",
};
constexpr std::string_view kSound[] = {
    "It was a European law and a one-off, he said.",
    "She is an MP, an heir and an honest woman.",
    "It is a unique house with a useful map and a uniform roof.",
    "An hour later a euro fell from the roof.",
    "An hotel and an historic inn stand here.",
    "He lives in Mülheim an der Ruhr.",
    "The vitamin a intake of the crew is low.",
    "An oak and an elm stand in the square.",
    "She wrote a letter to the board.",
    "It took an hour to cross the bay.",
    "The town has a university and a mill.",
    "An elderly man fell in the street.",
    "He won an award and a medal.",
    "They sent an SOS and a fax.",
    "A ewe and a ram were sold at the fair.",
    "It was a once famous inn.",
    "She has an X-ray at noon.",
    "They saved an mp3 of the song.",
    "The group a match ended in a draw.",
    "“It was a honour,” he said.",
    "A unit of the army came at dawn.",
    "He wore a one-piece suit.",
    "The hepatitis A outbreak is over.",
    "A usual day begins at six.",
    "An umbrella was left on the train.",
    "They asked for a union and a vote.",
    "An hourly bus serves the village.",
    "It was an old house with an open roof.",
};

TEST(IndefiniteArticle, FindsItsSlipsAndNothingElse) {
  expect_cases("indefinite-article", kBroken, kSound);
}

TEST(IndefiniteArticle, KeepsTheCapital) {
  EXPECT_TRUE(fixes("indefinite-article", "A elderly man fell in the street.",
                    "An elderly man fell in the street."));
  EXPECT_TRUE(fixes("indefinite-article", "She wrote an letter to the board.",
                    "She wrote a letter to the board."));
}

}  // namespace
}  // namespace galley::core::test
