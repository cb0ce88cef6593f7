#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "tag-list",
    .family = Family::kSpamFooters,
    .summary = "A list of tags, topics or categories",
    .why = "It files the page; readers of the story have no use for it.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kTags,
    .message = "A list of tags stands in the story.",
};

}  // namespace

const Rule& tag_list() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
