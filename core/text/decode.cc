#include "galley/text/decode.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "code_page_choice.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

struct Name {
  std::string_view standard;
  std::string_view common;
};
constexpr std::array<Name, 9> kNames = {{{"utf-8", "UTF-8"},
                                         {"utf-16le", "UTF-16"},
                                         {"utf-16be", "UTF-16"},
                                         {"utf-32le", "UTF-32"},
                                         {"utf-32be", "UTF-32"},
                                         {"windows-1252", "Windows-1252"},
                                         {"iso-8859-1", "ISO 8859-1 (Latin-1)"},
                                         {"iso-8859-15", "ISO 8859-15 (Latin-9)"},
                                         {"macintosh", "Mac Roman"}}};
static_assert(kNames.size() == static_cast<std::size_t>(Encoding::kMacRoman) + 1);

/// Bytes that are looked at for the shape of UTF-16 and UTF-32: a few pages of text.
constexpr std::size_t kShapeBytes = std::size_t{1} << 14U;
/// One UTF-16 unit in so many has a zero byte at least: a space or a mark stands behind every word
/// of any script that has spaces.
constexpr std::size_t kUnitsAZero = 10;
/// Zero bytes at the right place for one at the other, as U+2000 and half of an emoji have it.
constexpr std::size_t kZerosAMisplacedOne = 8;
/// Bytes for one half of a pair that stands alone, beside the first.
constexpr std::size_t kBytesAHalf = 200;
/// A file of an odd number of bytes is UTF-16 that was cut off only when it is as long as a line.
constexpr std::size_t kLeastOddBytes = 33;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};
/// The longer ones first: that of UTF-32 begins as that of UTF-16 does.
constexpr Mark kWideMarks[] = {
    {std::string_view("\xFF\xFE\0\0", 4), Encoding::kUtf32Le},
    {std::string_view("\0\0\xFE\xFF", 4), Encoding::kUtf32Be},
    {"\xFF\xFE", Encoding::kUtf16Le},
    {"\xFE\xFF", Encoding::kUtf16Be},
};

const Mark* find_mark(std::string_view bytes) {
  for (const Mark& mark : kWideMarks) {
    if (bytes.starts_with(mark.bytes)) return &mark;
  }
  return nullptr;
}

constexpr std::size_t unit_size(Encoding wide) {
  return wide == Encoding::kUtf32Le || wide == Encoding::kUtf32Be ? 4 : 2;
}
constexpr bool is_little(Encoding wide) {
  return wide == Encoding::kUtf16Le || wide == Encoding::kUtf32Le;
}

/// The unit at byte `at`.
char32_t unit_at(std::string_view bytes, std::size_t at, Encoding wide) {
  const std::size_t size = unit_size(wide);
  char32_t unit = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t from = is_little(wide) ? at + size - 1 - i : at + i;
    unit = (unit << 8U) | static_cast<unsigned char>(bytes[from]);
  }
  return unit;
}

constexpr bool is_scalar(char32_t c) { return c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF); }

/// True when what the zero bytes point at is writing: no control characters, and next to no halves
/// of pairs.
bool reads_well(std::string_view bytes, Encoding wide) {
  DecodedText out;
  append_wide(out, bytes.substr(0, whole_characters(bytes, wide)), wide);
  const bool controls = std::any_of(out.text.begin(), out.text.end(), [](char c) {
    return static_cast<unsigned char>(c) < '\t' || (c > '\r' && c < 0x1A);
  });
  return !controls && out.unreadable.size() <= 1 + bytes.size() / kBytesAHalf;
}

/// ASCII with a few zero bytes, which as UTF-16 would be some Chinese.
bool is_ascii_with_zeros(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return c == '\0' || (c >= '\t' && c <= '\r') || c >= ' '; });
}

Encoding by_shape(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kShapeBytes);
  if (head.find('\0') == std::string_view::npos) return Encoding::kUtf8;
  std::array<std::size_t, 4> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 4] += head[i] == '\0' ? 1 : 0;
  const std::size_t quads = head.size() / 4;
  if (quads > 0 && bytes.size() % 4 == 0) {
    // Beyond the basic plane stand next to no characters of an article.
    if (zeros[3] == quads && zeros[2] * 2 > quads && reads_well(head, Encoding::kUtf32Le))
      return Encoding::kUtf32Le;
    if (zeros[0] == quads && zeros[1] * 2 > quads && reads_well(head, Encoding::kUtf32Be))
      return Encoding::kUtf32Be;
  }
  const std::size_t pairs = head.size() / 2;
  if (pairs < 2 || (bytes.size() % 2 == 1 && bytes.size() < kLeastOddBytes)) return Encoding::kUtf8;
  for (const Encoding wide : {Encoding::kUtf16Le, Encoding::kUtf16Be}) {
    const std::size_t even = zeros[0] + zeros[2];
    const std::size_t odd = zeros[1] + zeros[3];
    const auto [right, wrong] =
        wide == Encoding::kUtf16Le ? std::pair(odd, even) : std::pair(even, odd);
    if (right * 2 < pairs && is_ascii_with_zeros(head)) continue;
    if (right > 0 && right * kUnitsAZero >= pairs && wrong * kZerosAMisplacedOne <= right &&
        reads_well(head, wide)) {
      return wide;
    }
  }
  return Encoding::kUtf8;
}

/// Appends one U+FFFD for bytes that could not be read.
void append_unreadable(DecodedText& out) {
  const auto begin = static_cast<std::uint32_t>(out.text.size());
  append_utf8(out.text, 0xFFFD);
  const auto end = static_cast<std::uint32_t>(out.text.size());
  if (!out.unreadable.empty() && out.unreadable.back().end == begin) {
    out.unreadable.back().end = end;
  } else {
    out.unreadable.push_back({begin, end});
  }
}

/// What of bytes is UTF-8.
struct Census {
  std::size_t well_formed = 0;  ///< sequences of several bytes
  std::size_t ill_formed = 0;   ///< maximal ill-formed sequences
  bool cut_off = false;         ///< the only ill-formed one is the last: its end is missing
};

Census take_census(std::string_view bytes) {
  Census out;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size();) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, bytes.size(), c);
    ++(c < 0 ? out.ill_formed : out.well_formed);
    out.cut_off = c < 0 && out.ill_formed == 1 && at == bytes.size() && at - begin > 1;
  }
  return out;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  return kNames[static_cast<std::size_t>(encoding)].standard;
}
std::string_view name_of(Encoding encoding) {
  return kNames[static_cast<std::size_t>(encoding)].common;
}

Encoding wide_encoding(std::string_view bytes) {
  const Mark* mark = find_mark(bytes);
  return mark != nullptr ? mark->encoding : by_shape(bytes);
}

std::size_t whole_characters(std::string_view bytes, Encoding wide) {
  const std::size_t size = unit_size(wide);
  std::size_t whole = bytes.size() / size * size;
  if (size == 2 && whole > 0 && U16_IS_LEAD(unit_at(bytes, whole - 2, wide))) whole -= 2;
  return whole;
}

void append_wide(DecodedText& out, std::string_view bytes, Encoding wide, std::size_t most) {
  out.encoding = wide;
  const std::size_t size = unit_size(wide);
  std::size_t at = 0;
  while (at + size <= bytes.size() && out.text.size() <= most) {
    char32_t c = unit_at(bytes, at, wide);
    at += size;
    if (size == 2 && U16_IS_LEAD(c) && at + size <= bytes.size()) {
      const char32_t trail = unit_at(bytes, at, wide);
      if (U16_IS_TRAIL(trail)) {
        c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, trail));
        at += size;
      }
    }
    if (c < 0x80) {
      out.text.push_back(static_cast<char>(c));
    } else if (is_scalar(c)) {
      append_utf8(out.text, c);
    } else {
      append_unreadable(out);
    }
  }
  if (at < bytes.size() && out.text.size() <= most) append_unreadable(out);
}

DecodedText decode_as_utf8(std::string_view bytes, bool keep_mark, std::size_t most) {
  if (!keep_mark && bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  DecodedText out;
  if (is_valid_utf8(bytes)) {
    out.text = bytes;
    return out;
  }
  out.text.reserve(bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size() && out.text.size() <= most;) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, bytes.size(), c);
    if (c < 0) {
      append_unreadable(out);
    } else {
      out.text.append(bytes.substr(begin, at - begin));
    }
  }
  return out;
}

DecodedText decode_text(std::string_view bytes, std::size_t most) {
  if (bytes.starts_with(kUtf8Mark)) return decode_as_utf8(bytes, false, most);
  if (const Encoding wide = wide_encoding(bytes); wide != Encoding::kUtf8) {
    if (const Mark* mark = find_mark(bytes)) bytes.remove_prefix(mark->bytes.size());
    DecodedText out;
    out.text.reserve(bytes.size());
    append_wide(out, bytes, wide, most);
    return out;
  }
  DecodedText out;
  if (is_valid_utf8(bytes)) {
    out.text = bytes;
    return out;
  }
  const Census census = take_census(bytes);
  if (census.ill_formed <= census.well_formed || census.cut_off)
    return decode_as_utf8(bytes, false, most);
  return decode_by_evidence(bytes, most);
}

}  // namespace galley::core
