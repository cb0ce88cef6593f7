#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "related-link",
    .family = Family::kSpamFooters,
    .summary = "A link to another story, or the heading of a list of them",
    .why = "It leads to a page that is not here, and breaks the story in two.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kRelated,
    .message = "A link to other stories stands in the text.",
};

}  // namespace

const Rule& related_link() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
