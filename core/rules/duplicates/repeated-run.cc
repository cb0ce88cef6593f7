#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::core::rules {
namespace {

/// Words from which on a run says something, outside of prose, by judgement: short lines (features,
/// pros and cons) repeat by design, and programs and markup even more so.
constexpr std::uint32_t kLeastInLines = 12;
constexpr std::uint32_t kLeastInCode = 24;

constexpr std::uint32_t least(PassageKind setting) {
  switch (setting) {
    case PassageKind::kProse:
    case PassageKind::kNames:
      return Repeats::kMinRunWords;
    case PassageKind::kCode:
      return kLeastInCode;
    default:
      return kLeastInLines;
  }
}

constexpr RuleInfo kInfo = {
    .id = "repeated-run",
    .family = Family::kDuplicates,
    .summary = "A long run of words that stands twice",
    .why = "Twelve words and more in a row do not meet by chance: one of the two was copied.",
    .any_language = true,
};

class RepeatedRun final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Repeat& repeat : article.repeats().all()) {
      if (rule_for(document, repeat) != RepeatRule::kRun) continue;
      const RepeatEvidence evidence = weigh(document, repeat);
      if (repeat.words < least(evidence.setting)) continue;
      report_repeat(document, repeat, evidence, Severity::kHint, 50,
                    std::to_string(repeat.words) + " words in a row stand twice.", false, false,
                    reporter);
    }
  }
};

}  // namespace

const Rule& repeated_run() {
  static const RepeatedRun rule;
  return rule;
}

}  // namespace galley::core::rules
