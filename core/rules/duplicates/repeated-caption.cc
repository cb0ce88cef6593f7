#include "galley/rules/registry.h"
#include "repeat_rule.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "repeated-caption",
    .family = Family::kDuplicates,
    .summary = "A headline, standfirst or caption that stands again in the text",
    .why =
        "A headline or caption that came along with the paste reads as a paragraph that says "
        "nothing new.",
    .any_language = true,
};

const char* repeats(BlockKind first) {
  if (first == BlockKind::kHeadline) return "This line repeats the headline before it.";
  if (first == BlockKind::kCaption) return "This caption repeats the one before it.";
  return "This line repeats the one before it.";
}

class RepeatedCaption final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Repeat& repeat : article.repeats().all()) {
      if (rule_for(document, repeat) != RepeatRule::kCaption) continue;
      const RepeatEvidence evidence = weigh(document, repeat);
      // The body may take up its headline on purpose; a caption that stands twice in a row may not.
      const bool slip =
          evidence.adjacent && evidence.setting == PassageKind::kProse && !evidence.set_apart;
      report_repeat(document, repeat, evidence, slip ? Severity::kError : Severity::kHint,
                    slip ? 97 : 50,
                    slip ? repeats(document.block_of(repeat.twin.begin).kind)
                         : "A headline, standfirst or caption stands again here.",
                    true, slip, reporter);
    }
  }
};

}  // namespace

const Rule& repeated_caption() {
  static const RepeatedCaption rule;
  return rule;
}

}  // namespace galley::core::rules
