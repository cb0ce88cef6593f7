#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "form-field",
    .family = Family::kSpamFooters,
    .summary = "A field, button or message of a form",
    .why = "The form is not here; its labels are noise.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kForm,
    .message = "A label of a form stands in the story.",
};

}  // namespace

const Rule& form_field() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
