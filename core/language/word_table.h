#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "galley/language/language.h"

namespace galley::core {

/// Word hash to flags, by open addressing with linear probing at a load of at most one half: about
/// one cache line a look-up.
class WordTable {
 public:
  /// Room for `words` entries; grows when there are more.
  explicit WordTable(std::size_t words);
  /// Sets the bits of `flags` for `word`, beside those it has already.
  void add(std::string_view word, WordFlags flags);
  [[nodiscard]] WordFlags find(std::uint64_t hash) const {
    for (std::size_t at = hash & mask_; entries_[at].flags != 0; at = (at + 1) & mask_) {
      if (entries_[at].hash == hash) return entries_[at].flags;
    }
    return 0;
  }

 private:
  void grow();

  struct Entry {
    std::uint64_t hash = 0;
    WordFlags flags = 0;  ///< 0: the place is free
  };
  std::vector<Entry> entries_;
  std::size_t mask_;
  std::size_t words_ = 0;
};

}  // namespace galley::core
