#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "copyright-notice",
    .family = Family::kSpamFooters,
    .summary = "A notice of copyright or on republication",
    .why = "It is the page's own; a foreign notice also says that the text may not be used.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kCopyright,
    .message = "A copyright notice stands in the story.",
};

}  // namespace

const Rule& copyright_notice() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
