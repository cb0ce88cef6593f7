#include <optional>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "missing-space",
    .family = Family::kBrokenSentences,
    .summary = "A sentence end or comma without a space after it",
    .why =
        "Two sentences run into one word: the trace of a paste or of a lost "
        "line break.",
};

bool ends_a_sentence(Mark mark) {
  return mark == Mark::kStop || mark == Mark::kQuestion || mark == Mark::kExclamation;
}
bool closes(Mark mark) {
  return mark == Mark::kCloseQuote || mark == Mark::kQuote || mark == Mark::kCloseBracket;
}

bool is_plain_word(const Token& token) { return token.is_word() && token.end - token.begin > 1; }

/// "logger.Info(", "a.Name=": what follows makes the two words a name of a
/// program.
bool goes_on_as_code(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return false;
  switch (text[at]) {
    case '(':
    case '=':
    case '<':
    case '_':
    case '[':
    case '/':
    case '\\':
    case '@':
    case ':':
      return at + 1 < text.size() && text[at + 1] != ' ';
    case '.':
      return at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) > ' ' &&
             text[at + 1] != '"';
    default:
      return false;
  }
}

/// Shapes of names and abbreviations.
constexpr std::uint8_t kOdd = shape::kAllCaps | shape::kMixedCase | shape::kDotted;

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

/// A mark, the word that is glued to it, and the token before which the space is missing.
struct Gap {
  std::uint32_t mark = 0;
  std::uint32_t space = 0;
  std::uint32_t next = 0;
};

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
    if (mark.is(shape::kSpaceBefore) && mark.mark != Mark::kOpenBracket) return std::nullopt;
    if (mark.mark == Mark::kOpenBracket) return gap_before_bracket(document, block, i);
    if (mark.mark != Mark::kComma && !ends_a_sentence(mark.mark)) return std::nullopt;
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

  /// "clear(see below)": an aside of words set against the word before it; not "word(s)" or "f(x)".
  static std::optional<Gap> gap_before_bracket(const Document& document, TokenRange block,
                                               std::uint32_t i) {
    const auto tokens = document.tokens();
    const Token& bracket = tokens[i];
    const Token& before = tokens[i - 1];
    constexpr std::uint32_t kLeastLetters = 3;
    if (bracket.is(shape::kSpaceBefore) || document.text()[bracket.begin] != '(' ||
        !before.is_word() || before.end - before.begin < kLeastLetters ||
        before.is(shape::kCapitalised | shape::kAllCaps | shape::kMixedCase | shape::kHasDigit) ||
        !before.is(shape::kSpaceBefore)) {
      return std::nullopt;
    }
    if (i + 2 >= block.end || !is_plain_word(tokens[i + 1]) ||
        tokens[i + 1].is(shape::kSpaceBefore | shape::kMixedCase) ||
        !tokens[i + 2].is(shape::kSpaceBefore) || !tokens[i + 2].is_wordlike()) {
      return std::nullopt;
    }
    for (std::uint32_t k = i + 2; k < block.end; ++k) {
      if (tokens[k].mark == Mark::kOpenBracket) return std::nullopt;
      if (tokens[k].mark != Mark::kCloseBracket) continue;
      const bool ends = k + 1 == block.end || tokens[k + 1].is(shape::kSpaceBefore) ||
                        tokens[k + 1].kind == TokenKind::kPunctuation;
      return ends ? std::optional<Gap>({i, i, i + 1}) : std::nullopt;
    }
    return std::nullopt;
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
    if (!after.is(shape::kCapitalised)) return false;
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

  static void report(Reporter& reporter, std::span<const Token> tokens, const Gap& gap, bool sure) {
    // "log(odds ratio)": what looks like an aside may be a formula.
    const bool bracket = tokens[gap.mark].mark == Mark::kOpenBracket;
    Finding& finding = reporter.report({tokens[gap.mark - 1].begin, tokens[gap.next].end},
                                       bracket ? Severity::kWarning : Severity::kError,
                                       bracket ? 85 : 96, "A space is missing here.");
    switch (tokens[gap.mark].mark) {
      case Mark::kComma:
        finding.because("a comma stands between two words without a space");
        break;
      case Mark::kOpenBracket:
        finding.because("a bracket opens against the word before it");
        break;
      default:
        finding.because("a sentence ends and the next begins in one word");
    }
    const std::uint32_t at = tokens[gap.space - 1].end;
    finding.fix("Insert a space", sure && !bracket, {{{at, at}, " "}});
  }
};

}  // namespace

const Rule& missing_space() {
  static const MissingSpace rule;
  return rule;
}

}  // namespace galley::core::rules
