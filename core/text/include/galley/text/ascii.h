#pragma once

namespace galley::core {

// Tests of single bytes, for signs and codes that are ASCII by definition. Words of a text are read
// by code point, see chars.h.

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr bool is_ascii_alphanumeric(char c) {
  return is_ascii_digit(c) || is_ascii_letter(c);
}

}  // namespace galley::core
