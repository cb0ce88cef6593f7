#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "newsletter-prompt",
    .family = Family::kSpamFooters,
    .summary = "A newsletter box or a request to subscribe to one",
    .why = "It sells the page's letters; the story does not need it.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kNewsletter,
    .message = "A newsletter line of the page stands in the story.",
};

}  // namespace

const Rule& newsletter_prompt() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
