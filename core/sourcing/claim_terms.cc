#include "claim_terms.h"

#include <array>
#include <string_view>

namespace galley::core {
namespace {

struct Term {
  ClaimTerm term;
  std::string_view text;
  int weight;
};

/// In the order of ClaimTerm. A term that rule books name weighs kStrongWeight and more, one that
/// alone may draw a question kQuestionWeight, one that only adds to others 1. The order of the
/// weights follows the practice of news agencies; the numbers are by judgement.
constexpr std::array<Term, kClaimTermCount> kTerms = {{
    {ClaimTerm::kCasualty, "people killed or hurt", 7},
    {ClaimTerm::kDisplaced, "people driven out, missing or detained", 6},
    {ClaimTerm::kAccusation, "an accusation", 6},
    {ClaimTerm::kShare, "a share of people", 5},
    {ClaimTerm::kMoney, "a sum of money", 5},
    {ClaimTerm::kFigure, "a figure", 4},
    {ClaimTerm::kHealth, "health", 1},
    {ClaimTerm::kRank, "a rank", 4},
    {ClaimTerm::kOneOfTheMost, "“one of the most”", 5},
    {ClaimTerm::kAbsolute, "no exception allowed", 4},
    {ClaimTerm::kCause, "a cause", 5},
    {ClaimTerm::kForecast, "a forecast", 4},
    {ClaimTerm::kMotive, "a motive", 1},
    {ClaimTerm::kEvaluation, "an evaluation", 1},
    {ClaimTerm::kQuotedWords, "quoted words without a speaker", 1},
    {ClaimTerm::kApproximate, "an estimate", 1},
    {ClaimTerm::kComparison, "a comparison", 1},
    {ClaimTerm::kHedge, "hedged", -1},
    {ClaimTerm::kSchedule, "a schedule", -1},
    {ClaimTerm::kPrice, "a price", -2},
    {ClaimTerm::kDefinition, "a definition", -1},
    {ClaimTerm::kPublicAct, "a public act", -1},
    {ClaimTerm::kFirstPerson, "the writer speaks as a witness", -1},
    {ClaimTerm::kLead, "the lead, sourced below", -1},
    {ClaimTerm::kInherited, "the paragraph names a source", -2},
    {ClaimTerm::kBefore, "the paragraph before names a source", -1},
    {ClaimTerm::kOpinion, "an opinion piece", -1},
}};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < kTerms.size(); ++i) {
    if (kTerms[i].term != static_cast<ClaimTerm>(i)) return false;
  }
  return true;
}
static_assert(is_in_order(), "a term of ClaimTerm has no line here, or not in its place");

const Term& term_of(ClaimTerm term) { return kTerms[static_cast<std::size_t>(term)]; }

}  // namespace

std::string_view to_string(ClaimTerm term) { return term_of(term).text; }

int weight_of(ClaimTerm term) { return term_of(term).weight; }

void add_reason(Claim& claim, ClaimTerm term, TokenRange words) {
  const int weight = weight_of(term);
  if (weight > 0 && (claim.reasons.empty() || weight > weight_of(claim.main))) claim.main = term;
  claim.reasons.push_back({term, weight, words});
  claim.weight += weight;
  claim.strong = static_cast<std::uint8_t>(claim.strong + (weight >= kStrongWeight ? 1 : 0));
}

}  // namespace galley::core
