#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unsourced-figure",
    .family = Family::kUnattributedClaims,
    .summary = "A count of people harmed, with no source",
    .why = "Numbers of dead, hurt and displaced are disputed; rule books ask for a source each "
           "time.",
};

/// A number that can count people: no year, no clock time, no ordinal.
bool counts_people(const Token& token) {
  if (token.has(word::kNumberWord)) return true;
  return token.kind == TokenKind::kNumber && token.end - token.begin != 4;
}

class UnsourcedFigure final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
      const Sentence& sentence = document.sentences()[s];
      if (document.blocks()[sentence.block].kind != BlockKind::kBody) continue;
      if (article.attribution().in_block(sentence.block)) continue;
      const Token* figure = nullptr;
      const Token* harm = nullptr;
      for (const Token& token : document.tokens(sentence.tokens)) {
        if (token.is(shape::kQuoted)) continue;
        if (!figure && counts_people(token)) figure = &token;
        if (!harm && token.has(word::kHarm)) harm = &token;
      }
      if (!figure || !harm) continue;
      Finding& finding = reporter.report(sentence.span, Severity::kHint, 65,
                                         "Where does this figure come from?");
      finding.because("a figure: " + std::string(document.view(figure->span())), 1);
      finding.because("people harmed: " + std::string(document.view(harm->span())), 3);
      finding.because("no source in the paragraph");
      const std::uint32_t end = sentence.span.end;
      finding.fix("Mark the missing source", false, {{{end, end}, " [source?]"}});
    }
  }
};

}  // namespace

const Rule& unsourced_figure() {
  static const UnsourcedFigure rule;
  return rule;
}

}  // namespace galley::rules
