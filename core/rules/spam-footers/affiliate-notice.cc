#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "affiliate-notice",
    .family = Family::kSpamFooters,
    .summary = "A notice on affiliate links and commissions",
    .why = "The law may ask for it: keep it where the links are, drop it where they are not.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kAffiliate,
    .message = "An affiliate notice stands in the story.",
};

}  // namespace

const Rule& affiliate_notice() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
