#include "inflection.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace galley::core {
namespace {

TEST(Inflection, ThirdPerson) {
  EXPECT_EQ(third_person("claim"), "claims");
  EXPECT_EQ(third_person("argue"), "argues");
  EXPECT_EQ(third_person("stress"), "stresses");
  EXPECT_EQ(third_person("preach"), "preaches");
  EXPECT_EQ(third_person("laugh"), "laughs");
  EXPECT_EQ(third_person("deny"), "denies");
  EXPECT_EQ(third_person("say"), "says");
}

TEST(Inflection, IngForm) {
  EXPECT_EQ(ing_form("claim"), "claiming");
  EXPECT_EQ(ing_form("argue"), "arguing");
  EXPECT_EQ(ing_form("foresee"), "foreseeing");
  EXPECT_EQ(ing_form("lie"), "lying");
  EXPECT_EQ(ing_form("admit"), "admitting");
  EXPECT_EQ(ing_form("deny"), "denying");
}

TEST(Inflection, PastForms) {
  EXPECT_EQ(past_forms("claim"), "claimed");
  EXPECT_EQ(past_forms("argue"), "argued");
  EXPECT_EQ(past_forms("deny"), "denied");
  EXPECT_EQ(past_forms("convey"), "conveyed");
  EXPECT_EQ(past_forms("write"), "wrote written");
  EXPECT_EQ(past_forms("admit"), "admitted");
}

TEST(Inflection, EveryPastFormIsHandedOver) {
  std::vector<std::string> forms;
  for_each_past("swear", [&](std::string_view form) { forms.emplace_back(form); });
  EXPECT_EQ(forms, (std::vector<std::string>{"swore", "sworn"}));
}

TEST(Inflection, WordsOfAListWithSpacesAtItsEnds) {
  std::vector<std::string> words;
  for_each_word("  dam  mill ", [&](std::string_view word) { words.emplace_back(word); });
  EXPECT_EQ(words, (std::vector<std::string>{"dam", "mill"}));
  for_each_word("", [](std::string_view word) { ADD_FAILURE() << word; });
}

}  // namespace
}  // namespace galley::core
