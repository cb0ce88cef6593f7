#include "galley/sentences/spinning.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "galley/language/language.h"

namespace galley::core {
namespace {

struct Read {
  int score = 0;
  std::set<std::string> words;
};

Read read(const std::string& text) {
  const Document document(text, english());
  const Spinning spinning = read_spinning(document, document.sentences().front());
  Read out{spinning.score, {}};
  for (const std::uint32_t at : spinning.tokens) {
    EXPECT_TRUE(out.words.emplace(document.view(document.tokens()[at].span())).second);
  }
  return out;
}

constexpr const char* kSpun =
    "The gigantic association procured a colossal quantity of monetary assets to aggrandize its "
    "populace.";

TEST(Spinning, RareWordsForPlainOnesSpeakForIt) {
  const Read spun = read(kSpun);
  const Read plain = read("The big club got a lot of money to help its people.");
  EXPECT_FALSE(spun.words.empty());
  EXPECT_TRUE(plain.words.empty());
  EXPECT_GT(spun.score, 0);
  EXPECT_LT(plain.score, 0);
}

TEST(Spinning, AWordCountsOnce) {
  const Read once = read("They had to procure it.");
  const Read twice = read("They had to procure it and procure it.");
  EXPECT_EQ(once.words, twice.words);
  EXPECT_LE(twice.score, once.score);
}

TEST(Spinning, NamesAndQuotedWordsAreLeftOut) {
  EXPECT_EQ(read("He read Colossal and Gigantic.").words, std::set<std::string>{});
  EXPECT_EQ(read("He said “colossal, gigantic, procure” to her.").words, std::set<std::string>{});
}

TEST(Spinning, NoMoreWordsThanItsLimit) {
  std::string text = "They saw";
  for (int i = 0; i < 10; ++i) text += std::string(" ") + kSpun;
  const Document document(text, english());
  EXPECT_LE(read_spinning(document, document.sentences().front()).tokens.size(),
            Spinning::kMostTokens);
}

}  // namespace
}  // namespace galley::core
