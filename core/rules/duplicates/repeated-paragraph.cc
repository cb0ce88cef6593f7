#include "galley/rule/edits.h"
#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "repeated-paragraph",
    .family = Family::kDuplicates,
    .summary = "A paragraph that stands twice",
    .why = "A caption or paragraph pasted a second time tells the reader that nobody looked.",
    .any_language = true,
};

/// Says of every paragraph that stood before, whatever its quotation marks, dashes, spaces and
/// capitals, where it stood first. List items are left alone: lists repeat by design.
class RepeatedParagraph final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Repeat& repeat : article.repeats().blocks()) {
      const std::uint32_t block = block_of(document, repeat.second.begin);
      const std::uint32_t first = block_of(document, repeat.first.begin);
      if (document.blocks()[block].kind == BlockKind::kListItem) continue;
      const bool adjacent = first + 1 == block;
      const Span span = document.span_of(repeat.second);
      const Span twin = document.span_of(repeat.first);
      const bool same_bytes = document.view(span) == document.view(twin);
      Finding& finding = reporter.report(
          span, adjacent ? Severity::kError : Severity::kWarning, adjacent ? 97 : 80,
          adjacent ? "This paragraph repeats the one before it."
                   : "This paragraph stands a second time.");
      finding.because(same_bytes ? "the same words and signs"
                                 : "the same words; only signs, spaces or capitals differ");
      finding.relates_to(twin, "stands here first");
      finding.fix("Delete this copy", adjacent, {delete_blocks(document, block, block + 1)});
      finding.fix("Delete the first copy", false, {delete_blocks(document, first, first + 1)});
    }
  }
};

}  // namespace

const Rule& repeated_paragraph() {
  static const RepeatedParagraph rule;
  return rule;
}

}  // namespace galley::rules
