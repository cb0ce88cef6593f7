#include <string>
#include <utility>
#include <vector>

#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "space-before-mark",
    .family = Family::kBrokenSentences,
    .summary = "A space before a closing mark or behind an opening one",
    .why = "These marks are set against the word that they belong to.",
    .any_language = true,
};

/// Which marks the language of the text sets against the word before them.
struct Habit {
  bool stops = false;   ///< comma and full stop
  bool asks = false;    ///< question and exclamation mark: French parts them
  bool colons = false;  ///< semicolon and colon
};

Habit habit_of(const Document& document) {
  if (document.in_language()) return {true, true, true};
  const std::string_view language = document.detected_language();
  if (language == "und") return {};
  return {true, language != "fr", false};
}

/// A mark behind a word and a space, where the language wants none.
bool stands_apart(const Habit& habit, const Token& before, const Token& mark) {
  if (!mark.is(shape::kSpaceBefore) || mark.is(shape::kLineBefore) || !before.is_wordlike())
    return false;
  switch (mark.mark) {
    case Mark::kComma:
    case Mark::kStop:
      return habit.stops;
    case Mark::kQuestion:
    case Mark::kExclamation:
      return habit.asks;
    case Mark::kSemicolon:
    case Mark::kColon:
      return habit.colons;
    default:
      return false;
  }
}

/// "he said : the road", "shut ; the": not the columns of a list, a ratio ("3 : 1", "one cup :
/// two") or a face (";-)").
bool parts_clauses(const Token& before, const Token& mark, const Token* next) {
  if (next == nullptr || next->is(shape::kLineBefore)) return false;
  if (!next->is(shape::kSpaceBefore)) return next->mark == Mark::kOpenQuote && before.is_word();
  const auto counts = [](const Token& token) {
    return token.kind == TokenKind::kNumber || token.is(shape::kHasDigit) ||
           token.has(word::kNumberWord);
  };
  // More spaces line up the comments of a program.
  constexpr std::uint32_t kMostSpaces = 2;
  if (mark.begin - before.end > kMostSpaces) return false;
  if (!before.is_word() || before.is(shape::kHasDigit)) return false;
  if (mark.mark == Mark::kColon && (counts(before) || counts(*next))) return false;
  return next->is_word() || next->mark == Mark::kOpenQuote || next->mark == Mark::kQuote;
}

/// "shut .The": a sentence begins against the mark that ends the one before. ".NET" and ".Net" are
/// names.
bool begins_a_sentence(const Token& mark, const Token& next) {
  if (!next.is_word() || !next.is(shape::kCapitalised) ||
      next.is(shape::kAllCaps | shape::kMixedCase | shape::kHasDigit | shape::kDotted)) {
    return false;
  }
  return next.has(word::kFunctionWord) || (mark.mark != Mark::kStop && next.end - next.begin > 1);
}

/// What may follow a mark that ends something: the end, a word with a space, a
/// closing quotation mark. ". . ." is an ellipsis, ".NET" a name, "? 'id'"
/// program text.
bool goes_on_well(const Token& before, const Token& mark, const Token* next) {
  if (mark.mark == Mark::kSemicolon || mark.mark == Mark::kColon)
    return parts_clauses(before, mark, next);
  if (next == nullptr || next->is(shape::kLineBefore)) return true;
  if (next->mark == Mark::kCloseQuote || next->mark == Mark::kQuote) return true;
  if (!next->is(shape::kSpaceBefore)) {
    return mark.mark == Mark::kComma ? next->is_word() : begins_a_sentence(mark, *next);
  }
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

/// A space on the same line before the token.
bool is_spaced(const Token& token) {
  return token.is(shape::kSpaceBefore) && !token.is(shape::kLineBefore);
}

/// "¿ Qué", "¡ Vamos": the marks that open a Spanish question or call.
bool opens_a_question(const Document& document, TokenRange block, std::uint32_t i) {
  const auto tokens = document.tokens();
  const std::string_view sign = document.view(tokens[i].span());
  if (sign != "\xC2\xBF" && sign != "\xC2\xA1") return false;
  return i + 1 < block.end && tokens[i + 1].is_word() && is_spaced(tokens[i + 1]);
}

class SpaceBeforeMark final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const Habit habit = habit_of(document);
    if (!habit.stops) return;
    const auto tokens = document.tokens();
    for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
      const TokenRange range = document.blocks()[b].tokens;
      std::uint32_t open = range.end;
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (tokens[i].kind != TokenKind::kPunctuation) continue;
        if (tokens[i].mark == Mark::kOpenBracket) open = i;
        if (tokens[i].mark == Mark::kOther && opens_a_question(document, range, i))
          report_opening(reporter, tokens[i], tokens[i + 1]);
        if (tokens[i].mark == Mark::kCloseBracket) {
          if (is_loose(document, open, i) && !article.prose().is_code(b))
            report_bracket(document, range, open, i, reporter);
          open = range.end;
        }
        if (i == range.begin || !stands_apart(habit, tokens[i - 1], tokens[i])) continue;
        const Token* next = i + 1 < range.end ? &tokens[i + 1] : nullptr;
        if (!goes_on_well(tokens[i - 1], tokens[i], next)) continue;
        if (article.prose().is_code(b)) break;
        report(reporter, tokens[i - 1], tokens[i], next, article.prose().is_running(b),
               document.in_language());
      }
    }
    if (document.in_language()) check_quotations(article, reporter);
  }

 private:
  static void report_opening(Reporter& reporter, const Token& mark, const Token& word) {
    reporter
        .report({mark.begin, word.end}, Severity::kWarning, 90,
                "There is a space behind this opening mark.")
        .because("a space between the mark and the question or call that it opens")
        .fix("Delete the space", true, {{{mark.end, word.begin}, ""}});
  }

  static void report(Reporter& reporter, const Token& before, const Token& mark, const Token* next,
                     bool running, bool own) {
    const bool glued = next != nullptr && !next->is(shape::kSpaceBefore) &&
                       (next->is_word() || next->mark == Mark::kOpenQuote);
    // In lists and notes a colon may stand between columns.
    const bool column = mark.mark == Mark::kColon || (mark.mark == Mark::kSemicolon && !running);
    const bool pause = column || mark.mark == Mark::kSemicolon;
    Finding& finding = reporter.report(
        {before.begin, mark.end},
        column ? Severity::kHint : (pause || !own ? Severity::kWarning : Severity::kError),
        pause ? 80 : 95,
        !glued                      ? "There is a space before this mark."
        : mark.mark == Mark::kComma ? "The space stands before the comma instead of after it."
                                    : "The space stands before the mark instead of after it.");
    finding.because("a space between the word and its mark");
    std::vector<Edit> edits = {{{before.end, mark.begin}, ""}};
    if (parts_a_figure(before, mark, next)) {
      edits.push_back({{mark.end, next->begin}, ""});
      finding.fix("Join the figure", false, std::move(edits));
      return;
    }
    if (glued) edits.push_back({{mark.end, mark.end}, " "});
    finding.fix(glued ? "Move the space" : "Delete the space", !column, std::move(edits));
  }

  /// Round brackets with a space inside and prose between them: not "( x + y )", "( )" or a face.
  static bool is_loose(const Document& document, std::uint32_t open, std::uint32_t close) {
    const auto tokens = document.tokens();
    if (open >= close || open + 1 >= close || document.text()[tokens[open].begin] != '(' ||
        document.text()[tokens[close].begin] != ')') {
      return false;
    }
    if (!is_spaced(tokens[open + 1]) && !is_spaced(tokens[close])) return false;
    // ";-( and 8)", "appendIf( base, token )"
    if (open > 0 && !tokens[open].is(shape::kSpaceBefore) &&
        (!tokens[open - 1].is_word() ||
         tokens[open - 1].is(shape::kMixedCase | shape::kAllCaps | shape::kHasDigit))) {
      return false;
    }
    const Token& first = tokens[open + 1];
    const Token& last = tokens[close - 1];
    if (!first.is_wordlike() && first.mark != Mark::kOpenQuote) return false;
    if (!last.is_wordlike() && last.mark != Mark::kStop && last.mark != Mark::kCloseQuote)
      return false;
    return first.end - first.begin > 1 && (first.is_word() || last.is_word());
  }

  static void report_bracket(const Document& document, TokenRange block, std::uint32_t open,
                             std::uint32_t close, Reporter& reporter) {
    const auto tokens = document.tokens();
    const Token& inside = tokens[open + 1];
    const Token& last = tokens[close - 1];
    const Severity severity = document.in_language() ? Severity::kWarning : Severity::kHint;
    if (is_spaced(inside)) {
      const bool glued =
          open > block.begin && tokens[open - 1].is_word() && !tokens[open].is(shape::kSpaceBefore);
      const std::uint32_t begin = glued ? tokens[open - 1].begin : tokens[open].begin;
      std::vector<Edit> edits;
      if (glued) edits.push_back({{tokens[open].begin, tokens[open].begin}, " "});
      edits.push_back({{tokens[open].end, inside.begin}, ""});
      reporter
          .report({begin, inside.end}, severity, 85,
                  glued ? "The space stands inside the bracket instead of before it."
                        : "There is a space behind this bracket.")
          .because("a space between the bracket and the word inside it")
          .fix(glued ? "Move the space" : "Delete the space", true, std::move(edits));
    }
    if (is_spaced(tokens[close])) {
      reporter
          .report({last.begin, tokens[close].end}, severity, 85,
                  "There is a space before this bracket.")
          .because("a space between the bracket and the word inside it")
          .fix("Delete the space", true, {{{last.end, tokens[close].begin}, ""}});
    }
  }

  /// “ so ”: a space inside the marks, but for the one that parts two marks.
  static void check_quotations(const Article& article, Reporter& reporter) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const auto is_mark = [](const Token& token) {
      return token.mark == Mark::kOpenSingle || token.mark == Mark::kSingle ||
             token.mark == Mark::kOpenQuote || token.mark == Mark::kCloseQuote ||
             token.mark == Mark::kQuote;
    };
    for (const QuotePair& pair : article.quote_marks().pairs()) {
      if (!pair.complete() || pair.open.end >= pair.close.begin) continue;
      const Token& first = tokens[pair.open.end];
      const Token& last = tokens[pair.close.begin - 1];
      const Span open = document.span_of({pair.open.begin, pair.open.end});
      const Span close = document.span_of({pair.close.begin, pair.close.end});
      // « so »
      if (document.view(open) == "\xC2\xAB" || document.view(close) == "\xC2\xBB") continue;
      // Straight marks do not tell on which side they belong.
      const bool curly =
          pair.open.style == QuoteStyle::kCurlyOpen && pair.close.style == QuoteStyle::kCurlyClose;
      const bool behind = is_spaced(first) && !is_mark(first);
      const bool before = is_spaced(tokens[pair.close.begin]) && !is_mark(last);
      if (!curly && !(behind && before)) continue;
      if (behind) {
        report_quotation(reporter, {open.begin, first.end}, {open.end, first.begin}, curly);
      }
      if (before) {
        report_quotation(reporter, {last.begin, close.end}, {last.end, close.begin}, curly);
      }
    }
  }

  static void report_quotation(Reporter& reporter, Span shown, Span space, bool sure) {
    reporter
        .report(shown, sure ? Severity::kWarning : Severity::kHint, sure ? 90 : 70,
                "There is a space inside this quotation mark.")
        .because("a space between the mark and the quotation that it belongs to")
        .fix("Delete the space", sure, {{space, ""}});
  }
};

}  // namespace

const Rule& space_before_mark() {
  static const SpaceBeforeMark rule;
  return rule;
}

}  // namespace galley::core::rules
