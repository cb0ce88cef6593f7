// Velan is a language of forty words that nobody speaks (tests/language/packs/velan). What works
// with its pack works without any English.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/language/language_pack.h"
#include "galley/language/phrases.h"

namespace galley::core {

extern const unsigned char kVelanPack[];
extern const std::size_t kVelanPack_size;

namespace {

const Language& velan() {
  static const LoadedPack pack = load_pack_in_place({kVelanPack, kVelanPack_size});
  if (pack.language == nullptr) ADD_FAILURE() << pack.message;
  return *pack.language;
}

/// "rule: marked text" of each finding, those folded into others included.
std::vector<std::string> findings(const std::string& text) {
  const Document document(text, velan());
  std::vector<std::string> out;
  for (const ReportedFinding& reported : Engine().lint(document).findings) {
    out.push_back(std::string(reported.rule->id) + ": " +
                  std::string(document.view(reported.finding.span)));
  }
  return out;
}

std::vector<std::string> tokens(const std::string& text) {
  const Document document(text, velan());
  std::vector<std::string> out;
  for (const Token& token : document.tokens()) {
    out.emplace_back(document.view(token.span()));
  }
  return out;
}

std::size_t sentences(const std::string& text) {
  return Document(text, velan()).sentences().size();
}

// Twelve words a sentence, as articles have them.
const std::string kStory =
    "Sa mirot gelva un tansa ve Harbo pel brintu mon olka ro setta. "
    "Un kelvandor mon grelta ke sa nomri pel velka mon tirza ve dulma. "
    "Sa grimto ro nalva mon sulva pel un torka ve mirla ke banta.";

TEST(SecondPack, NamesItself) {
  EXPECT_EQ(velan().code(), "qvl");
  EXPECT_EQ(velan().name(), "Velan");
  const Document document(kStory, velan());
  EXPECT_EQ(document.detected_language(), "qvl");
  EXPECT_TRUE(document.in_language());
  EXPECT_FALSE(velan().tagger().valid());
}

TEST(SecondPack, TextsOfOtherLanguagesAreTold) {
  const Document document("The bridge over the river has been closed since the storm, he said.",
                          velan());
  EXPECT_EQ(document.detected_language(), "en");
  EXPECT_FALSE(document.in_language());
}

TEST(SecondPack, PartsItsOwnClitics) {
  EXPECT_EQ(tokens("Mirot'zu l'olka"), (std::vector<std::string>{"Mirot", "'zu", "l'", "olka"}));
  EXPECT_EQ(tokens("L’olka don't"), (std::vector<std::string>{"L’", "olka", "don't"}));
}

TEST(SecondPack, EndsSentencesWithItsOwnMarks) {
  EXPECT_EQ(sentences("sa mirot mon olka۔ sa nomri mon tirza۔ un torka"), 3U);
  EXPECT_EQ(sentences("sa mirot mon olka।sa nomri mon tirza।"), 2U);
}

TEST(SecondPack, ReadsItsOwnQuotationMarks) {
  const Document document("Hemi dorti »sa mirot mon olka« ve Harbo.", velan());
  ASSERT_EQ(document.quotations().size(), 1U);
  EXPECT_TRUE(document.quotations()[0].opened);
  EXPECT_TRUE(document.quotations()[0].closed);
  EXPECT_EQ(document.view(document.quotations()[0].span), "»sa mirot mon olka«");
}

TEST(SecondPack, ReadsADecimalComma) {
  const Document document("sa mirot 1.234,5 olka", velan());
  std::vector<NumberPhrase> numbers;
  velan().numbers(document.read(document.sentences()[0]), numbers);
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_EQ(numbers[0].thousandths, 1'234'500);
}

TEST(SecondPack, HasNoEnglishWords) {
  for (const std::string_view word : {"the", "said", "experts", "because", "mr"}) {
    const Document document{std::string(word), velan()};
    EXPECT_EQ(document.tokens()[0].flags, WordFlags{}) << word;
  }
}

TEST(SecondPack, SoundProseIsLeftAlone) { EXPECT_EQ(findings(kStory), std::vector<std::string>{}); }

TEST(SecondPack, FindsADoubledWord) {
  EXPECT_EQ(findings(kStory + " Sa sa mirot mon gelva un tansa ve Harbo."),
            std::vector<std::string>{"doubled-word: Sa sa"});
}

TEST(SecondPack, FindsARepeatedParagraph) {
  const std::string middle =
      "Un borvek dorti tol sa nomri mon grelta pel velka ro setta ke dulma ve banta.";
  EXPECT_EQ(findings(kStory + "\n\n" + middle + "\n\n" + kStory),
            std::vector<std::string>{"repeated-paragraph: " + kStory});
}

TEST(SecondPack, FindsAVagueSource) {
  EXPECT_EQ(findings(kStory + " Nuvat dorti tol sa mirot mon olka ve setta."),
            std::vector<std::string>{"vague-source: Nuvat dorti"});
}

TEST(SecondPack, FindsAMangledPhrase) {
  EXPECT_EQ(findings(kStory + " Sa brusa mildo mon olka ve setta."),
            std::vector<std::string>{"tortured-phrase: brusa mildo"});
}

TEST(SecondPack, SaysNothingOfEnglishGrammar) {
  // "its", "a" before a vowel, a singular subject with a plural verb: Velan words by chance.
  const std::vector<std::string> found =
      findings(kStory + " Sa its olka ve a elma pel un torka mon banta ro this nomri.");
  EXPECT_EQ(found, std::vector<std::string>{});
}

}  // namespace
}  // namespace galley::core
