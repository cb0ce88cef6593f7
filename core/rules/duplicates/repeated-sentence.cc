#include <algorithm>

#include "galley/rule/edits.h"
#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "repeated-sentence",
    .family = Family::kDuplicates,
    .summary = "A sentence that stands twice",
    .why = "A sentence said twice in the same words is a merge gone wrong, unless it is a pull "
           "quote.",
    .any_language = true,
};

const Sentence& sentence_at(const Document& document, std::uint32_t token) {
  const auto sentences = document.sentences();
  return *(std::upper_bound(sentences.begin(), sentences.end(), token,
                            [](std::uint32_t at, const Sentence& sentence) {
                              return at < sentence.tokens.begin;
                            }) -
           1);
}

class RepeatedSentence final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Repeat& repeat : article.repeats().sentences()) {
      const Sentence& second = sentence_at(document, repeat.second.begin);
      const Sentence& first = sentence_at(document, repeat.first.begin);
      const Block& block = document.blocks()[second.block];
      const Block& other = document.blocks()[first.block];
      if (block.kind == BlockKind::kListItem) continue;
      // A sentence that is a whole block beside the body's own is set apart on purpose.
      const bool alone = block.tokens.begin == second.tokens.begin && block.tokens.end == second.tokens.end;
      const bool other_alone =
          other.tokens.begin == first.tokens.begin && other.tokens.end == first.tokens.end;
      const bool adjacent = first.tokens.end == second.tokens.begin;
      const bool pull_quote = alone != other_alone && !adjacent;
      const Severity severity = adjacent     ? Severity::kError
                                : pull_quote ? Severity::kHint
                                             : Severity::kWarning;
      Finding& finding =
          reporter.report(second.span, severity, adjacent ? 96 : pull_quote ? 40 : 75,
                          pull_quote ? "This sentence stands twice; keep it if it is a pull quote."
                                     : "This sentence stands a second time.");
      finding.because("the same words in the same order");
      if (pull_quote) finding.because("one copy is a paragraph of its own, as a pull quote is");
      finding.relates_to(first.span, "stands here first");
      finding.fix("Delete this copy", adjacent, {delete_sentence(document, second)});
      finding.fix("Delete the first copy", false, {delete_sentence(document, first)});
    }
  }
};

}  // namespace

const Rule& repeated_sentence() {
  static const RepeatedSentence rule;
  return rule;
}

}  // namespace galley::rules
