#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "cookie-notice",
    .family = Family::kSpamFooters,
    .summary = "A notice on cookies, consent or privacy",
    .why = "It belongs to the page the text was copied from, not to the story.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kCookie,
    .message = "A cookie or privacy notice stands in the story.",
};

}  // namespace

const Rule& cookie_notice() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
