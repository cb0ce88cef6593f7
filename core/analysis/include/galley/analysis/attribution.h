#pragma once

#include <vector>

#include "galley/document/document.h"

namespace galley {

/// Which sentences say who says so. A cue is a reporting verb outside quotation marks or an
/// "according to"; one pass over the tokens.
class Attribution {
 public:
  explicit Attribution(const Document& document);

  /// True when sentence `index` holds a cue.
  [[nodiscard]] bool in_sentence(std::uint32_t index) const { return cues_[index]; }
  /// True when any sentence of block `index` holds a cue; false for an index past the last block.
  [[nodiscard]] bool in_block(std::uint32_t index) const;

 private:
  const Document& document_;
  std::vector<bool> cues_;
};

}  // namespace galley
