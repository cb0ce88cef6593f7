#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "comments-prompt",
    .family = Family::kSpamFooters,
    .summary = "A comment box, a comment count or a request to comment",
    .why = "It belongs to the discussion under the page, not to the story.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kComments,
    .message = "A line of the comment box stands in the story.",
};

}  // namespace

const Rule& comments_prompt() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
