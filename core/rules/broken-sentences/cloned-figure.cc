#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "cloned-figure",
    .family = Family::kBrokenSentences,
    .summary = "One figure with one predicate said of two events in a sentence",
    .why = "Two events seldom have the same toll: one of the figures was copied from the other.",
};

/// Words after the figure that must be the same: "people were killed".
constexpr std::uint32_t kSameWords = 3;

/// Small numbers agree by chance; a year does not count anything.
bool is_telling(std::string_view figure) {
  std::size_t digits = 0;
  for (const char c : figure) digits += c >= '0' && c <= '9' ? 1 : 0;
  if (digits < 2) return false;
  return digits != 4 || figure.size() != 4 || (figure[0] != '1' && figure[0] != '2');
}

class ClonedFigure final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (const Sentence& sentence : document.sentences()) {
      std::uint32_t figures = 0;
      std::uint32_t first = 0;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Token& token = tokens[i];
        if (token.kind != TokenKind::kNumber || token.is(shape::kQuoted)) continue;
        if (!is_telling(document.view(token.span()))) continue;
        if (figures > 0 && same(document, sentence, first, i)) {
          report(article, reporter, first, i);
          break;
        }
        first = i;
        ++figures;
      }
    }
  }

 private:
  static bool same(const Document& document, const Sentence& sentence, std::uint32_t a,
                   std::uint32_t b) {
    const auto tokens = document.tokens();
    if (tokens[a].word != tokens[b].word || b + kSameWords >= sentence.tokens.end) return false;
    bool verb = false;
    for (std::uint32_t k = 1; k <= kSameWords; ++k) {
      const Token& first = tokens[a + k];
      if (!first.is_word() || first.word != tokens[b + k].word) return false;
      verb |= first.has(word::kFiniteAuxiliary | word::kHarm | word::kReports);
    }
    if (!verb) return false;
    // "another 1,200 people were killed", "a further 1,200": meant.
    for (std::uint32_t k = a + kSameWords; k < b; ++k) {
      if (document.is_listed(tokens[k].word, WordListId::kOnceMore)) {
        return false;
      }
    }
    return true;
  }

  static void report(const Article& article, Reporter& reporter, std::uint32_t a, std::uint32_t b) {
    const Document& document = article.document();
    const Span first = document.span_of({a, a + kSameWords + 1});
    const Span second = document.span_of({b, b + kSameWords + 1});
    const std::string figure(document.view(document.tokens()[a].span()));
    reporter
        .report(second, Severity::kWarning, 80,
                "The figure " + figure + " is said of two events in one sentence.")
        .because("“" + std::string(document.view(second)) + "” stands twice, about two things")
        .relates_to(first, "the same figure with the same words");
  }
};

}  // namespace

const Rule& cloned_figure() {
  static const ClonedFigure rule;
  return rule;
}

}  // namespace galley::core::rules
