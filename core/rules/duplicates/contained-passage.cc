#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "contained-passage",
    .family = Family::kDuplicates,
    .summary = "A sentence that stands inside a longer one",
    .why =
        "A pull quote, caption or summary that was pasted into the running text repeats what the "
        "body says.",
    .any_language = true,
};

class ContainedPassage final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Repeat& repeat : article.repeats().all()) {
      if (rule_for(document, repeat) != RepeatRule::kContained) continue;
      const RepeatEvidence evidence = weigh(document, repeat);
      report_repeat(document, repeat, evidence, Severity::kHint, 40,
                    "These words stand in a longer passage too.", false, false, reporter);
    }
  }
};

}  // namespace

const Rule& contained_passage() {
  static const ContainedPassage rule;
  return rule;
}

}  // namespace galley::core::rules
