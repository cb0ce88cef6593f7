#pragma once

#include <cstdint>
#include <vector>

#include "numbered_text.h"
#include "repeat_list.h"

namespace galley::core {

/// The first search: equal sentences, by a hash table, grown to stretches of sentences that repeat
/// as a whole. Holds references to what it is given.
class EqualSentences {
 public:
  /// Adds what it finds to `list`.
  EqualSentences(const NumberedText& text, RepeatList& list);

  /// By sentence: the first one with the same words, itself where there is none before.
  [[nodiscard]] const std::vector<std::uint32_t>& first_copies() const { return same_; }
  /// The nearest later sentence with the same words; kNone.
  [[nodiscard]] std::uint32_t later(std::uint32_t s) const { return later_[s]; }
  /// The number in the list of the repeat whose marked copy holds the sentence; kNone.
  [[nodiscard]] std::uint32_t repeat_of(std::uint32_t s) const { return exact_[s]; }
  /// True where the sentence is part of a repeat's later copy.
  [[nodiscard]] bool is_covered(std::uint32_t s) const { return covered_[s]; }

  /// Adds to `others` the copies of `range`, a sentence or a part of one, that lie outside of
  /// `copy`.
  void add_copies(std::vector<TokenRange>& others, WordRange range, WordRange copy) const;

 private:
  void link_equal();
  [[nodiscard]] std::vector<std::uint32_t> equal_blocks() const;
  void list_stretches();
  [[nodiscard]] std::uint32_t grow(std::uint32_t s, std::uint32_t twin, std::uint32_t least) const;
  void add_stretch(std::uint32_t begin, std::uint32_t end, std::uint32_t twin);
  [[nodiscard]] std::vector<TokenRange> earlier_copies(std::uint32_t begin, std::uint32_t end,
                                                       std::uint32_t twin) const;

  const NumberedText& text_;
  RepeatList& list_;
  std::vector<std::uint32_t> same_;
  std::vector<std::uint32_t> earlier_;  ///< nearest earlier sentence with the same words
  std::vector<std::uint32_t> later_;
  std::vector<std::uint32_t> exact_;
  std::vector<bool> covered_;
};

}  // namespace galley::core
