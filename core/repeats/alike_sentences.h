#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "equal_sentences.h"
#include "numbered_text.h"
#include "repeat_list.h"

namespace galley::core {

/// The second search: alike sentences, by the prefix filter of set-similarity joins; see
/// Repeats. Holds references to what it is given.
class AlikeSentences {
 public:
  /// Adds what it finds to `list`.
  AlikeSentences(const NumberedText& text, const EqualSentences& equal, RepeatList& list);

  /// True for a sentence that is counted with others of its family and not listed.
  [[nodiscard]] bool is_counted(std::uint32_t s) const { return counted_[s]; }
  /// True when a repeat of sentences says already that `copy` repeats `twin`, either way round.
  [[nodiscard]] bool is_known(WordRange copy, WordRange twin) const {
    return is_listed(copy, twin) || is_listed(twin, copy);
  }

 private:
  /// A bit for every word of a sentence, by its number: what is missing here is missing there.
  struct Signature {
    std::array<std::uint64_t, 4> bits{};
    void add(std::uint32_t id);
    /// At most the number of distinct words here that `other` has not.
    [[nodiscard]] std::uint32_t missing_in(const Signature& other) const;
  };
  /// Two alike sentences; the later one is marked, or the one inside the other.
  struct Pair {
    std::uint32_t marked = 0;
    std::uint32_t twin = 0;
    std::uint32_t similarity = 0;
    RepeatKind kind = RepeatKind::kNear;
  };
  /// How many of the rarest words of sentence `of` a sentence holds.
  struct Hits {
    std::uint32_t of = kNone;
    std::uint32_t count = 0;
  };
  /// Sentences that hold a word, and the word.
  using Frequency = std::pair<std::uint32_t, std::uint32_t>;
  /// What find_pairs() needs for one sentence after the other, allocated once.
  struct Scratch {
    CommonWords common;
    std::vector<Hits> hits;
    std::vector<Frequency> rarest;
  };

  [[nodiscard]] bool may_align(std::uint32_t s) const;
  void index_sentences();
  [[nodiscard]] std::uint32_t sentences_with(std::uint32_t id) const {
    return postings_begin_[id + 1] - postings_begin_[id];
  }
  [[nodiscard]] std::span<const std::uint32_t> postings(std::uint32_t id, std::uint32_t s) const;
  [[nodiscard]] std::span<const Frequency> rarest_words(std::uint32_t s, Scratch& scratch) const;
  void find_pairs(std::uint32_t s, Scratch& scratch);
  void compare(std::uint32_t s, std::uint32_t other, const CommonWords& common);
  void list_best();
  void mention_copies(std::uint32_t s, std::uint32_t other);
  [[nodiscard]] bool is_listed(WordRange copy, WordRange twin) const;

  const NumberedText& text_;
  const EqualSentences& equal_;
  RepeatList& list_;
  std::vector<std::uint32_t> postings_begin_;  ///< by word: where its sentences begin in postings_
  std::vector<std::uint32_t> postings_;
  std::vector<Signature> signatures_;  ///< by sentence
  std::vector<Pair> pairs_;
  std::vector<bool> counted_;  ///< by sentence
  /// Marked sentence and number in the list of every pair, sorted.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> listed_;
};

}  // namespace galley::core
