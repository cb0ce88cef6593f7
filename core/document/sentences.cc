#include "structure.h"

namespace galley {
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
                        const Token& next) {
  if (stop == block.begin) return false;
  const Token& before = tokens[stop - 1];
  const bool glued_before = !tokens[stop].is(shape::kSpaceBefore);
  if (glued_before && before.is_word()) {
    if (before.has(word::kAbbreviation)) return false;
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
    // A lower-case start is a slip or an unknown abbreviation; only a plain word before decides.
    return before.is_word() && !before.is(shape::kCapitalised) && before.end - before.begin > 3;
  }
  return true;
}

bool ends_here(const std::vector<Token>& tokens, TokenRange block, std::uint32_t mark,
               std::uint32_t next_index) {
  const Token& next = tokens[next_index];
  if (tokens[mark].mark == Mark::kStop) return stop_ends_sentence(tokens, block, mark, next);
  // After ? ! … a lower-case word goes on: "Really?" she asked.
  if (next.is_word()) return next.is(shape::kCapitalised) && next.is(shape::kSpaceBefore);
  return next.is(shape::kSpaceBefore) && next.mark != Mark::kDash && next.mark != Mark::kComma;
}

}  // namespace

void split_sentences(const std::vector<Token>& tokens, const Block& block, std::uint32_t block_index,
                     std::vector<Sentence>& out) {
  std::uint32_t begin = block.tokens.begin;
  const auto emit = [&](std::uint32_t end) {
    out.push_back({{tokens[begin].begin, tokens[end - 1].end}, {begin, end}, block_index});
    begin = end;
  };
  for (std::uint32_t i = block.tokens.begin; i < block.tokens.end; ++i) {
    const Token& token = tokens[i];
    std::uint32_t next = i + 1;
    if (ends_sentence(token.mark)) {
      while (next < block.tokens.end && closes(tokens[next].mark) &&
             !tokens[next].is(shape::kSpaceBefore)) {
        ++next;
      }
      // The last of several end marks decides: "What?!", "so it ends.”"
      std::uint32_t mark = i;
      for (std::uint32_t k = i + 1; k < next; ++k) {
        if (ends_sentence(tokens[k].mark)) mark = k;
      }
      if (next < block.tokens.end && ends_here(tokens, block.tokens, mark, next)) emit(next);
      i = next - 1;
    } else if (token.is(shape::kDotted) && token.has(word::kAbbreviationAtEnd) &&
               next < block.tokens.end && is_capitalised_word(tokens[next]) &&
               tokens[next].has(word::kFunctionWord)) {
      // "in the U.S. The vote": the token keeps its full stop, the sentence ends all the same.
      emit(next);
    }
  }
  if (begin < block.tokens.end) emit(block.tokens.end);
}

}  // namespace galley
