#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "galley/text/span.h"

namespace galley::core {

/// Decodes bytes as a browser does (WHATWG Encoding Standard, UTF-8): every maximal ill-formed
/// subsequence becomes one U+FFFD, so the result is well-formed and nothing is refused.
/// `drop_byte_order_mark` leaves out a leading U+FEFF, as decoding a file does; a string that a
/// program already decoded (JSON, a JavaScript string) keeps it, because its offsets count it.
[[nodiscard]] std::string decode_utf8(std::string_view bytes, bool drop_byte_order_mark);

/// True when `bytes` is well-formed UTF-8.
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// UTF-16 to well-formed UTF-8. A lone surrogate becomes U+FFFD: one code unit for one code
/// unit, so offsets into the result still map to the caller's string.
[[nodiscard]] std::string utf8_from_utf16(std::u16string_view units);

/// Appends `code_point` (a Unicode scalar value) to `out` as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

/// True for a byte inside a UTF-8 sequence, one that no code point starts with.
[[nodiscard]] constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The code point that starts at byte `at` of well-formed `text`, and the byte after it in `next`.
[[nodiscard]] char32_t code_point_at(std::string_view text, std::uint32_t at, std::uint32_t& next);

/// Maps byte offsets of one well-formed UTF-8 text to UTF-16 code units and back.
/// Holds a view of the text: valid while the text lives. Building is one pass; a look-up costs at
/// most one stride of bytes, and nothing at all when the text is ASCII.
class Utf16Offsets {
 public:
  Utf16Offsets() = default;
  explicit Utf16Offsets(std::string_view text);

  /// Code units before byte `byte`; `byte` must be a code point's border.
  [[nodiscard]] std::uint32_t from_byte(std::uint32_t byte) const;
  /// The byte at which code unit `unit` starts; inside a surrogate pair, the pair's first byte.
  [[nodiscard]] std::uint32_t to_byte(std::uint32_t unit) const;
  [[nodiscard]] Utf16Span from_bytes(Span span) const {
    return {from_byte(span.begin), from_byte(span.end)};
  }
  /// Length of the whole text in code units.
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  std::string_view text_;
  std::uint32_t size_ = 0;
  /// Code units before byte `i * kStride`, counting a code point at its first byte. Empty: ASCII.
  std::vector<std::uint32_t> checkpoints_;
};

}  // namespace galley::core
