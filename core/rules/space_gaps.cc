#include "space_gaps.h"

namespace galley::core::rules {
namespace {

bool is_year(const Token& token) {
  constexpr std::uint32_t kYearDigits = 4;
  return token.kind == TokenKind::kNumber && token.end - token.begin == kYearDigits;
}

/// A small word or a verb of saying: what follows a quotation in the words of the reporter.
bool goes_on_behind_speech(const Document& document, std::uint32_t i) {
  const Token& after = document.tokens()[i];
  return is_glued_prose(document, i) &&
         (after.has(word::kFunctionWord) || document.is_listed(after.word, WordListId::kSaid));
}

}  // namespace

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

bool is_glued_prose(const Document& document, std::uint32_t i) {
  const auto tokens = document.tokens();
  const Token& after = tokens[i];
  if (!is_plain_word(after) || after.is(shape::kSpaceBefore | kOdd | shape::kHasDigit))
    return false;
  if (after.is(shape::kCapitalised) && !after.has(word::kFunctionWord)) return false;
  if (goes_on_as_code(document.text(), after.end)) return false;
  return i + 1 < tokens.size() && tokens[i + 1].is(shape::kSpaceBefore) &&
         !tokens[i + 1].is(shape::kLineBefore);
}

/// "clear(see below)": an aside of words set against the word before it; not "word(s)" or "f(x)".
std::optional<Gap> gap_before_bracket(const Document& document, TokenRange block, std::uint32_t i) {
  const auto tokens = document.tokens();
  const Token& bracket = tokens[i];
  const Token& before = tokens[i - 1];
  constexpr std::uint32_t kLeastLetters = 3;
  const bool word =
      before.is_word() && before.end - before.begin >= kLeastLetters &&
      !before.is(shape::kCapitalised | shape::kAllCaps | shape::kMixedCase | shape::kHasDigit);
  if (document.text()[bracket.begin] != '(' || !(word || is_year(before)) ||
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

/// "(who was 44)left": not "(re)elected" or "(s)he".
std::optional<Gap> gap_behind_bracket(const Document& document, TokenRange block, std::uint32_t i) {
  constexpr std::uint32_t kReach = 40;  // tokens: no aside that is set like this is longer
  constexpr std::uint32_t kLeastWords = 2;
  const auto tokens = document.tokens();
  const bool inner = tokens[i - 1].is_wordlike() || tokens[i - 1].mark == Mark::kCloseQuote;
  if (document.text()[tokens[i].begin] != ')' || !inner || !is_glued_prose(document, i + 1))
    return std::nullopt;
  std::uint32_t words = 0;
  for (std::uint32_t k = i; k-- > block.begin && i - k <= kReach;) {
    if (tokens[k].is_word() && tokens[k].is(shape::kSpaceBefore)) ++words;
    // "5)go": the bracket before it is closed already.
    if (k < i && tokens[k].mark == Mark::kCloseBracket) return std::nullopt;
    if (tokens[k].mark != Mark::kOpenBracket) continue;
    const bool first = k + 1 < i && tokens[k + 1].is_wordlike();
    return first && words + 1 >= kLeastWords && words > 0 && tokens[k].is(shape::kSpaceBefore) &&
                   k > block.begin
               ? std::optional<Gap>({i, i + 1, i + 1})
               : std::nullopt;
  }
  return std::nullopt;
}

/// "wait…The": three points may open the word behind them, so only a small word counts.
std::optional<Gap> gap_behind_ellipsis(const Document& document, std::uint32_t i) {
  const auto tokens = document.tokens();
  const Token& before = tokens[i - 1];
  const Token& after = tokens[i + 1];
  const bool gap = is_plain_word(before) && !before.is(kOdd | shape::kHasDigit) &&
                   after.is(shape::kCapitalised) && is_glued_prose(document, i + 1);
  return gap ? std::optional<Gap>({i, i + 1, i + 1}) : std::nullopt;
}

/// "said“We": a curly opening mark against a word in small letters.
std::optional<Gap> gap_before_quotation(const Article& article, std::uint32_t i) {
  const Document& document = article.document();
  const auto tokens = document.tokens();
  const Token& before = tokens[i - 1];
  if (document.view(tokens[i].span()) != "\xE2\x80\x9C" || !is_plain_word(before) ||
      before.is(shape::kCapitalised | kOdd | shape::kHasDigit) || !article.quote_marks().opens(i))
    return std::nullopt;
  const Token& after = tokens[i + 1];
  const bool speech = after.is_word() && !after.is(shape::kSpaceBefore) &&
                      (after.is(shape::kCapitalised) || after.has(word::kFunctionWord));
  return speech ? std::optional<Gap>({i, i, i + 1}) : std::nullopt;
}

/// "“plan”and": not "“plan”s".
std::optional<Gap> gap_behind_quotation(const Document& document, std::uint32_t i) {
  const auto tokens = document.tokens();
  const bool sound = document.view(tokens[i].span()) != "\xE2\x80\x9D" ||
                     !tokens[i - 1].is_wordlike() || tokens[i + 1].is(shape::kCapitalised) ||
                     !goes_on_behind_speech(document, i + 1);
  return sound ? std::nullopt : std::optional<Gap>({i, i + 1, i + 1});
}

/// "“It is over”,he said", "(in 1911),and": a comma or stop behind a closing mark.
std::optional<Gap> gap_behind_closed(const Document& document, std::uint32_t i) {
  const auto tokens = document.tokens();
  if (tokens[i - 1].is(shape::kSpaceBefore) || !goes_on_behind_speech(document, i + 1))
    return std::nullopt;
  const bool comma = tokens[i].mark == Mark::kComma;
  if (comma == tokens[i + 1].is(shape::kCapitalised)) return std::nullopt;
  return Gap{i, i + 1, i + 1};
}

/// "shut;the", "He said:the road": not "&amp;the", "std:move" or a table's cell.
std::optional<Gap> gap_behind_colon(const Document& document, TokenRange block, std::uint32_t i) {
  constexpr std::uint32_t kLeastLetters = 3;
  const auto tokens = document.tokens();
  const Token& before = tokens[i - 1];
  const Token& after = tokens[i + 1];
  if (!before.is_word() || before.is(kOdd | shape::kHasDigit) ||
      before.end - before.begin < kLeastLetters || !before.is(shape::kSpaceBefore) ||
      i == block.begin + 1) {
    return std::nullopt;
  }
  if (!is_glued_prose(document, i + 1) || i + 2 >= block.end || !tokens[i + 2].is_wordlike() ||
      after.has(word::kNumberWord)) {
    return std::nullopt;
  }
  if (tokens[i].mark == Mark::kSemicolon) return Gap{i, i + 1, i + 1};
  return after.has(word::kFunctionWord) ? std::optional<Gap>({i, i + 1, i + 1}) : std::nullopt;
}

}  // namespace galley::core::rules
