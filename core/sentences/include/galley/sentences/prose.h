#pragma once

#include <cstdint>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// Which blocks are prose, so that rules of marks and grammar stay out of
/// everything else. One pass over the blocks.
class Prose {
 public:
  explicit Prose(const Document& document);

  /// True where block `index` is program code, configuration or data: its full
  /// stops, brackets and commas follow other rules than those of English.
  [[nodiscard]] bool is_code(std::uint32_t index) const { return code_[index]; }
  /// True where block `index` is running text of the article: neither code nor
  /// headline, list item, caption, label or a block that is one quotation.
  [[nodiscard]] bool is_running(std::uint32_t index) const { return running_[index]; }

  /// True where all of the text is one sentence or one short paragraph: taken
  /// from somewhere, so that its marks may have their partners outside it.
  [[nodiscard]] bool is_excerpt() const { return excerpt_; }

 private:
  std::vector<bool> code_;
  std::vector<bool> running_;
  bool excerpt_ = false;
};

}  // namespace galley::core
