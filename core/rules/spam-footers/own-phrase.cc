#include "galley/rule/edits.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "own-phrase",
    .family = Family::kSpamFooters,
    .summary = "A phrase that your own settings call page furniture",
    .why = "Every site has lines of its own that no general rule can know.",
    .any_language = true,
};

class OwnPhrase final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    if (article.own_phrases() == nullptr) return;
    const Document& document = article.document();
    const OwnPhrases::Hits hits = article.own_phrases()->find(document);
    if (!hits.complete) reporter.leave_out();
    for (const OwnPhrases::Hit& hit : hits.list) {
      Finding& finding = reporter.report(hit.span, Severity::kError, 100,
                                         "Your settings call this page furniture.");
      finding.because(hit.evidence);
      if (hit.whole_block) {
        finding.fix("Delete this line", true, {delete_blocks(document, hit.block, hit.block + 1)});
      } else {
        finding.fix("Delete these words", true, {delete_words(document, hit.span)});
      }
    }
  }
};

}  // namespace

const Rule& own_phrase() {
  static const OwnPhrase rule;
  return rule;
}

}  // namespace galley::core::rules
