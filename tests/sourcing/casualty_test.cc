#include "casualty.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "galley/language/language.h"

namespace galley::core {
namespace {

/// Reads the word `word` of a text that is one sentence.
class Reading {
 public:
  Reading(const std::string& text, std::string_view word)
      : document_(text, english()),
        attributions_(document_),
        casualty_(document_, attributions_, document_.sentences().front()) {
    const auto tokens = document_.tokens();
    while (at_ < tokens.size() && document_.view(tokens[at_].span()) != word) ++at_;
    EXPECT_LT(at_, tokens.size()) << "no word " << word << " in: " << text;
  }
  [[nodiscard]] bool to_people() const { return casualty_.is_to_people(at_); }
  [[nodiscard]] bool wrong() const { return casualty_.is_wrong(at_); }

 private:
  Document document_;
  Attributions attributions_;
  Casualty casualty_;
  std::uint32_t at_ = 0;
};

bool to_people(const std::string& text, std::string_view word) {
  return Reading(text, word).to_people();
}
bool wrong(const std::string& text, std::string_view word) { return Reading(text, word).wrong(); }

TEST(Casualty, PeopleDie) {
  EXPECT_TRUE(to_people("Three miners died in the fire at the mill.", "died"));
  EXPECT_TRUE(to_people("At least 12 people were killed in the flood.", "killed"));
  EXPECT_TRUE(to_people("The flood killed at least 31.", "killed"));
  EXPECT_TRUE(to_people("The collapse claimed 12 lives.", "lives"));
}

TEST(Casualty, ThingsDieToo) {
  EXPECT_FALSE(to_people("The plan died in the council.", "died"));
  EXPECT_FALSE(to_people("He threw the dead batteries away.", "dead"));
  EXPECT_FALSE(to_people("The vote killed the plan.", "killed"));
}

TEST(Casualty, LivesMayBeAVerb) {
  EXPECT_FALSE(to_people("She lives in Loom.", "lives"));
  EXPECT_FALSE(to_people("They spent their lives at the mill.", "lives"));
}

TEST(Casualty, ATollIsNoRoad) {
  EXPECT_TRUE(to_people("The toll rose to 31 on Monday.", "toll"));
  EXPECT_FALSE(to_people("The toll road was closed on Monday.", "toll"));
}

TEST(Casualty, WhatIsShotTellsTheWrong) {
  EXPECT_TRUE(wrong("The guards shot three boys.", "shot"));
  EXPECT_FALSE(wrong("The brothers shot a film.", "shot"));
  EXPECT_FALSE(wrong("The guards wanted to shoot three boys.", "shoot"));
}

TEST(Casualty, WhatIsDumpedTellsTheWrong) {
  EXPECT_TRUE(wrong("The mill dumped waste in the river.", "dumped"));
  EXPECT_FALSE(wrong("The mill dumped the plan in May.", "dumped"));
}

}  // namespace
}  // namespace galley::core
