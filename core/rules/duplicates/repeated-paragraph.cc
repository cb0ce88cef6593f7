#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "repeated-paragraph",
    .family = Family::kDuplicates,
    .summary = "A paragraph that stands twice",
    .why = "A paragraph or caption pasted a second time tells the reader that nobody looked.",
    .any_language = true,
};

constexpr WholeCopies kCopies = {
    .rule = RepeatRule::kParagraph,
    .adjacent_confidence = 97,
    .apart_confidence = 85,
    .set_apart = "This paragraph stands in the text as well; keep it if it is a pull quote.",
    .adjacent = "This paragraph repeats the one before it.",
    .apart = "This paragraph stands a second time.",
};

class RepeatedParagraph final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    report_whole_copies(article, kCopies, reporter);
  }
};

}  // namespace

const Rule& repeated_paragraph() {
  static const RepeatedParagraph rule;
  return rule;
}

}  // namespace galley::core::rules
