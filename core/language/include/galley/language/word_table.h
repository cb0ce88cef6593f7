#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "galley/text/hash.h"

namespace galley::core {

/// Word hash to flags, by open addressing with linear probing at a load of at most one half: about
/// one cache line a look-up.
template <typename Kind>
class WordTable {
 public:
  /// Makes room for `words` entries, which is as many as it takes; drops those it has.
  void reserve(std::size_t words) {
    entries_.assign(std::bit_ceil(words * 2 + 1), {});
    mask_ = entries_.size() - 1;
  }
  /// Sets the bits of `flags` for the word with this hash, beside those it has already.
  void add(std::uint64_t hash, Kind flags) {
    std::size_t at = hash & mask_;
    while (entries_[at].flags != Kind{} && entries_[at].hash != hash) at = (at + 1) & mask_;
    entries_[at].hash = hash;
    entries_[at].flags |= flags;
  }
  [[nodiscard]] Kind find(std::uint64_t hash) const {
    for (std::size_t at = hash & mask_; entries_[at].flags != Kind{}; at = (at + 1) & mask_) {
      if (entries_[at].hash == hash) return entries_[at].flags;
    }
    return Kind{};
  }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    Kind flags{};  ///< none: the place is free
  };
  std::vector<Entry> entries_ = std::vector<Entry>(1);
  std::size_t mask_ = 0;
};

}  // namespace galley::core
