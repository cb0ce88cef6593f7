#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "stray-stop",
    .family = Family::kBrokenSentences,
    .summary = "A stub cut off by a full stop in the middle of a sentence",
    .why =
        "A stop was set inside a sentence: what follows has no verb and "
        "hangs on a dash.",
};

/// "32,000 dead –", "14 people still missing –".
constexpr std::size_t kMaxStubWords = 4;

class StrayStop final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Sentence& sentence : document.sentences()) {
      const auto tokens = document.tokens(sentence.tokens);
      if (tokens.size() < 4 || tokens[0].kind != TokenKind::kNumber) continue;
      if (document.blocks()[sentence.block].kind != BlockKind::kBody) continue;
      std::size_t dash = 1;
      while (dash < tokens.size() && dash <= kMaxStubWords && tokens[dash].is_word() &&
             !tokens[dash].is(shape::kCapitalised) &&
             !tokens[dash].has(word::kFiniteAuxiliary | word::kSubjectPronoun)) {
        ++dash;
      }
      // "7 p.m. – The doors open" is a line of a timetable.
      if (tokens[1].is(shape::kDotted)) continue;
      if (dash == 1 || dash + 1 >= tokens.size() || tokens[dash].mark != Mark::kDash) continue;
      const Token& after = tokens[dash + 1];
      const bool lost_start =
          after.is(shape::kCapitalised) &&
          (after.has(word::kFunctionWord) || document.view(after.span()).ends_with("ing"));
      if (!lost_start) continue;
      Finding& finding = reporter.report({tokens[0].begin, after.end}, Severity::kError, 92,
                                         "A sentence was cut apart here.");
      finding.because("the sentence opens with a figure that has no verb");
      finding.because("a dash is followed by a capital, as if a sentence began");
    }
  }
};

}  // namespace

const Rule& stray_stop() {
  static const StrayStop rule;
  return rule;
}

}  // namespace galley::rules
