#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "navigation",
    .family = Family::kSpamFooters,
    .summary = "A menu entry or a link to move about the page",
    .why = "It moves about a page that is not here.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kNavigation,
    .message = "A line of the page's menu stands in the story.",
};

}  // namespace

const Rule& navigation() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
