#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "galley/text/hash.h"

namespace galley::core {

/// Word hash to flags, by open addressing with linear probing at a load of at most one half: about
/// one cache line a look-up. Most words of a text have no entry; a bit in a filter, small enough to
/// stay near the processor, tells so of nearly all of them first.
template <typename Kind>
class WordTable {
 public:
  /// Makes room for `words` entries, which is as many as it takes; drops those it has.
  void reserve(std::size_t words) {
    entries_.assign(std::bit_ceil(words * 2 + 1), {});
    mask_ = entries_.size() - 1;
    filter_.assign(std::max<std::size_t>(entries_.size() * kBitsPerEntry / 64, 1), 0);
  }
  /// Sets the bits of `flags` for the word with this hash, beside those it has already.
  void add(std::uint64_t hash, Kind flags) {
    std::size_t at = hash & mask_;
    while (entries_[at].flags != Kind{} && entries_[at].hash != hash) at = (at + 1) & mask_;
    entries_[at].hash = hash;
    entries_[at].flags |= flags;
    filter_[row_of(hash)] |= bit_of(hash);
  }
  [[nodiscard]] Kind find(std::uint64_t hash) const {
    if ((filter_[row_of(hash)] & bit_of(hash)) == 0) return Kind{};
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
  /// With two places an entry and eight bits a place, one word in 16 passes without having an
  /// entry.
  static constexpr std::size_t kBitsPerEntry = 8;
  // Other bits of the hash than those that choose the entry.
  [[nodiscard]] std::size_t row_of(std::uint64_t hash) const {
    return (hash >> 40U) & (filter_.size() - 1);
  }
  static constexpr std::uint64_t bit_of(std::uint64_t hash) {
    return std::uint64_t{1} << (hash >> 58U);
  }

  std::vector<Entry> entries_ = std::vector<Entry>(1);
  std::size_t mask_ = 0;
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(1);
};

}  // namespace galley::core
