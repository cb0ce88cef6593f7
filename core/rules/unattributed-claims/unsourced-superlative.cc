#include "claim_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unsourced-superlative",
    .family = Family::kUnattributedClaims,
    .summary = "A superlative or evaluation in the reporter's own voice",
    .why =
        "First, largest, most contentious: each is a claim about everything else, and needs "
        "somebody who counted.",
    .options = kClaimOptions,
};

class UnsourcedSuperlative final : public ClaimRule {
 public:
  UnsourcedSuperlative() : ClaimRule(kInfo) {}

 private:
  [[nodiscard]] bool takes(ClaimTerm term) const override {
    return term == ClaimTerm::kRank || term == ClaimTerm::kOneOfTheMost ||
           term == ClaimTerm::kEvaluation;
  }
  [[nodiscard]] std::string_view question(const Document&, const Claim&) const override {
    return "Who ranks it so?";
  }
};

}  // namespace

const Rule& unsourced_superlative() {
  static const UnsourcedSuperlative rule;
  return rule;
}

}  // namespace galley::core::rules
