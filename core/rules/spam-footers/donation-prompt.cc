#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "donation-prompt",
    .family = Family::kSpamFooters,
    .summary = "A request for support or donations",
    .why = "It belongs to the page the text was copied from, not to the story.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kDonation,
    .message = "A request for donations stands in the story.",
};

}  // namespace

const Rule& donation_prompt() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
