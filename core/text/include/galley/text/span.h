#pragma once

#include <cstdint>

namespace galley::core {

/// Half-open range [begin, end) of UTF-8 bytes of a Document's text.
/// A text is at most 4 GiB, so 32 bits hold every offset.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

/// Half-open range [begin, end) of UTF-16 code units: what a JavaScript string indexes by.
/// A type of its own, so that it cannot be mistaken for a Span.
struct Utf16Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend constexpr bool operator==(Utf16Span, Utf16Span) = default;
};

}  // namespace galley::core
