#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "repeated-sentence",
    .family = Family::kDuplicates,
    .summary = "A sentence that stands twice",
    .why =
        "A sentence said twice in the same words is a merge gone wrong, unless it is a pull quote.",
    .any_language = true,
};

constexpr WholeCopies kCopies = {
    .rule = RepeatRule::kSentence,
    .adjacent_confidence = 96,
    .apart_confidence = 75,
    .set_apart = "This sentence stands twice; keep it if it is a pull quote.",
    .adjacent = "This sentence repeats the one before it.",
    .apart = "This sentence stands a second time.",
};

class RepeatedSentence final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    report_whole_copies(article, kCopies, reporter);
  }
};

}  // namespace

const Rule& repeated_sentence() {
  static const RepeatedSentence rule;
  return rule;
}

}  // namespace galley::core::rules
