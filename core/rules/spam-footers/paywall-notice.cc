#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "paywall-notice",
    .family = Family::kSpamFooters,
    .summary = "A request to subscribe, register or sign in",
    .why = "It stood in front of the story on its page; here it interrupts it.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kPaywall,
    .message = "A sign-in or subscription line stands in the story.",
};

}  // namespace

const Rule& paywall_notice() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
