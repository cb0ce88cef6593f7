#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace galley::core {

/// A hash table from 64-bit hashes to 32-bit values other than kNone, in one array: nothing is
/// allocated per entry. Grows, never shrinks. The hashes must be well mixed already.
class HashTable {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// Room for `expected` hashes without growing.
  explicit HashTable(std::size_t expected)
      : entries_(std::bit_ceil(std::max<std::size_t>(expected * 2, 16))),
        mask_(entries_.size() - 1) {}

  /// The value of `hash`, kNone for one not seen before; the caller may set it.
  std::uint32_t& at(std::uint64_t hash) {
    if (used_ * 2 > entries_.size()) grow();
    Entry& entry = entries_[place(hash)];
    if (entry.value == kNone) {
      entry.hash = hash;
      ++used_;
    }
    return entry.value;
  }

  /// The value of `hash`; kNone for one not seen before, which is not added.
  [[nodiscard]] std::uint32_t find(std::uint64_t hash) const { return entries_[place(hash)].value; }
  /// Fetches the place of `hash` from memory, for an at() soon after.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&entries_[home(hash)]); }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t value = kNone;
  };
  [[nodiscard]] std::size_t home(std::uint64_t hash) const {
    return (hash ^ (hash >> 32U)) & mask_;
  }
  [[nodiscard]] std::size_t place(std::uint64_t hash) const {
    std::size_t i = home(hash);
    while (entries_[i].value != kNone && entries_[i].hash != hash) i = (i + 1) & mask_;
    return i;
  }
  void grow() {
    std::vector<Entry> old = std::move(entries_);
    entries_.assign(old.size() * 2, {});
    mask_ = entries_.size() - 1;
    for (const Entry& entry : old) {
      if (entry.value != kNone) entries_[place(entry.hash)] = entry;
    }
  }
  std::vector<Entry> entries_;
  std::size_t mask_;
  std::size_t used_ = 0;
};

}  // namespace galley::core
