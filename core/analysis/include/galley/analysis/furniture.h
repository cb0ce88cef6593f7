#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "galley/document/document.h"

namespace galley {

/// What a block is when it belongs to the page and not to the story.
enum class FurnitureKind : std::uint8_t {
  kNone,
  kFollow,   ///< follow, like or join us on …
  kRelated,  ///< see also, read more, related articles
  kByline,   ///< a name alone on its line
  kBio,      ///< who the author is
  kWire,     ///< which agency or colleague contributed
};

/// One block of page furniture.
struct FurnitureBlock {
  std::uint32_t block = 0;  ///< index into Document::blocks()
  FurnitureKind kind = FurnitureKind::kNone;
  /// What told, in words, for the finding's `why`.
  std::string evidence;
};

/// The blocks of a document that are page furniture, in text order, told by their wording.
class Furniture {
 public:
  explicit Furniture(const Document& document);
  [[nodiscard]] const std::vector<FurnitureBlock>& blocks() const { return blocks_; }

 private:
  std::vector<FurnitureBlock> blocks_;
};

}  // namespace galley
