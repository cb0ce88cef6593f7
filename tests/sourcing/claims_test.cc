#include "galley/sourcing/claims.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "galley/language/language.h"

namespace galley::core {
namespace {

/// The claims of a text, copied: they outlive it.
std::vector<Claim> claims_of(const std::string& text) {
  const Document document(text, english());
  const Attributions attributions(document);
  const Claims claims(document, attributions);
  return {claims.all().begin(), claims.all().end()};
}

bool has(const std::vector<Claim>& claims, ClaimTerm term) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return std::any_of(claim.reasons.begin(), claim.reasons.end(),
                       [&](const ClaimReason& reason) { return reason.term == term; });
  });
}

constexpr const char* kRecipe =
    "How to cook fish soup\n\n"
    "You need a large pot and an hour. Wash the fish and cut it into pieces. Peel the onions and "
    "chop "
    "them. Put the butter into the pot and heat it until it melts.\n\n"
    "Add the onions and stir them for five minutes. Pour in the water and let it boil. Turn down "
    "the "
    "heat, add the fish and cover the pot.\n\n"
    "Cook the soup for ten minutes. Taste it and add salt if you like. Cut the bread, toast it and "
    "serve it with your soup.\n\n"
    "If you have some soup left, keep it in your fridge. Warm it slowly the next day, and do not "
    "let "
    "it boil. You can freeze it too, but take out the fish first.";

TEST(Claims, ADeathNeedsASource) {
  const auto claims = claims_of("The river rose in the night. At least 12 people were killed.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].sentence, 1U);
  EXPECT_EQ(claims[0].main, ClaimTerm::kCasualty);
}

TEST(Claims, WhoSaysSoSettlesIt) {
  EXPECT_TRUE(
      claims_of("At least 12 people were killed, said Ada Osei of the fire office.").empty());
}

TEST(Claims, TermsAreTold) {
  EXPECT_TRUE(has(claims_of("Some 40 percent of the millers lost a field."), ClaimTerm::kShare));
  EXPECT_TRUE(has(claims_of("The dam is the largest in the world."), ClaimTerm::kRank));
  EXPECT_TRUE(has(claims_of("The repairs cost $9 million."), ClaimTerm::kMoney));
}

TEST(Claims, AHedgeTakesAway) {
  const auto plain = claims_of("At least 12 people were killed in the flood.");
  const auto hedged = claims_of("At least 12 people may have been killed in the flood.");
  ASSERT_EQ(plain.size(), 1U);
  EXPECT_FALSE(has(plain, ClaimTerm::kHedge));
  if (!hedged.empty()) {
    EXPECT_TRUE(has(hedged, ClaimTerm::kHedge));
    EXPECT_LT(hedged[0].weight, plain[0].weight);
  }
}

TEST(Claims, TheWeightIsTheSumOfItsReasons) {
  const auto claims = claims_of(
      "At least 12 people were killed in the flood. Some 40 percent of the fields were lost. The "
      "dam is the largest in the world. The mill lost nearly 4 million dollars because of the "
      "rain.");
  ASSERT_FALSE(claims.empty());
  for (const Claim& claim : claims) {
    int sum = 0;
    for (const ClaimReason& reason : claim.reasons) sum += reason.weight;
    EXPECT_EQ(claim.weight, sum);
    EXPECT_GE(claim.weight, 1);
    EXPECT_TRUE(
        std::is_sorted(claim.reasons.begin(), claim.reasons.end(),
                       [](const ClaimReason& a, const ClaimReason& b) { return a.term < b.term; }));
  }
}

TEST(Claims, AQuotationIsNoClaimOfTheWriter) {
  EXPECT_TRUE(claims_of("“At least 12 people were killed in the flood,” said Ada Osei.").empty());
}

TEST(Claims, EveryTermHasAName) {
  std::set<std::string_view> names;
  for (int term = 0; term <= static_cast<int>(ClaimTerm::kOpinion); ++term) {
    const std::string_view name = to_string(static_cast<ClaimTerm>(term));
    EXPECT_FALSE(name.empty());
    EXPECT_TRUE(names.insert(name).second) << name;
  }
}

TEST(ExpectsSources, NewsDoesAndARecipeDoesNot) {
  const auto expects = [](const std::string& text) {
    const Document document(text, english());
    const Attributions attributions(document);
    return std::pair(document.genre(), expects_sources(document, attributions));
  };
  EXPECT_TRUE(expects("The council voted on Tuesday to rebuild the pier, Ada Osei said.").second);
  const auto [genre, recipe] = expects(kRecipe);
  EXPECT_EQ(genre, Genre::kHowTo);
  EXPECT_FALSE(recipe);
}

}  // namespace
}  // namespace galley::core
