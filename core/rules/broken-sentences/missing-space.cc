#include <optional>
#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "space_gaps.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "missing-space",
    .family = Family::kBrokenSentences,
    .summary = "A mark without the space that belongs beside it",
    .why =
        "Two sentences or words run into one: the trace of a paste or of a lost "
        "line break.",
};

bool ends_a_sentence(Mark mark) {
  return mark == Mark::kStop || mark == Mark::kQuestion || mark == Mark::kExclamation;
}
bool closes(Mark mark) {
  return mark == Mark::kCloseQuote || mark == Mark::kQuote || mark == Mark::kCloseBracket;
}

/// The token in front of the mark ends a word of prose. A capital there may be
/// part of a name
/// ("St.John", "Yahoo!Mail"), so only a small word with a capital is taken for
/// a sentence start.
bool fits_before(const Token& before, const Token& after) {
  if (before.has(word::kAbbreviation | word::kAbbreviationAtEnd)) return false;
  if (before.is(kOdd)) return false;
  const bool sure_start = after.is(shape::kCapitalised) && after.has(word::kFunctionWord);
  if (before.kind == TokenKind::kNumber) return sure_start && before.end - before.begin > 1;
  return is_plain_word(before) && (!before.is(shape::kCapitalised) || sure_start ||
                                   before.has(word::kWeekday | word::kMonth));
}

class MissingSpace final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
      const TokenRange range = document.blocks()[b].tokens;
      for (std::uint32_t i = range.begin + 1; i + 1 < range.end; ++i) {
        if (tokens[i].kind != TokenKind::kPunctuation) continue;
        const std::optional<Gap> gap = gap_at(article, range, i);
        if (!gap) continue;
        if (article.prose().is_code(b)) break;
        report(reporter, tokens, *gap,
               is_sided(tokens, *gap) || article.quote_marks().pairs_off(range));
      }
    }
  }

 private:
  /// True where no partner is needed to tell on which side of the marks the space is missing: curly
  /// closing marks tell it, and straight ones that are glued to words on both sides do not.
  static bool is_sided(std::span<const Token> tokens, const Gap& gap) {
    for (std::uint32_t i = gap.mark + 1; i < gap.next; ++i) {
      if (tokens[i].mark != Mark::kCloseQuote) return false;
    }
    return true;
  }

  /// The gap behind the sign at `i`, where a space is missing.
  static std::optional<Gap> gap_at(const Article& article, TokenRange block, std::uint32_t i) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const Token& mark = tokens[i];
    if (mark.is(shape::kSpaceBefore)) return std::nullopt;
    switch (mark.mark) {
      case Mark::kOpenBracket:
        return gap_before_bracket(document, block, i);
      case Mark::kCloseBracket:
        return gap_behind_bracket(document, block, i);
      case Mark::kOpenQuote:
        return gap_before_quotation(article, i);
      case Mark::kCloseQuote:
        return gap_behind_quotation(document, i);
      case Mark::kSemicolon:
      case Mark::kColon:
        return gap_behind_colon(document, block, i);
      case Mark::kEllipsis:
        return gap_behind_ellipsis(document, i);
      case Mark::kComma:
        break;
      default:
        if (!ends_a_sentence(mark.mark)) return std::nullopt;
    }
    if (closes(tokens[i - 1].mark) || document.view(tokens[i - 1].span()) == "%")
      return gap_behind_closed(document, i);
    Gap gap{i, i + 1, i + 1};
    if (opens(article, gap.next) && !tokens[gap.next].is(shape::kSpaceBefore)) {
      ++gap.next;
      if (gap.next >= block.end || !opens_speech(tokens, block, gap.next)) return std::nullopt;
    } else {
      while (gap.next + 1 < block.end && closes(tokens[gap.next].mark) &&
             !tokens[gap.next].is(shape::kSpaceBefore)) {
        ++gap.next;
      }
      gap.space = gap.next;
    }
    if (!is_glued(document, gap)) return std::nullopt;
    return gap;
  }

  static bool opens(const Article& article, std::uint32_t i) {
    const Mark mark = article.document().tokens()[i].mark;
    return mark == Mark::kOpenQuote || mark == Mark::kOpenBracket ||
           (mark == Mark::kQuote && article.quote_marks().opens(i));
  }

  /// A capital, or words enough: not a cell of a table ('milk,"eggs"').
  static bool opens_speech(std::span<const Token> tokens, TokenRange block, std::uint32_t first) {
    constexpr std::uint32_t kLeastWords = 3;
    if (tokens[first].is_word() && tokens[first].is(shape::kCapitalised)) return true;
    if (first + kLeastWords > block.end) return false;
    for (std::uint32_t i = first; i < first + kLeastWords; ++i) {
      if (!tokens[i].is_word()) return false;
    }
    return true;
  }

  static bool is_glued(const Document& document, const Gap& gap) {
    const auto tokens = document.tokens();
    const Token& before = tokens[gap.mark - 1];
    const Token& after = tokens[gap.next];
    if (after.is(shape::kSpaceBefore) || !after.is_word() || after.is(shape::kMixedCase))
      return false;
    if (goes_on_as_code(document.text(), after.end)) return false;
    // "word.Word" inside a path or a dotted name.
    if (gap.mark >= 2 && !before.is(shape::kSpaceBefore) &&
        (tokens[gap.mark - 2].mark == Mark::kStop || tokens[gap.mark - 2].mark == Mark::kSlash)) {
      return false;
    }
    const bool comma = tokens[gap.mark].mark == Mark::kComma;
    if (comma && before.kind == TokenKind::kNumber) return goes_on_behind_figure(before, after);
    if (comma && gap.next == gap.mark + 1 && is_article_of_list(tokens, gap)) return true;
    const bool personal = after.end - after.begin == 1 && after.has(word::kSubjectPronoun);
    if (after.end - after.begin == 1 && !personal) return false;
    // “I am done.”he said: a closing mark parts the two, so that no name holds them both.
    const bool closed = gap.next > gap.mark + 1 && gap.space == gap.next;
    if (closed && !after.is(shape::kCapitalised)) return is_plain_word(before) && !before.is(kOdd);
    // No name holds a comma: "Lunde,which" is no "St.John".
    if (comma && is_plain_word(before) && !before.is(kOdd) && after.has(word::kFunctionWord) &&
        !after.is(shape::kCapitalised)) {
      return true;
    }
    if (!fits_before(before, after)) return false;
    if (comma) return !after.is(shape::kAllCaps);
    if (!after.is(shape::kCapitalised)) {
      // "shut.the clerk": a small word goes on. Two letters end the name of a file or site: "so".
      constexpr std::uint32_t kLeastLetters = 3;
      return !closed && after.end - after.begin >= kLeastLetters && before.is_word() &&
             !before.is(shape::kCapitalised | shape::kHasDigit) &&
             before.end - before.begin >= kLeastLetters && before.is(shape::kSpaceBefore) &&
             after.has(word::kFunctionWord) && is_glued_prose(document, gap.next) &&
             tokens[gap.next + 1].is_word();
    }
    return personal || !after.is(shape::kAllCaps);
  }

  /// "in 1911,will": not "2,4-dinitrophenol" or "3,p".
  static bool goes_on_behind_figure(const Token& before, const Token& after) {
    return before.end - before.begin > 1 && is_plain_word(after) &&
           after.has(word::kFunctionWord | word::kFiniteAuxiliary);
  }

  /// "bread,a knife"
  static bool is_article_of_list(std::span<const Token> tokens, const Gap& gap) {
    const Token& before = tokens[gap.mark - 1];
    const Token& after = tokens[gap.next];
    return after.word == word_hash("a") && !after.is(shape::kCapitalised) &&
           is_plain_word(before) && !before.is(kOdd | shape::kHasDigit) &&
           gap.next + 1 < tokens.size() && is_plain_word(tokens[gap.next + 1]) &&
           tokens[gap.next + 1].is(shape::kSpaceBefore) &&
           !tokens[gap.next + 1].is(shape::kCapitalised | shape::kLineBefore);
  }

  /// What tells that a space is missing at the mark.
  static std::string_view reason(Mark mark) {
    switch (mark) {
      case Mark::kComma:
        return "a comma stands between two words without a space";
      case Mark::kSemicolon:
        return "a semicolon stands between two words without a space";
      case Mark::kColon:
        return "a colon stands between two words without a space";
      case Mark::kOpenBracket:
        return "a bracket opens against the word before it";
      case Mark::kCloseBracket:
        return "a word stands against the bracket that closes before it";
      case Mark::kOpenQuote:
        return "a quotation opens against the word before it";
      case Mark::kCloseQuote:
        return "a word stands against the quotation before it";
      default:
        return "a sentence ends and the next begins in one word";
    }
  }

  static void report(Reporter& reporter, std::span<const Token> tokens, const Gap& gap, bool sure) {
    const Mark mark = tokens[gap.mark].mark;
    // "log(odds ratio)": what looks like an aside may be a formula; "milk;butter" a list.
    const bool bracket = mark == Mark::kOpenBracket || mark == Mark::kCloseBracket;
    const bool list = (mark == Mark::kSemicolon || mark == Mark::kColon) &&
                      !tokens[gap.next].has(word::kFunctionWord);
    const bool small = ends_a_sentence(mark) && gap.next == gap.mark + 1 &&
                       !tokens[gap.next].is(shape::kCapitalised);
    const bool doubtful = bracket || list || small;
    const std::uint32_t at = tokens[gap.space - 1].end;
    reporter
        .report({tokens[gap.mark - 1].begin, tokens[gap.next].end},
                mark == Mark::kEllipsis ? Severity::kHint
                : doubtful              ? Severity::kWarning
                                        : Severity::kError,
                doubtful ? 85 : 96, "A space is missing here.")
        .because(std::string(reason(mark)))
        .fix("Insert a space", sure && !doubtful && mark != Mark::kEllipsis, {{{at, at}, " "}});
  }
};

}  // namespace

const Rule& missing_space() {
  static const MissingSpace rule;
  return rule;
}

}  // namespace galley::core::rules
