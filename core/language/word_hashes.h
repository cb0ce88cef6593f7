#pragma once

#include <cstdint>
#include <string_view>

#include "galley/text/chars.h"
#include "galley/text/hash.h"
#include "galley/text/utf.h"

namespace galley::core {

/// What Token::word holds for a word of letters, whatever their case.
inline std::uint64_t folded_hash(std::string_view word) {
  Hash hash;
  for (std::uint32_t at = 0; at < word.size();) {
    const char32_t c = code_point_at(word, at, at);
    hash.add(to_lower(fold_sign(c)));
  }
  return hash.value();
}

}  // namespace galley::core
