#pragma once

#include <cstdint>

namespace galley {

/// Features by find_key(), and their weights plus 128, in 32nds of a natural-log unit. Written by
/// train_fragments: see training/README.md.
extern const std::uint16_t kFragmentBegins[257];
extern const std::uint16_t kFragmentKeys[];
extern const std::uint8_t kFragmentWeights[];

}  // namespace galley
