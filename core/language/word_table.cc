#include "word_table.h"

#include <bit>
#include <utility>

#include "galley/text/hash.h"

namespace galley::core {

WordTable::WordTable(std::size_t words)
    : entries_(std::bit_ceil(words * 2 + 1)), mask_(entries_.size() - 1) {}

void WordTable::add(std::string_view word, WordFlags flags) {
  if (2 * (words_ + 1) > entries_.size()) grow();
  const std::uint64_t hash = word_hash(word);
  std::size_t at = hash & mask_;
  while (entries_[at].flags != 0 && entries_[at].hash != hash) at = (at + 1) & mask_;
  words_ += entries_[at].flags == 0 ? 1 : 0;
  entries_[at].hash = hash;
  entries_[at].flags |= flags;
}

void WordTable::grow() {
  const std::vector<Entry> before =
      std::exchange(entries_, std::vector<Entry>(entries_.size() * 2));
  mask_ = entries_.size() - 1;
  for (const Entry& entry : before) {
    if (entry.flags == 0) continue;
    std::size_t at = entry.hash & mask_;
    while (entries_[at].flags != 0) at = (at + 1) & mask_;
    entries_[at] = entry;
  }
}

}  // namespace galley::core
