#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "advertisement-label",
    .family = Family::kSpamFooters,
    .summary = "The label of an advertisement or of a sponsor, or a button that sells",
    .why = "The advertisement is not here; its label is noise.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kAdvert,
    .message = "An advertisement's label stands in the story.",
};

}  // namespace

const Rule& advertisement_label() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
