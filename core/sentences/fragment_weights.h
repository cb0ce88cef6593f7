#pragma once

#include <cstdint>

namespace galley::core {

/// Features by find_key(), and their weights plus 128. Written by tools/train_fragments.py from
/// English EWT 4.0 (CC BY-SA 4.0) and published articles.
extern const std::uint16_t kFragmentBegins[257];
extern const std::uint16_t kFragmentKeys[];
extern const std::uint8_t kFragmentWeights[];

}  // namespace galley::core
