#include "boilerplate_rule.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "author-bio",
    .family = Family::kSpamFooters,
    .summary = "A note on the author inside the story",
    .why = "It is about the writer and not the news; it belongs beside the byline.",
    .any_language = true,
};
constexpr BoilerplateVerdict kVerdict = {
    .kind = BoilerplateKind::kBio,
    .message = "A note on the author stands in the story.",
    .deletion = "Delete this note",
};

}  // namespace

const Rule& author_bio() {
  static const BoilerplateRule rule(kInfo, kVerdict);
  return rule;
}

}  // namespace galley::core::rules
