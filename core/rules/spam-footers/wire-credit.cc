#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "wire-credit",
    .family = Family::kSpamFooters,
    .summary = "A credit of agencies or contributors in the body",
    .why = "The credit may be a duty of the licence: keep it, but in its own field.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kWire,
    .message = "Keep this credit, but move it out of the body.",
    .deletion = "",
};

}  // namespace

const Rule& wire_credit() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
