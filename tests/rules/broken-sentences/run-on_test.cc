#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The council closed the [[road He]] walked home instead.",
    "The firm sold its last [[ship They]] went home.",
    "The mayor opened the [[bridge She]] was late.",
    "The river rose in the [[night We]] took the boat.",
    "The mill burned for three [[days Nobody]] was hurt.",
    "Prices fell for a whole [[year But]] wages fell too.",
    "The ferry left the old [[harbour It]] was full.",
    "The school stayed open all [[week There]] was no heat.",
    "The court heard the last [[witness However]] the judge was ill.",
    "The strike ended after a [[month These]] were hard weeks.",
    "The town lost its only [[doctor Everyone]] was angry.",
    "He sold the house and the [[land Someone]] had warned him.",
    "The storm took the old [[roof You]] can see the sky.",
    "The vote was held in [[secret Meanwhile]] people waited outside.",
    "They paid for the new [[engine It]] was never used.",
};
constexpr std::string_view kSound[] = {
    "The council closed the road. He walked home instead.",
    "The council closed the road, and he walked home.",
    "The film He Walked Home is on tonight.",
    "The song about the sea is old.",
    "They asked what He meant by it.",
    "The paper said He was late.",
    "She read the novel It by a fire.",
    "The firm Everyone sells shoes.",
    "The town voted for We Can, a party.",
    "The judge told He Who Waits to go.",
    "Nobody knew that It had been sold.",
    "The mayor, She Said, was a play.",
    "“The road is closed He walked home,” read the note.",
    "The road is closed: He walked home.",
    "The road is closed; He walked home.",
    "The road is closed – He walked home.",
    "The game There Is No End sold well.",
    "The IT team left.",
    "The list You and Me made is lost.",
    "The road (He walked home) is closed.",
    "The show These Days is on.",
    "The band You sings.",
    "The school stayed open all week.",
    "Prices fell, but wages fell too.",
    "A man named But lives there.",
};

TEST(RunOn, FindsItsSlipsAndNothingElse) { expect_cases("run-on", kBroken, kSound); }

TEST(RunOn, SetsTheStop) {
  EXPECT_TRUE(fixes("run-on", "The firm sold its last ship They went home.",
                    "The firm sold its last ship. They went home."));
}

TEST(RunOn, ManyInATextAreLinesOfVerse) {
  EXPECT_TRUE(first_message("run-on", "The council closed the road He walked home instead.")
                  .starts_with("warning"));
  EXPECT_TRUE(
      first_message("run-on",
                    "The wind is on the water They are singing at the mill. The boats are in "
                    "the harbour We can hear the water still. The lamp is on the table You "
                    "can see it from the hill.")
          .starts_with("hint"));
}

}  // namespace
}  // namespace galley::core::test
