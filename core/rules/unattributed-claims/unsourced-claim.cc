#include "claim_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unsourced-claim",
    .family = Family::kUnattributedClaims,
    .summary = "A heavy claim with no source: an accusation, a cause, a forecast, a motive",
    .why = "What somebody may dispute needs a somebody who says it.",
    .options = kClaimOptions,
};

class UnsourcedClaim final : public ClaimRule {
 public:
  UnsourcedClaim() : ClaimRule(kInfo) {}

 private:
  [[nodiscard]] bool takes(ClaimTerm term) const override {
    return term == ClaimTerm::kAccusation || term == ClaimTerm::kAbsolute ||
           term == ClaimTerm::kCause || term == ClaimTerm::kForecast ||
           term == ClaimTerm::kMotive || term == ClaimTerm::kQuotedWords;
  }
  [[nodiscard]] std::string_view question(const Document&, const Claim&) const override {
    return "Who says so?";
  }
};

}  // namespace

const Rule& unsourced_claim() {
  static const UnsourcedClaim rule;
  return rule;
}

}  // namespace galley::core::rules
