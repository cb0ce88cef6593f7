#pragma once

#include <array>
#include <cstdint>

namespace galley::core {

/// What a code point is to the reader of an article. One class each; the general category of the
/// Unicode version that RE2 carries decides, so patterns and tokens agree.
enum class CharClass : std::uint8_t {
  kOther,        ///< unassigned, private use, format characters not listed below
  kSpace,        ///< white space inside a line: Zs and tab
  kLineBreak,    ///< LF, CR, VT, FF, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR
  kZeroWidth,    ///< drawn as nothing: U+00AD, 200B-200F, 202A-202E, 2060-2064, 2066-2069, FEFF
  kControl,      ///< C0 and C1 controls that are no white space, U+FFFD excluded
  kLower,        ///< Ll
  kUpper,        ///< Lu, Lt
  kLetter,       ///< Lo, Lm: letters without case
  kMark,         ///< M: belongs to the letter before it
  kDigit,        ///< Nd
  kPunctuation,  ///< P
  kSymbol,       ///< S, and the numbers that are no digits (Nl, No)
};

namespace detail {
/// Classes of the ASCII range, where most of an English article lies.
extern const std::array<CharClass, 128> kAsciiClass;
}  // namespace detail

/// Class of any code point, ASCII by table, the rest by a table of the basic plane.
[[nodiscard]] CharClass char_class_beyond_ascii(char32_t code_point);
[[nodiscard]] inline CharClass char_class(char32_t code_point) {
  return code_point < 128 ? detail::kAsciiClass[code_point] : char_class_beyond_ascii(code_point);
}

[[nodiscard]] constexpr bool is_letter(CharClass c) {
  return c == CharClass::kLower || c == CharClass::kUpper || c == CharClass::kLetter;
}
[[nodiscard]] constexpr bool is_word(CharClass c) {
  return is_letter(c) || c == CharClass::kMark || c == CharClass::kDigit;
}

/// Simple (one to one) lower case of the Unicode version that RE2 carries.
[[nodiscard]] char32_t to_lower_beyond_ascii(char32_t code_point);
[[nodiscard]] inline char32_t to_lower(char32_t code_point) {
  if (code_point < 128) {
    return code_point >= U'A' && code_point <= U'Z' ? code_point + 32 : code_point;
  }
  return to_lower_beyond_ascii(code_point);
}

/// The ASCII form under which typographic variants of one sign compare equal: curly, low and prime
/// quotation marks become ' or ", hyphens become -, dashes of any length become U+2013, spaces of
/// any width become a space. Zero-width characters and every other code point are returned as is.
[[nodiscard]] char32_t fold_sign(char32_t code_point);

}  // namespace galley::core
