#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "doubled-word",
    .family = Family::kBrokenSentences,
    .summary = "A small word that stands twice in a row",
    .why = "The eye skips it, the reader does not.",
};

class DoubledWord final : public Rule {
public:
  [[nodiscard]] const RuleInfo &info() const override { return kInfo; }

  void check(const Article &article, OptionValues,
             Reporter &reporter) const override {
    const auto tokens = article.document().tokens();
    for (std::uint32_t i = 1; i < tokens.size(); ++i) {
      const Token &first = tokens[i - 1];
      const Token &second = tokens[i];
      if (first.word != second.word || !second.has(word::kNeverDoubled))
        continue;
      if (!second.is(shape::kSpaceBefore) || second.is(shape::kAllCaps))
        continue;
      if (second.is(shape::kCapitalised))
        continue;
      const std::string text(article.document().view(second.span()));
      Finding &finding =
          reporter.report({first.begin, second.end}, Severity::kError, 96,
                          "\"" + text + "\" stands twice.");
      finding.because("this word is never doubled in sound prose");
      finding.fix("Delete one", true, {{{first.end, second.end}, ""}});
    }
  }
};

} // namespace

const Rule &doubled_word() {
  static const DoubledWord rule;
  return rule;
}

} // namespace galley::rules
