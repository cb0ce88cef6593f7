#pragma once

#include <cstdint>

#include "galley/language/flags.h"
#include "galley/text/span.h"

namespace galley::core {

// The parts of a text that a language pack is asked about; a Document makes them.

enum class TokenKind : std::uint8_t {
  kWord,         ///< letters; a contraction is split as in Universal Dependencies: do|n't, he|'s
  kNumber,       ///< starts with a digit: 1,200  3.5  10:30  7th  1990s
  kLink,         ///< URL, bare domain, e-mail address, @handle, #tag
  kPunctuation,  ///< one sign, or a run of full stops or hyphens that is one sign
  kSymbol,       ///< everything else that is drawn: currency, arithmetic, emoji, controls
};

/// What a punctuation token does. kNone for all other tokens.
enum class Mark : std::uint8_t {
  kNone,
  kStop,
  kQuestion,
  kExclamation,
  kEllipsis,  ///< "…", or two full stops and more
  kComma,
  kSemicolon,
  kColon,
  kOpenQuote,     ///< “ „ «
  kCloseQuote,    ///< ” »
  kQuote,         ///< straight ", either side
  kOpenSingle,    ///< ‘
  kSingle,        ///< ' or ’ that is not inside a word: quotation mark or apostrophe
  kOpenBracket,   ///< ( [ {
  kCloseBracket,  ///< ) ] }
  kHyphen,
  kDash,  ///< – — ―, two hyphens and more, or a hyphen with a space on both sides
  kSlash,
  kBullet,  ///< • ‣ ▪ and the like
  kOther,
};

/// Bits of Token::shape.
namespace shape {
inline constexpr std::uint8_t kCapitalised = 1U << 0;  ///< the first letter is upper case
inline constexpr std::uint8_t kAllCaps = 1U << 1;      ///< two letters or more, none lower case
inline constexpr std::uint8_t kMixedCase = 1U << 2;    ///< upper case after lower: iPhone, McKay
inline constexpr std::uint8_t kHasDigit = 1U << 3;
inline constexpr std::uint8_t kSpaceBefore = 1U << 4;  ///< or starts its block
inline constexpr std::uint8_t kLineBefore = 1U << 5;   ///< first of a line of its block
inline constexpr std::uint8_t kQuoted = 1U << 6;       ///< inside a quotation, its marks included
inline constexpr std::uint8_t kDotted = 1U << 7;       ///< holds or ends in its own full stop: U.S.
}  // namespace shape

/// A word, number or sign of the text. White space and zero-width characters between tokens belong
/// to none; inside a word they are part of it. 32 bytes, in text order, no view of the text.
struct Token {
  std::uint32_t begin = 0;  ///< UTF-8 bytes, half-open
  std::uint32_t end = 0;
  /// Hash of the word in lower case under the folding of FoldedText: equal words, equal hashes.
  std::uint64_t word = 0;
  WordFlags flags = 0;  ///< what the language pack knows of the word; see galley::core::word
  TokenKind kind = TokenKind::kSymbol;
  Mark mark = Mark::kNone;
  std::uint8_t shape = 0;

  [[nodiscard]] constexpr Span span() const { return {begin, end}; }
  [[nodiscard]] constexpr bool has(WordFlags any_of) const { return (flags & any_of) != 0; }
  [[nodiscard]] constexpr bool is(std::uint8_t shape_bit) const { return (shape & shape_bit) != 0; }
  [[nodiscard]] constexpr bool is_word() const { return kind == TokenKind::kWord; }
  [[nodiscard]] constexpr bool is_wordlike() const {
    return kind == TokenKind::kWord || kind == TokenKind::kNumber;
  }
};
static_assert(sizeof(Token) == 32);

/// Half-open range of indices into Document::tokens().
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
};

}  // namespace galley::core
