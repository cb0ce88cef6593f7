#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "photo-credit",
    .family = Family::kSpamFooters,
    .summary = "A photo credit without its photo",
    .why = "The credit may be a duty of the licence: keep it, but with its picture.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kPhoto,
    .message = "Keep this credit, but move it to its picture.",
    .deletion = "",
};

}  // namespace

const Rule& photo_credit() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
