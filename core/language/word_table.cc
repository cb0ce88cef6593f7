#include "word_table.h"

#include <bit>

#include "galley/text/hash.h"

namespace galley {

WordTable::WordTable(std::size_t words)
    : entries_(std::bit_ceil(words * 2 + 1)), mask_(entries_.size() - 1) {}

void WordTable::add(std::string_view word, WordFlags flags) {
  const std::uint64_t hash = word_hash(word);
  std::size_t at = hash & mask_;
  while (entries_[at].flags != 0 && entries_[at].hash != hash) at = (at + 1) & mask_;
  entries_[at].hash = hash;
  entries_[at].flags |= flags;
}

}  // namespace galley
