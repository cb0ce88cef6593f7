#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "repeated-sentence",
    .family = Family::kDuplicates,
    .summary = "A sentence that stands twice",
    .why =
        "A sentence said twice in the same words is a merge gone wrong, unless it is a pull quote.",
    .any_language = true,
};

class RepeatedSentence final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Repeat& repeat : article.repeats().all()) {
      if (rule_for(document, repeat) != RepeatRule::kSentence) continue;
      const RepeatEvidence evidence = weigh(document, repeat);
      const bool expected = evidence.setting != Setting::kProse || evidence.set_apart ||
                            (evidence.is_template && !evidence.adjacent);
      const Severity severity = expected            ? Severity::kHint
                                : evidence.adjacent ? Severity::kError
                                                    : Severity::kWarning;
      report_repeat(document, repeat, evidence, severity,
                    expected            ? 40
                    : evidence.adjacent ? 96
                                        : 75,
                    evidence.set_apart
                        ? "This sentence stands twice; keep it if it is a pull quote."
                    : evidence.adjacent ? "This sentence repeats the one before it."
                                        : "This sentence stands a second time.",
                    true, severity == Severity::kError, reporter);
    }
  }
};

}  // namespace

const Rule& repeated_sentence() {
  static const RepeatedSentence rule;
  return rule;
}

}  // namespace galley::rules
