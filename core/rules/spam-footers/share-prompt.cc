#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "share-prompt",
    .family = Family::kSpamFooters,
    .summary = "A share bar or a request to share",
    .why = "It is a row of buttons of the page, not a line of the story.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kShare,
    .message = "A share line of the page stands in the story.",
};

}  // namespace

const Rule& share_prompt() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
