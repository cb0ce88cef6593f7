#pragma once

#include <cstdint>

namespace galley::core::training {

/// The key of a feature or word in a KeyTable of core/sentences: the first 24 bits of its hash.
inline std::uint32_t table_key(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 40U);
}

}  // namespace galley::core::training
