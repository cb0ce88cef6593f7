#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// One word of a document as repeats and comparisons see it: a word, number or link, a clitic
/// joined to its host ("do|n't" is one word, as a reader counts). Signs are left out.
struct Word {
  std::uint64_t hash = 0;   ///< equal words, equal hashes, in any two documents
  std::uint32_t token = 0;  ///< index into Document::tokens() of its first token
  std::uint32_t end = 0;    ///< index behind its last token
};

/// Half-open range of indices into a list of words.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  friend constexpr bool operator==(WordRange, WordRange) = default;
};

/// The words of `range`, in order. Linear.
[[nodiscard]] std::vector<Word> words_of(const Document& document, TokenRange range);
/// Adds them to the end of `out`.
void append_words(const Document& document, TokenRange range, std::vector<Word>& out);

/// From the first token of words[range] to its last; the signs between belong to it.
[[nodiscard]] inline TokenRange tokens_of(std::span<const Word> words, WordRange range) {
  if (range.empty()) return {};
  return {words[range.begin].token, words[range.end - 1].end};
}

/// Two ranges of words that are the same, word for word.
struct Match {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t size = 0;
};

/// The longest common subsequence of two passages, as maximal matches in order.
/// `a.size() * b.size()` must not pass kMaxAlignment: its time and memory, two bytes each.
inline constexpr std::uint32_t kMaxAlignment = 1U << 18U;
[[nodiscard]] std::vector<Match> align(std::span<const Word> a, std::span<const Word> b);

/// How many words two passages share in the same order: the length of their longest common
/// subsequence, by bit vectors (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004):
/// b.size() * ceil(a.size() / 64) steps.
class CommonWords {
 public:
  static constexpr std::uint32_t kMaxPattern = 256;

  /// `ids` below `id_count` number the words; one object serves many passages of one numbering.
  explicit CommonWords(std::uint32_t id_count) : slot_(id_count, 0) {}
  /// Sets the first passage; at most kMaxPattern words.
  void set_pattern(std::span<const std::uint32_t> ids);
  [[nodiscard]] std::uint32_t with(std::span<const std::uint32_t> ids) const;

 private:
  static constexpr std::uint32_t kParts = kMaxPattern / 64;
  struct Bits {
    std::uint64_t part[kParts] = {};
  };
  std::vector<std::uint16_t> slot_;  ///< by id: where its bits are; 0 for a word not in the pattern
  std::vector<Bits> bits_;
  std::vector<std::uint32_t> pattern_;
  std::uint32_t parts_ = 0;
};

}  // namespace galley::core
