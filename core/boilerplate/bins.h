#pragma once

#include <cstddef>
#include <cstdint>

namespace galley::core {

/// The bin of `value`: how many of the borders it reaches. The borders are part of the trained
/// weights: they were set by judgement, so that each bin is met often.
template <std::size_t n>
[[nodiscard]] constexpr std::uint32_t bin(std::uint32_t value, const std::uint32_t (&borders)[n]) {
  std::uint32_t at = 0;
  while (at < n && value >= borders[at]) ++at;
  return at;
}

/// How many tenths of `whole` `part` is, rounded; 0 where `whole` is 0.
template <class Number>
[[nodiscard]] constexpr Number tenths(Number part, Number whole) {
  return whole == 0 ? 0 : (part * 10 + whole / 2) / whole;
}

}  // namespace galley::core
