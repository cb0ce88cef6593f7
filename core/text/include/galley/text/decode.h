#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "galley/text/span.h"

namespace galley::core {

/// How the bytes of a file stand for characters.
enum class Encoding : std::uint8_t {
  kUtf8,
  kUtf16Le,
  kUtf16Be,
  kUtf32Le,
  kUtf32Be,
  kWindows1252,
  kLatin1,    ///< Windows-1252 without a byte from 0x80 to 0x9F: the same text
  kLatin9,    ///< ISO 8859-15: Latin-1 with the euro
  kMacRoman,  ///< what a Mac wrote before it wrote Unicode
};
/// The name that the Encoding Standard has for it: "utf-16le", "windows-1252", "macintosh".
[[nodiscard]] std::string_view to_string(Encoding encoding);
/// The name that people know: "UTF-16", "Windows-1252", "Mac Roman".
[[nodiscard]] std::string_view name_of(Encoding encoding);

/// The longest text, in bytes: offsets have 32 bits, and what is reckoned with them must not run
/// over.
inline constexpr std::size_t kMaxDecodedBytes = std::size_t{1} << 31U;

/// A text out of bytes.
struct DecodedText {
  std::string text;  ///< well-formed UTF-8 without a byte-order mark
  Encoding encoding = Encoding::kUtf8;
  /// False: the bytes are no UTF-8, and what the encoding makes of them is not plausible writing
  /// either, or another one does nearly as well.
  bool sure = true;
  /// Every U+FFFD of `text` that stands for bytes which could not be read, neighbours as one span.
  std::vector<Span> unreadable;
};

/// The one reader of bytes. In turn: a byte-order mark; zero bytes at every second place (UTF-16)
/// or at two of four (UTF-32); UTF-8, if need be with some ill-formed sequences (WHATWG Encoding
/// Standard: each maximal one is one U+FFFD); and where more of it is ill-formed than well-formed,
/// the code page that makes the most plausible writing of it. Linear; nothing is refused. A text
/// grows as it is decoded: once it is longer than `most`, at most kMaxDecodedBytes, the rest is not
/// read.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, std::size_t most = kMaxDecodedBytes);

/// Reads bytes that are known to be UTF-8, as far as `most`. `keep_mark`: a leading U+FEFF stays.
[[nodiscard]] DecodedText decode_as_utf8(std::string_view bytes, bool keep_mark,
                                         std::size_t most = kMaxDecodedBytes);

/// The encoding of two or four bytes a character that `bytes`, the start of a file, is in by its
/// mark or its shape; UTF-8 for every other one.
[[nodiscard]] Encoding wide_encoding(std::string_view bytes);

/// Bytes at the front of `bytes` that hold whole characters of a wide encoding; the rest waits for
/// what follows.
[[nodiscard]] std::size_t whole_characters(std::string_view bytes, Encoding wide);

/// Decodes bytes of a wide encoding behind `out.text`, as far as `most`; a byte-order mark is a
/// character here.
void append_wide(DecodedText& out, std::string_view bytes, Encoding wide,
                 std::size_t most = kMaxDecodedBytes);

}  // namespace galley::core
