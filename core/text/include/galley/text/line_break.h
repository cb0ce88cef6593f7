#pragma once

#include <cstdint>
#include <string_view>

namespace galley::core {

/// Bytes of the line break that starts at byte `at` of well-formed `text`; 0 where none does. Every
/// line end that is in use: LF, CR, CR LF (one break), VT, FF, NEL (U+0085), LINE SEPARATOR
/// (U+2028) and PARAGRAPH SEPARATOR (U+2029).
[[nodiscard]] inline std::uint32_t line_break_size(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte > '\r' && byte != 0xC2 && byte != 0xE2) return 0;
  if (byte == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (byte >= '\n' && byte <= '\f') return 1;
  const std::string_view rest = text.substr(at, 3);
  if (byte == 0xC2 && rest.starts_with("\xC2\x85")) return 2;
  if (byte == 0xE2 && (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9")) return 3;
  return 0;
}

/// Line breaks in `text`.
[[nodiscard]] inline std::uint32_t count_line_breaks(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t size = line_break_size(text, at);
    count += size > 0 ? 1 : 0;
    at += size > 0 ? size : 1;
  }
  return count;
}

}  // namespace galley::core
