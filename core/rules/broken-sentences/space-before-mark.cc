#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "space-before-mark",
    .family = Family::kBrokenSentences,
    .summary = "A space before a comma, full stop or other closing mark",
    .why = "English sets these marks against the word before them.",
};

/// Colons and semicolons are left out: they open emoticons and, in lists, stand
/// between columns.
bool stands_apart(const Token& before, const Token& mark) {
  const bool closing = mark.mark == Mark::kComma || mark.mark == Mark::kStop ||
                       mark.mark == Mark::kQuestion || mark.mark == Mark::kExclamation;
  return closing && mark.is(shape::kSpaceBefore) && !mark.is(shape::kLineBefore) &&
         before.is_wordlike();
}

/// What may follow a mark that ends something: the end, a word with a space, a
/// closing quotation mark. ". . ." is an ellipsis, ".NET" a name, "? 'id'"
/// program text.
bool goes_on_well(const Token& mark, const Token* next) {
  if (next == nullptr || next->is(shape::kLineBefore)) return true;
  if (next->mark == Mark::kCloseQuote || next->mark == Mark::kQuote) return true;
  if (!next->is(shape::kSpaceBefore)) return mark.mark == Mark::kComma && next->is_word();
  if (mark.mark == Mark::kComma) return next->mark != Mark::kComma;
  return next->is_word() ? next->is(shape::kCapitalised) : next->mark == Mark::kOpenQuote;
}

/// "1 , 200": one figure torn in two, or two of a list.
bool parts_a_figure(const Token& before, const Token& mark, const Token* next) {
  constexpr std::uint32_t kGroup = 3;
  return mark.mark == Mark::kComma && next != nullptr && before.kind == TokenKind::kNumber &&
         next->kind == TokenKind::kNumber && before.end - before.begin <= kGroup &&
         next->end - next->begin == kGroup;
}

class SpaceBeforeMark final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
      const TokenRange range = document.blocks()[b].tokens;
      for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
        if (!stands_apart(tokens[i - 1], tokens[i])) continue;
        const Token* next = i + 1 < range.end ? &tokens[i + 1] : nullptr;
        if (!goes_on_well(tokens[i], next)) continue;
        if (article.prose().is_code(b)) break;
        report(reporter, tokens[i - 1], tokens[i], next);
      }
    }
  }

 private:
  static void report(Reporter& reporter, const Token& before, const Token& mark,
                     const Token* next) {
    const bool glued = next != nullptr && next->is_word() && !next->is(shape::kSpaceBefore);
    Finding& finding =
        reporter.report({before.begin, mark.end}, Severity::kError, 95,
                        glued ? "The space stands before the comma instead of after it."
                              : "There is a space before this mark.");
    finding.because("a space between the word and its mark");
    std::vector<Edit> edits = {{{before.end, mark.begin}, ""}};
    if (parts_a_figure(before, mark, next)) {
      edits.push_back({{mark.end, next->begin}, ""});
      finding.fix("Join the figure", false, std::move(edits));
      return;
    }
    if (glued) edits.push_back({{mark.end, mark.end}, " "});
    finding.fix(glued ? "Move the space" : "Delete the space", true, std::move(edits));
  }
};

}  // namespace

const Rule& space_before_mark() {
  static const SpaceBeforeMark rule;
  return rule;
}

}  // namespace galley::core::rules
