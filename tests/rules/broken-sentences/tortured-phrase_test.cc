#include <string>
#include <string_view>

#include "galley/language/language.h"
#include "galley/language/tortured_phrase.h"
#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "She has spoken of [[bosom peril]] for years.",
    "The clinic treats [[kidney disappointment]] and nothing else.",
    "He said the [[Joined Together States]] would pay.",
    "The [[bad habit president]] flew home on Monday.",
    "A talk by the [[prime clergyman]] was put off.",
    "The [[secretary of express]] would not answer.",
    "The [[demise toll]] stood at nine.",
    "The firm works on [[counterfeit consciousness]].",
    "The lab bought a [[profound neural network]].",
    "The [[incomparable court]] will hear the case.",
    "He is serving a [[lifestyles sentence]].",
    "The roof carries [[sun-oriented boards]].",
    "“It is the age of [[colossal information]],” he said.",
    "The gate uses [[facial acknowledgment]].",
    "The old man has [[Parkinson's ailment]].",
    "The mill lost [[leftover vitality]] at night.",
    "Rising [[nursery gasses]] worry the town.",
};
constexpr std::string_view kSound[] = {
    "She has spoken of breast cancer for years.",
    "The clinic treats kidney failure.",
    "He said the United States would pay.",
    "The states joined together in May.",
    "The vice president flew home on Monday.",
    "A bad habit the president has is lateness.",
    "The prime minister and a clergyman spoke.",
    "The secretary of state would not answer.",
    "He took the express.",
    "The death toll stood at nine.",
    "His demise took its toll.",
    "The notes were counterfeit, consciousness of guilt plain.",
    "A profound change in the network is near.",
    "The court sat in incomparable splendour.",
    "He wrote a sentence on lifestyles.",
    "The roof is sun-baked.",
    "The porch is oriented to the sun.",
    "The information was of colossal worth.",
    "She smiled in acknowledgment.",
    "An ailment kept him at home.",
    "The nursery smelled of gas.",
    "The gas was lit in the nursery.",
    "The bosom of the family is safe. Peril lies outside.",
    "Her disappointment was plain.",
    "The climate changed. Alternate plans were made.",
    "Plant the stems, and mobile leaves will follow.",
};

TEST(TorturedPhrase, FindsItsSlipsAndNothingElse) {
  expect_cases("tortured-phrase", kBroken, kSound);
}

TEST(TorturedPhrase, WritesWhatWasMeant) {
  EXPECT_TRUE(fixes("tortured-phrase", "She spoke of bosom peril.", "She spoke of breast cancer."));
  EXPECT_TRUE(
      fixes("tortured-phrase", "Irregular backwoods grow fast.", "Random forest grow fast."));
  EXPECT_TRUE(
      fixes("tortured-phrase", "It has two sun-oriented boards.", "It has two solar panels."));
}

TEST(TorturedPhrase, EveryPhraseOfThePackIsFound) {
  for (const TorturedPhrase& phrase : english().tortured_phrases()) {
    const std::string text = "It is the [[" + std::string(phrase.tortured) + "]] now.";
    EXPECT_TRUE(finds("tortured-phrase", text));
    EXPECT_TRUE(finds("tortured-phrase", "It is the " + std::string(phrase.meant) + " now."));
  }
}

}  // namespace
}  // namespace galley::core::test
