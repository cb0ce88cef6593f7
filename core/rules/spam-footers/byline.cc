#include "furniture_rule.h"
#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "byline",
    .family = Family::kSpamFooters,
    .summary = "A name alone on its line before the note on the author",
    .why = "A byline belongs in its own field; in the body it reads as a broken sentence.",
};
constexpr FurnitureVerdict kVerdict = {
    .kind = FurnitureKind::kByline,
    .severity = Severity::kWarning,
    .confidence = 85,
    .message = "A byline stands in the text.",
    .deletion = "Delete this line",
    .safe = false,
};

}  // namespace

const Rule& byline() {
  static const FurnitureRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::rules
