#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// Passages of one kind (sentences, quotations) of all sources, found by their content words.
class PassageIndex {
 public:
  struct Place {
    std::uint32_t source = 0;
    TokenRange tokens;
    std::uint32_t number = 0;  ///< index among the source's own passages
  };

  /// `document`: the source that holds the passage. A word looks at no more than
  /// Comparison::kMaxPostings passages, the first that have it.
  void add(const Document& document, const Place& place);

  /// The passages that share most of the rarer content words, best first,
  /// Comparison::kMaxCandidates at most. `content`: sorted, of content_of().
  [[nodiscard]] std::vector<std::uint32_t> nearest(const std::vector<std::uint64_t>& content);

  [[nodiscard]] const Place& place(std::uint32_t index) const { return places_[index]; }

 private:
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> postings_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> votes_;  ///< by place; all 0 between calls
};

}  // namespace galley::core
