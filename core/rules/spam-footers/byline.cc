#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "byline",
    .family = Family::kSpamFooters,
    .summary = "A byline or time stamp inside the text",
    .why = "A byline belongs in its own field; in the body it reads as a broken sentence.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kByline,
    .message = "A byline or time stamp stands in the text.",
};

}  // namespace

const Rule& byline() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
