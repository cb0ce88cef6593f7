#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace galley::core {

/// The single-byte encodings that UTF-8 is read in by mistake, in the order of how often.
enum class CodePage : std::uint8_t {
  kWindows1252,
  kMacRoman,
  kWindows1250,
  kWindows1251,
  kWindows1253,
  kIso8859Part15,
  kDos437,
  kDos850,
  kDos866,
  kKoi8R,
};
inline constexpr std::size_t kCodePages = 10;

/// One way to read a character back: as the byte of a code page that shows it.
struct Reading {
  char16_t sign;
  CodePage page;
  unsigned char byte;
};

/// All ways to read `sign` back, by page; none for ASCII and for what no page has. O(log n) in the
/// size of the tables.
[[nodiscard]] std::span<const Reading> readings_of(char32_t sign);

/// The byte that `page` shows as `sign`.
[[nodiscard]] std::optional<unsigned char> byte_of(CodePage page, char32_t sign);

/// What `page` shows for a byte from 0x80 on.
[[nodiscard]] char32_t sign_of(CodePage page, unsigned char byte);

}  // namespace galley::core
