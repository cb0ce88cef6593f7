#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "space-before-mark",
    .family = Family::kBrokenSentences,
    .summary = "A space before a comma, full stop or other closing mark",
    .why = "English sets these marks against the word before them.",
};

/// Colons and semicolons are left out: they open emoticons and, in lists, stand between columns.
bool stands_apart(const Token& before, const Token& mark) {
  const bool closing = mark.mark == Mark::kComma || mark.mark == Mark::kStop ||
                       mark.mark == Mark::kQuestion || mark.mark == Mark::kExclamation;
  return closing && mark.is(shape::kSpaceBefore) && !mark.is(shape::kLineBefore) &&
         before.is_wordlike();
}

class SpaceBeforeMark final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const auto tokens = article.document().tokens();
    for (std::uint32_t i = 1; i < tokens.size(); ++i) {
      const Token& mark = tokens[i];
      const Token& before = tokens[i - 1];
      const bool at_end = i + 1 == tokens.size() || tokens[i + 1].is(shape::kLineBefore);
      if (!stands_apart(before, mark)) continue;
      const bool glued = !at_end && !tokens[i + 1].is(shape::kSpaceBefore);
      if (glued && (mark.mark != Mark::kComma || !tokens[i + 1].is_word())) continue;
      Finding& finding =
          reporter.report({before.begin, mark.end}, Severity::kError, 95,
                          glued ? "The space stands before the comma instead of after it."
                                : "There is a space before this mark.");
      finding.because("a space between the word and its mark");
      std::vector<Edit> edits = {{{before.end, mark.begin}, ""}};
      if (glued) edits.push_back({{mark.end, mark.end}, " "});
      finding.fix(glued ? "Move the space" : "Delete the space", true, std::move(edits));
    }
  }
};

}  // namespace

const Rule& space_before_mark() {
  static const SpaceBeforeMark rule;
  return rule;
}

}  // namespace galley::rules
