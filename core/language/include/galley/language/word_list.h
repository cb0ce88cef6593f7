#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::core {

/// Which list; see word_lists.def.
enum class WordListId : std::uint16_t {
#define WORD_LIST(id, name) id,
#include "galley/language/word_lists.def"
#undef WORD_LIST
};

/// The name of each list in a pack, by WordListId.
inline constexpr std::string_view kWordListNames[] = {
#define WORD_LIST(id, name) name,
#include "galley/language/word_lists.def"
#undef WORD_LIST
};
inline constexpr std::size_t kWordListCount = std::size(kWordListNames);

/// A set of words, by hash. Immutable once its pack is built; safe to share.
class WordList {
 public:
  WordList() = default;
  explicit WordList(std::vector<std::uint64_t> hashes) : hashes_(std::move(hashes)) {
    std::sort(hashes_.begin(), hashes_.end());
    for (const std::uint64_t hash : hashes_) row_of(hash) |= bit_of(hash);
  }
  /// `word` is word_hash() of a folded lower-case word, as in Token::word. Nearly all words that
  /// are asked about are on no list: one bit tells so of most of them. For the others, a binary
  /// search.
  [[nodiscard]] bool contains(std::uint64_t word) const {
    return (row_of(word) & bit_of(word)) != 0 &&
           std::binary_search(hashes_.begin(), hashes_.end(), word);
  }
  [[nodiscard]] bool empty() const { return hashes_.empty(); }

 private:
  // The highest ten bits of a hash choose a bit: four the row, six the place in it.
  [[nodiscard]] const std::uint64_t& row_of(std::uint64_t hash) const {
    return filter_[static_cast<std::size_t>(hash >> 60U)];
  }
  [[nodiscard]] std::uint64_t& row_of(std::uint64_t hash) {
    return filter_[static_cast<std::size_t>(hash >> 60U)];
  }
  static constexpr std::uint64_t bit_of(std::uint64_t hash) {
    return std::uint64_t{1} << (hash >> 54U & 63U);
  }

  std::vector<std::uint64_t> hashes_;
  std::array<std::uint64_t, 16> filter_{};
};

}  // namespace galley::core
