#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "follow-prompt",
    .family = Family::kSpamFooters,
    .summary = "A line that asks the reader to follow, like or join",
    .why = "It belongs to the page the text was copied from, not to the story.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kFollow,
    .message = "A follow line of the page stands in the story.",
};

}  // namespace

const Rule& follow_prompt() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
