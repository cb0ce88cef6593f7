#include "galley/text/utf.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

namespace galley::core {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// Bytes between two checkpoints: 1.6 % of the text as memory, and a look-up scans 256 bytes.
constexpr std::uint32_t kStride = 256;

/// Length of the ASCII run at the front of `bytes`, eight bytes at a time.
std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
  }
  while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
  return i;
}

/// UTF-16 code units that a lead byte stands for; a continuation byte stands for none.
constexpr std::uint32_t units_of(unsigned char byte) {
  if ((byte & 0xC0) == 0x80) return 0;
  return byte >= 0xF0 ? 2 : 1;
}

}  // namespace

void append_utf8(std::string& out, char32_t code_point) {
  char buffer[4];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code_point));
  out.append(buffer, static_cast<std::size_t>(length));
}

std::string decode_utf8(std::string_view bytes, bool drop_byte_order_mark) {
  if (drop_byte_order_mark && bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t ascii = ascii_prefix(bytes);
    out.append(bytes.substr(0, ascii));
    bytes.remove_prefix(ascii);
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t at = 0;
    while (at < bytes.size() && data[at] >= 0x80) {
      UChar32 code_point = 0;
      U8_NEXT_OR_FFFD(data, at, bytes.size(), code_point);
      append_utf8(out, static_cast<char32_t>(code_point));
    }
    bytes.remove_prefix(at);
  }
  return out;
}

bool is_valid_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    bytes.remove_prefix(ascii_prefix(bytes));
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t at = 0;
    while (at < bytes.size() && data[at] >= 0x80) {
      UChar32 code_point = 0;
      U8_NEXT(data, at, bytes.size(), code_point);
      if (code_point < 0) return false;
    }
    bytes.remove_prefix(at);
  }
  return true;
}

std::string utf8_from_utf16(std::u16string_view units) {
  std::string out;
  out.reserve(units.size() + units.size() / 8);
  std::size_t at = 0;
  while (at < units.size()) {
    char32_t code_point = 0;
    U16_NEXT_OR_FFFD(units.data(), at, units.size(), code_point);
    if (code_point < 0x80) {
      out.push_back(static_cast<char>(code_point));
    } else {
      append_utf8(out, code_point);
    }
  }
  return out;
}

char32_t code_point_at(std::string_view text, std::uint32_t at, std::uint32_t& next) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t i = at;
  UChar32 code_point = 0;
  U8_NEXT_OR_FFFD(data, i, text.size(), code_point);
  next = static_cast<std::uint32_t>(i);
  return static_cast<char32_t>(code_point);
}

Utf16Offsets::Utf16Offsets(std::string_view text) : text_(text) {
  const std::size_t ascii = ascii_prefix(text);
  size_ = static_cast<std::uint32_t>(ascii);
  if (ascii == text.size()) return;
  checkpoints_.reserve(text.size() / kStride + 1);
  std::uint32_t units = 0;
  for (std::size_t block = 0; block < text.size(); block += kStride) {
    checkpoints_.push_back(units);
    const std::size_t end = std::min<std::size_t>(block + kStride, text.size());
    for (std::size_t i = block; i < end; ++i)
      units += units_of(static_cast<unsigned char>(text[i]));
  }
  size_ = units;
}

std::uint32_t Utf16Offsets::from_byte(std::uint32_t byte) const {
  if (checkpoints_.empty()) return byte;
  if (byte >= text_.size()) return size_;
  std::uint32_t units = checkpoints_[byte / kStride];
  for (std::uint32_t i = byte / kStride * kStride; i < byte; ++i) {
    units += units_of(static_cast<unsigned char>(text_[i]));
  }
  return units;
}

std::uint32_t Utf16Offsets::to_byte(std::uint32_t unit) const {
  if (checkpoints_.empty()) return std::min(unit, size_);
  if (unit >= size_) return static_cast<std::uint32_t>(text_.size());
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), unit);
  const auto block = static_cast<std::uint32_t>(after - checkpoints_.begin() - 1);
  std::uint32_t units = checkpoints_[block];
  std::uint32_t byte = block * kStride;
  while (byte < text_.size()) {
    const std::uint32_t step = units_of(static_cast<unsigned char>(text_[byte]));
    if (step != 0 && units + step > unit) break;
    units += step;
    ++byte;
  }
  return byte;
}

}  // namespace galley::core
