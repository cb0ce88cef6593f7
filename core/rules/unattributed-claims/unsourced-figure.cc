#include <algorithm>

#include "claim_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unsourced-figure",
    .family = Family::kUnattributedClaims,
    .summary = "A figure, or people killed or hurt, with no source",
    .why =
        "Numbers of dead, of voters and of dollars are disputed; rule books ask for a source each "
        "time.",
    .options = kClaimOptions,
};

class UnsourcedFigure final : public ClaimRule {
 public:
  UnsourcedFigure() : ClaimRule(kInfo) {}

 private:
  [[nodiscard]] bool takes(ClaimTerm term) const override {
    return term == ClaimTerm::kCasualty || term == ClaimTerm::kDisplaced ||
           term == ClaimTerm::kShare || term == ClaimTerm::kMoney || term == ClaimTerm::kFigure ||
           term == ClaimTerm::kHealth || term == ClaimTerm::kApproximate;
  }
  [[nodiscard]] std::string_view question(const Document& document,
                                          const Claim& claim) const override {
    const bool counted =
        std::any_of(claim.reasons.begin(), claim.reasons.end(), [](const ClaimReason& reason) {
          return reason.term == ClaimTerm::kFigure || reason.term == ClaimTerm::kShare ||
                 reason.term == ClaimTerm::kMoney || reason.term == ClaimTerm::kApproximate;
        });
    const auto tokens = document.tokens(document.sentences()[claim.sentence].tokens);
    const bool in_words = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return token.has(word::kNumberWord);
    });
    return counted || in_words ? "Where does this figure come from?" : "Who confirms this?";
  }
};

}  // namespace

const Rule& unsourced_figure() {
  static const UnsourcedFigure rule;
  return rule;
}

}  // namespace galley::core::rules
