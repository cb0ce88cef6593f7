#pragma once

#include <cstdint>
#include <vector>

#include "galley/document/document.h"

namespace galley {

/// A passage that stands a second time.
struct Repeat {
  TokenRange first;   ///< tokens of the earlier copy
  TokenRange second;  ///< tokens of the later copy
};

/// The repeats of a document: blocks and sentences whose words are the same in the same order,
/// signs, case and white space aside. One pass with a hash table: linear in the tokens.
class Repeats {
 public:
  explicit Repeats(const Document& document);

  /// Blocks equal to an earlier block, in text order.
  [[nodiscard]] const std::vector<Repeat>& blocks() const { return blocks_; }
  /// Sentences equal to an earlier sentence and not inside one of blocks(), in text order.
  [[nodiscard]] const std::vector<Repeat>& sentences() const { return sentences_; }

 private:
  std::vector<Repeat> blocks_;
  std::vector<Repeat> sentences_;
};

}  // namespace galley
