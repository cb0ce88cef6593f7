#pragma once

#include <algorithm>
#include <cstdint>

namespace galley::core {

/// The place of a hash in a sorted table of its first 24 bits, -1 where it is not: keys that start
/// with byte b are at begins[b] … begins[b + 1], and `keys` holds their last 16 bits. A third of
/// the bytes of whole hashes, and nothing to unpack.
inline int find_key(std::uint64_t hash, const std::uint16_t* begins, const std::uint16_t* keys) {
  const std::uint64_t first = hash >> 56U;
  const auto rest = static_cast<std::uint16_t>(hash >> 40U);
  const std::uint16_t* begin = keys + begins[first];
  const std::uint16_t* end = keys + begins[first + 1];
  const std::uint16_t* at = std::lower_bound(begin, end, rest);
  return at != end && *at == rest ? static_cast<int>(at - keys) : -1;
}

}  // namespace galley::core
