#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The council met on Tuesday evening[[, But]] nobody came to listen.",
    "The road was closed at noon[[, He]] walked home instead.",
    "Prices rose for a year[[, And]] wages did not follow.",
    "The mill burned down in the night[[, They]] built it again.",
    "The ferry was late once more[[, We]] waited for an hour.",
    "The vote was very close[[, She]] lost by two.",
    "The harbour froze early[[, Because]] the winter was hard.",
    "The shop stays open all day[[, While]] the bank closes at four.",
    "The bus did not come[[, Although]] the sign said so.",
    "The firm sold its last ship[[, So]] the crew went home.",
    "You choose the wood with care[[, You]] want it straight.",
    "The bridge was old and weak[[, Nobody]] had checked it.",
    "The case was closed last year[[, Until]] a witness came forward.",
    "The price of bread doubled[[, Everyone]] complained about it.",
    "The town lost its only doctor[[, Since]] then people drive an hour.",
};
constexpr std::string_view kSound[] = {
    "The council met on Tuesday evening, but nobody came.",
    "The critic praised the film, The Long Road, in print.",
    "He read the paper, The Harbour Post, every day.",
    "The band, The Lamps, split up.",
    "He said, He is late again.",
    "She asked, Who pays for it?",
    "“The road is shut,” he said, “And it stays shut.”",
    "Dear all, We write to tell you of the plan.",
    "The play, Who Goes There, opens today.",
    "The novel, And Then It Rained, sold well.",
    "In the north, Will Osei won his race.",
    "The vote, May said, was close.",
    "He lives in Turku, Finland.",
    "The firm, ONE of many, failed.",
    "The judge, I think, was right.",
    "The team, U.S. champions, lost.",
    "He came, He Who Waits, at last.",
    "The song, You And Me, is old.",
    "The mayor, As Ever a fan of trams, paid.",
    "The brand, iPhone, is known.",
    "The prize, But For The Rain, went to her.",
    "They met Anna, But and Cook.",
    "The council met, and it voted, and it left.",
    "It was, so to speak, late.",
    "The book, If Only, is out of print.",
};

TEST(CapitalAfterComma, FindsItsSlipsAndNothingElse) {
  expect_cases("capital-after-comma", kBroken, kSound);
}

TEST(CapitalAfterComma, OffersBothCures) {
  EXPECT_TRUE(fixes("capital-after-comma", "The road was closed at noon, He walked home.",
                    "The road was closed at noon, he walked home."));
  EXPECT_TRUE(fixes("capital-after-comma", "The road was closed at noon, He walked home.",
                    "The road was closed at noon. He walked home.", "End the sentence"));
}

TEST(CapitalAfterComma, ManyInATextAreLinesOfVerse) {
  const std::string_view one = "The harbour light is burning low, And all the boats are in.";
  EXPECT_TRUE(first_message("capital-after-comma", one).starts_with("warning"));
  EXPECT_TRUE(first_message("capital-after-comma",
                            "The harbour light is burning low, And all the boats are in. The tide "
                            "that took the net away, And took the oars as well. We mend the net by "
                            "candle light, And never say a word.")
                  .starts_with("hint"));
}

}  // namespace
}  // namespace galley::core::test
