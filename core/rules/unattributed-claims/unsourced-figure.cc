#include "claim_rule.h"
#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unsourced-figure",
    .family = Family::kUnattributedClaims,
    .summary = "A figure with no source",
    .why =
        "Numbers of dead, of voters and of dollars are disputed; rule books ask for a source each "
        "time.",
    .options = kClaimOptions,
};

class UnsourcedFigure final : public ClaimRule {
 public:
  UnsourcedFigure() : ClaimRule(kInfo, "Where does this figure come from?") {}

 private:
  [[nodiscard]] bool takes(ClaimTerm term) const override {
    return term == ClaimTerm::kCasualty || term == ClaimTerm::kDisplaced ||
           term == ClaimTerm::kShare || term == ClaimTerm::kMoney || term == ClaimTerm::kFigure ||
           term == ClaimTerm::kHealth || term == ClaimTerm::kApproximate;
  }
};

}  // namespace

const Rule& unsourced_figure() {
  static const UnsourcedFigure rule;
  return rule;
}

}  // namespace galley::rules
