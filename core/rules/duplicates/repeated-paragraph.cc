#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "repeated-paragraph",
    .family = Family::kDuplicates,
    .summary = "A paragraph that stands twice",
    .why = "A paragraph or caption pasted a second time tells the reader that nobody looked.",
    .any_language = true,
};

class RepeatedParagraph final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Repeat& repeat : article.repeats().all()) {
      if (rule_for(document, repeat) != RepeatRule::kParagraph) continue;
      const RepeatEvidence evidence = weigh(document, repeat);
      const bool expected = evidence.setting != Setting::kProse || evidence.set_apart ||
                            (evidence.is_template && !evidence.adjacent);
      const Severity severity = expected            ? Severity::kHint
                                : evidence.adjacent ? Severity::kError
                                                    : Severity::kWarning;
      report_repeat(
          document, repeat, evidence, severity,
          expected            ? 40
          : evidence.adjacent ? 97
                              : 85,
          evidence.set_apart
              ? "This paragraph stands in the text as well; keep it if it is a pull quote."
          : evidence.adjacent ? "This paragraph repeats the one before it."
                              : "This paragraph stands a second time.",
          true, severity == Severity::kError, reporter);
    }
  }
};

}  // namespace

const Rule& repeated_paragraph() {
  static const RepeatedParagraph rule;
  return rule;
}

}  // namespace galley::rules
