#include <optional>
#include <string>

#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "doubled-mark",
    .family = Family::kBrokenSentences,
    .summary =
        "Two marks where one belongs: a comma after a comma, a comma "
        "before a full stop",
    .why = "A word was cut out between them, or one mark was typed twice.",
};

/// A word whose own full stop may stand before another mark: "etc.,", "Jan.:",
/// "J.,".
bool may_own_its_stop(const Token& before) {
  if (before.kind != TokenKind::kWord) return true;
  if (before.has(word::kAbbreviation | word::kAbbreviationAtEnd)) return true;
  // Abbreviations are short; unknown ones carry a capital or four letters at
  // most ("approx" is known).
  constexpr std::uint32_t kMaxAbbreviation = 4;
  return before.is(shape::kCapitalised) || before.end - before.begin <= kMaxAbbreviation;
}

class DoubledMark final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
      const TokenRange range = document.blocks()[b].tokens;
      for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
        const Token& mark = tokens[i];
        if (mark.mark != Mark::kStop && mark.mark != Mark::kComma &&
            mark.mark != Mark::kSemicolon && mark.mark != Mark::kColon &&
            mark.mark != Mark::kEllipsis && mark.mark != Mark::kQuestion &&
            mark.mark != Mark::kExclamation) {
          continue;
        }
        const std::optional<std::uint32_t> keep = kept(document, tokens, range, i);
        if (!keep) continue;
        if (article.prose().is_code(b)) break;
        report(document, reporter, tokens, i, *keep);
      }
    }
  }

 private:
  /// The token of the mark to keep where token `i` doubles the mark before it
  /// (or, for two full stops in one token, itself).
  static std::optional<std::uint32_t> kept(const Document& document, std::span<const Token> tokens,
                                           TokenRange range, std::uint32_t i) {
    const Token& mark = tokens[i];
    const Token& before = tokens[i - 1];
    const Token* next = i + 1 < range.end ? &tokens[i + 1] : nullptr;
    if (mark.mark == Mark::kEllipsis) {
      // Two full stops at a sentence's end; three are an ellipsis, and two
      // before a small letter are a sloppy one.
      const bool two = mark.end - mark.begin == 2 && document.text()[mark.begin] == '.';
      const bool ends = next == nullptr || (next->is(shape::kSpaceBefore) && next->is_word() &&
                                            next->is(shape::kCapitalised));
      return two && ends && before.is_word() && before.end - before.begin > 1 &&
                     !mark.is(shape::kSpaceBefore) && !before.is(shape::kDotted)
                 ? std::optional(i)
                 : std::nullopt;
    }
    if (mark.is(shape::kLineBefore)) return std::nullopt;
    if (doubles_own_stop(document, before, mark)) return i;
    if (before.kind != TokenKind::kPunctuation) return std::nullopt;
    // ", .NET": a name that starts with its mark.
    if (mark.is(shape::kSpaceBefore) && next != nullptr && !next->is(shape::kSpaceBefore)) {
      return std::nullopt;
    }
    // A face (":,(").
    if (next != nullptr && !next->is(shape::kSpaceBefore) && !next->is_word() &&
        next->mark != Mark::kCloseQuote && next->mark != Mark::kQuote) {
      return std::nullopt;
    }
    if (i < range.begin + 2) return std::nullopt;
    const Token& word = tokens[i - 2];
    if (mark.mark == Mark::kQuestion || mark.mark == Mark::kExclamation) {
      // "so,?": a mark of its own meaning only behind a comma, which says nothing there.
      const bool drops =
          before.mark == Mark::kComma && word.is_word() && !mark.is(shape::kSpaceBefore);
      return drops ? std::optional(i) : std::nullopt;
    }
    switch (before.mark) {
      case Mark::kComma:
        if (!word.is_wordlike() && word.mark != Mark::kCloseQuote && word.mark != Mark::kQuote) {
          return std::nullopt;
        }
        if (mark.mark == Mark::kComma) return i - 1;
        return mark.mark == Mark::kEllipsis ? std::nullopt : std::optional(i);
      case Mark::kStop:
        if (mark.mark == Mark::kStop || may_own_its_stop(word)) return std::nullopt;
        return mark.mark == Mark::kComma ? std::optional(i) : std::nullopt;
      case Mark::kSemicolon:
        return mark.mark == Mark::kColon ? std::nullopt : std::optional(i - 1);
      case Mark::kColon:
        return mark.mark == Mark::kColon || mark.mark == Mark::kStop ? std::nullopt
                                                                     : std::optional(i - 1);
      case Mark::kCloseQuote:
      case Mark::kQuote:
        return after_quotation(tokens, i);
      default:
        return std::nullopt;
    }
  }

  /// "9 p.m..": the stop of the abbreviation ends the sentence too.
  static bool doubles_own_stop(const Document& document, const Token& before, const Token& mark) {
    return mark.mark == Mark::kStop && !mark.is(shape::kSpaceBefore) && before.is_word() &&
           before.is(shape::kDotted) && before.is(shape::kSpaceBefore) &&
           document.text()[before.end - 1] == '.';
  }

  /// "so.”." and "so,”,": the mark inside the quotation and again behind it.
  static std::optional<std::uint32_t> after_quotation(std::span<const Token> tokens,
                                                      std::uint32_t i) {
    const Mark inside = tokens[i - 2].mark;
    if (inside != tokens[i].mark || tokens[i].is(shape::kSpaceBefore)) return std::nullopt;
    if (inside != Mark::kStop && inside != Mark::kComma) return std::nullopt;
    if (tokens[i - 1].is(shape::kSpaceBefore) || !tokens[i - 1].is(shape::kQuoted))
      return std::nullopt;
    if (i >= 3 && inside == Mark::kStop &&
        (!tokens[i - 3].is_word() || tokens[i - 3].end - tokens[i - 3].begin < 2 ||
         tokens[i - 3].has(word::kAbbreviation | word::kAbbreviationAtEnd))) {
      return std::nullopt;
    }
    return i - 2;
  }

  static void report(const Document& document, Reporter& reporter, std::span<const Token> tokens,
                     std::uint32_t i, std::uint32_t keep) {
    if (keep == i && tokens[i].mark == Mark::kEllipsis) {
      reporter.report(tokens[i].span(), Severity::kWarning, 85, "Two full stops end this sentence.")
          .because("two full stops: neither one stop nor an ellipsis")
          .fix("Keep one", true, {{tokens[i].span(), "."}});
      return;
    }
    if (doubles_own_stop(document, tokens[i - 1], tokens[i])) {
      reporter
          .report({tokens[i - 1].begin, tokens[i].end}, Severity::kWarning, 90,
                  "Two full stops stand where one belongs.")
          .because("the abbreviation has a full stop of its own, which ends the sentence too")
          .fix("Keep one", true, {{tokens[i].span(), ""}});
      return;
    }
    const bool over_quote = keep == i - 2;
    const std::uint32_t first = over_quote ? i - 2 : i - 1;
    const std::string kept(document.view(tokens[keep].span()));
    Finding& finding = reporter.report({tokens[first].begin, tokens[i].end}, Severity::kWarning, 90,
                                       "Two marks stand where one belongs.");
    finding.because(over_quote ? "the same mark stands inside and outside the quotation"
                               : "no word stands between the two marks");
    const std::uint32_t drop = keep == i ? i - 1 : i;
    const std::uint32_t from = drop == i ? tokens[i - 1].end : tokens[drop].begin;
    const std::uint32_t to = drop == i ? tokens[i].end : tokens[i].begin;
    finding.fix("Keep “" + kept + "”", true, {{{from, to}, ""}});
  }
};

}  // namespace

const Rule& doubled_mark() {
  static const DoubledMark rule;
  return rule;
}

}  // namespace galley::core::rules
