#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "galley/language/token.h"

namespace galley::core::training {

/// How often words occur in sound text, by Token::word.
class Uses {
 public:
  /// Reads the sound text under the folder `data`: clean/, raw-scraped/ and the treebank.
  explicit Uses(const std::string& data);

  [[nodiscard]] std::uint32_t of(std::uint64_t word) const {
    const auto at = words_.find(word);
    return at == words_.end() ? 0 : at->second;
  }
  /// Calls `use` with both words of each pair of neighbours.
  void for_each_pair(const std::function<void(std::uint64_t, std::uint64_t)>& use) const {
    for (const auto& [one, other] : pairs_) use(one, other);
  }

 private:
  void add(std::string text);

  std::unordered_map<std::uint64_t, std::uint32_t> words_;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> pairs_;
};

}  // namespace galley::core::training
