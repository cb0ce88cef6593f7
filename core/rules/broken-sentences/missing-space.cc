#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "missing-space",
    .family = Family::kBrokenSentences,
    .summary = "A sentence end or comma without a space after it",
    .why = "Two sentences run into one word: the trace of a paste or of a lost line break.",
};

bool is_lower_word(const Token& token) {
  return token.is_word() && !token.is(shape::kCapitalised) && token.end - token.begin > 1;
}

/// "creativity.With", "council,which". Addresses, decimals and "U.S." are single tokens and never
/// come here; a capital before the mark may be a name of its own ("St.John", "Yahoo!Mail").
bool is_glued(const Token& before, const Token& mark, const Token& after) {
  if (mark.is(shape::kSpaceBefore) || after.is(shape::kSpaceBefore)) return false;
  if (!is_lower_word(before) || before.has(word::kAbbreviation) || !after.is_word()) return false;
  if (mark.mark == Mark::kComma) return after.end - after.begin > 1;
  if (mark.mark != Mark::kStop && mark.mark != Mark::kQuestion && mark.mark != Mark::kExclamation) {
    return false;
  }
  return after.is(shape::kCapitalised) && !after.is(shape::kAllCaps) && after.end - after.begin > 1;
}

class MissingSpace final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t i = 1; i + 1 < tokens.size(); ++i) {
      const Token& before = tokens[i - 1];
      const Token& mark = tokens[i];
      const Token& after = tokens[i + 1];
      if (!is_glued(before, mark, after)) continue;
      Finding& finding =
          reporter.report({before.begin, after.end}, Severity::kError, 96, "A space is missing here.");
      finding.because(mark.mark == Mark::kComma ? "a comma stands between two words without a space"
                                                : "a sentence ends and the next begins in one word");
      finding.fix("Insert a space", true, {{{mark.end, mark.end}, " "}});
    }
  }
};

}  // namespace

const Rule& missing_space() {
  static const MissingSpace rule;
  return rule;
}

}  // namespace galley::rules
