#include "galley/text/hash.h"
#include "stages.h"

namespace galley::core {
namespace {

bool ends_sentence(Mark mark) {
  return mark == Mark::kStop || mark == Mark::kQuestion || mark == Mark::kExclamation ||
         mark == Mark::kEllipsis;
}

/// A mark that belongs to the sentence before it when no space parts them.
bool closes(Mark mark) {
  return mark == Mark::kCloseQuote || mark == Mark::kQuote || mark == Mark::kSingle ||
         mark == Mark::kCloseBracket || ends_sentence(mark);
}

bool is_capitalised_word(const Token& token) {
  return token.is_wordlike() && token.is(shape::kCapitalised);
}

/// Decides for one full stop; `next` is the first token behind it and its closing marks.
bool stop_ends_sentence(const std::vector<Token>& tokens, TokenRange block, std::uint32_t stop,
                        const Token& next, const Language& language) {
  if (stop == block.begin) return false;
  const Token& before = tokens[stop - 1];
  const bool glued_before = !tokens[stop].is(shape::kSpaceBefore);
  if (glued_before && before.is_word()) {
    if (language.list(WordListId::kNumberAbbreviation).contains(before.word))
      return next.kind != TokenKind::kNumber;
    // "the rep. He left": in lower case and before a word that is no name.
    if (before.has(word::kAbbreviation)) {
      return !before.is(shape::kCapitalised) && before.has(word::kHonorific) &&
             next.has(word::kFunctionWord) && is_capitalised_word(next);
    }
    const bool initial = before.end - before.begin == 1 && before.is(shape::kCapitalised);
    if (initial) return next.has(word::kFunctionWord) && is_capitalised_word(next);
    if (before.has(word::kAbbreviationAtEnd)) {
      // "Acme Inc. The board met" against "Acme Inc. Chairman Osei".
      return is_capitalised_word(next) && next.has(word::kFunctionWord);
    }
  }
  // "1. Peel the apples": the number at the head of a list item.
  if (stop == block.begin + 1 && before.kind == TokenKind::kNumber) return false;
  if (!next.is(shape::kSpaceBefore)) {
    // "creativity.With" lost its space; "3.p" or "file.txt" did not.
    return before.is_word() && !before.is(shape::kAllCaps) && next.is_word() &&
           next.is(shape::kCapitalised) && next.end - next.begin > 1;
  }
  if (next.is_word() && !next.is(shape::kCapitalised)) {
    // A lower-case start is a slip or an unknown abbreviation; only a plain word before decides, or
    // a word behind that opens a clause.
    if (!before.is_word()) return false;
    if (next.has(word::kPersonPronoun | word::kFirstPerson)) return true;
    if (before.is(shape::kCapitalised)) return false;
    constexpr std::uint32_t kMaxAbbreviation = 3;  // bytes: unknown ones are short ("hrs", "sq")
    return before.end - before.begin > kMaxAbbreviation || before.has(word::kFunctionWord);
  }
  return true;
}

/// Tokens from `at` on that are one emoticon, set apart from the sentence before: ":)", ":-D",
/// "<3".
std::uint32_t emoticon_size(const std::vector<Token>& tokens, TokenRange block, std::uint32_t at) {
  constexpr std::uint32_t kMost = 3;
  const Mark first = tokens[at].mark;
  if (first != Mark::kColon && first != Mark::kSemicolon) return 0;
  std::uint32_t end = at + 1;
  while (end < block.end && end < at + kMost && !tokens[end].is(shape::kSpaceBefore)) ++end;
  if (end == at + 1 || (end < block.end && !tokens[end].is(shape::kSpaceBefore))) return 0;
  const Token& mouth = tokens[end - 1];
  const bool drawn = mouth.mark == Mark::kOpenBracket || mouth.mark == Mark::kCloseBracket ||
                     mouth.mark == Mark::kSlash ||
                     (mouth.is_wordlike() && mouth.end - mouth.begin == 1);
  return drawn ? end - at : 0;
}

/// "1)" in the middle of a line: the number and bracket of a list item.
bool is_item_label(const std::vector<Token>& tokens, TokenRange block, std::uint32_t at) {
  constexpr std::uint32_t kMaxDigits = 2;  // no list inside a paragraph has a hundred items
  return at > block.begin && at + 2 < block.end && tokens[at].kind == TokenKind::kNumber &&
         tokens[at].is(shape::kSpaceBefore) && tokens[at].end - tokens[at].begin <= kMaxDigits &&
         tokens[at + 1].mark == Mark::kCloseBracket && !tokens[at + 1].is(shape::kSpaceBefore) &&
         tokens[at + 2].is(shape::kSpaceBefore);
}

bool ends_here(const std::vector<Token>& tokens, TokenRange block, std::uint32_t mark,
               std::uint32_t next_index, const Language& language) {
  const Token& next = tokens[next_index];
  if (language.always_ends_sentence(tokens[mark].word)) return true;
  if (tokens[mark].mark == Mark::kStop)
    return stop_ends_sentence(tokens, block, mark, next, language);
  if (next.is_word()) {
    if (next.is(shape::kCapitalised)) return next.is(shape::kSpaceBefore);
    // A lower-case word goes on behind … and behind a closing mark ("Really?" she asked), and
    // behind a name that holds the mark (Yahoo! said).
    return tokens[mark].mark != Mark::kEllipsis && mark + 1 == next_index && mark > block.begin &&
           !tokens[mark - 1].is(shape::kCapitalised) && tokens[mark - 1].is_word();
  }
  return next.is(shape::kSpaceBefore) && next.mark != Mark::kDash && next.mark != Mark::kComma;
}

}  // namespace

void split_sentences(const std::vector<Token>& tokens, const Block& block,
                     std::uint32_t block_index, const Language& language,
                     std::vector<Sentence>& out) {
  std::uint32_t begin = block.tokens.begin;
  std::uint32_t brackets = 0;  ///< open ones of the sentence
  const auto emit = [&](std::uint32_t end) {
    out.push_back({{tokens[begin].begin, tokens[end - 1].end}, {begin, end}, block_index});
    begin = end;
  };
  for (std::uint32_t i = block.tokens.begin; i < block.tokens.end; ++i) {
    const Token& token = tokens[i];
    std::uint32_t next = i + 1;
    if (token.mark == Mark::kOpenBracket) ++brackets;
    if (token.mark == Mark::kCloseBracket && brackets > 0) --brackets;
    if (begin < i && is_item_label(tokens, block.tokens, i)) {
      emit(i);
      brackets = 0;
    }
    if (ends_sentence(token.mark)) {
      while (next < block.tokens.end && closes(tokens[next].mark) &&
             !tokens[next].is(shape::kSpaceBefore)) {
        ++next;
      }
      if (next < block.tokens.end && tokens[next].mark == Mark::kCloseBracket && brackets > 0)
        ++next;
      if (next < block.tokens.end) next += emoticon_size(tokens, block.tokens, next);
      // The last of several end marks decides: "What?!", "so it ends.”"
      std::uint32_t mark = i;
      for (std::uint32_t k = i + 1; k < next; ++k) {
        if (ends_sentence(tokens[k].mark)) mark = k;
      }
      if (next < block.tokens.end && ends_here(tokens, block.tokens, mark, next, language)) {
        emit(next);
        brackets = 0;
      }
      i = next - 1;
    } else if (token.is(shape::kDotted) && next < block.tokens.end &&
               is_capitalised_word(tokens[next]) && tokens[next].has(word::kFunctionWord)) {
      // "in the U.S. The vote": the token keeps its full stop, the sentence ends all the same.
      emit(next);
    }
  }
  if (begin < block.tokens.end) emit(block.tokens.end);
}

}  // namespace galley::core
