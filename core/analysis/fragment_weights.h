#pragma once

#include <cstddef>
#include <cstdint>

namespace galley {

/// Sorted: 24 bits of a feature's hash, then its weight plus 128. Written by
/// tools/train_fragments.py from English EWT 4.0 (CC BY-SA 4.0) and bodies of web articles.
extern const std::uint32_t kFragmentWeights[];
extern const std::size_t kFragmentWeightCount;

}  // namespace galley
