#pragma once

#include <cstdint>

#include "galley/text/hash.h"

namespace galley::core {

/// The feature of two neighbouring words, each by its Token::word: what spinning::Words looks up
/// and what the trainer of its table counts.
inline std::uint64_t pair_hash(std::uint64_t one, std::uint64_t other) {
  Hash hash;
  hash.add(one);
  hash.add(other);
  return hash.value();
}

}  // namespace galley::core
