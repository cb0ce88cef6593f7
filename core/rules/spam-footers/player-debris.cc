#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "player-debris",
    .family = Family::kSpamFooters,
    .summary = "What a player or a script left behind",
    .why = "It is the label of a button or a message of a program, not text.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kPlayer,
    .message = "Debris of a player or script stands in the story.",
};

}  // namespace

const Rule& player_debris() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
