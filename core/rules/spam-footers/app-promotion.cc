#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "app-promotion",
    .family = Family::kSpamFooters,
    .summary = "A line that offers the page's app",
    .why = "It belongs to the page the text was copied from, not to the story.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kApp,
    .message = "A line about the page's app stands in the story.",
};

}  // namespace

const Rule& app_promotion() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
