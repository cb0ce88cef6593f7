#pragma once

#include <algorithm>
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
  }
  /// `word` is word_hash() of a folded lower-case word, as in Token::word. Lists are short: a
  /// binary search in one or two cache lines.
  [[nodiscard]] bool contains(std::uint64_t word) const {
    return std::binary_search(hashes_.begin(), hashes_.end(), word);
  }
  [[nodiscard]] bool empty() const { return hashes_.empty(); }

 private:
  std::vector<std::uint64_t> hashes_;
};

}  // namespace galley::core
