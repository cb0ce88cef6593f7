#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "galley/document/document.h"
#include "galley/repeats/alignment.h"
#include "galley/text/hash.h"

namespace galley::core {

/// No sentence, word or repeat.
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// The words of a document as numbers, equal ones the same, and its sentences as ranges of them:
/// what all searches for repeats read. Holds a reference: valid while the document lives.
class NumberedText {
 public:
  explicit NumberedText(const Document& document);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] std::uint32_t word_count() const { return static_cast<std::uint32_t>(ids_.size()); }
  /// Every number is below it.
  [[nodiscard]] std::uint32_t id_count() const { return id_count_; }
  [[nodiscard]] std::uint32_t id(std::uint32_t word) const { return ids_[word]; }
  [[nodiscard]] std::span<const std::uint32_t> ids(WordRange range) const {
    return std::span<const std::uint32_t>(ids_).subspan(range.begin, range.size());
  }

  [[nodiscard]] std::uint32_t sentence_count() const {
    return static_cast<std::uint32_t>(begin_.size()) - 1;
  }
  /// The first word of sentence `s`; of sentence_count(): the end of the text.
  [[nodiscard]] std::uint32_t first_word(std::uint32_t s) const { return begin_[s]; }
  [[nodiscard]] WordRange sentence(std::uint32_t s) const { return {begin_[s], begin_[s + 1]}; }
  [[nodiscard]] WordRange sentences(std::uint32_t begin, std::uint32_t end) const {
    return {begin_[begin], begin_[end]};
  }
  /// The sentence that holds word `word`.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t word) const {
    return static_cast<std::uint32_t>(std::upper_bound(begin_.begin(), begin_.end(), word) -
                                      begin_.begin()) -
           1;
  }

  [[nodiscard]] bool same_words(WordRange a, WordRange b) const {
    return a.size() == b.size() &&
           std::equal(ids_.begin() + a.begin, ids_.begin() + a.end, ids_.begin() + b.begin);
  }
  [[nodiscard]] std::uint64_t hash_of(WordRange range) const {
    Hash hash;
    for (std::uint32_t i = range.begin; i < range.end; ++i) hash.add(std::uint64_t{ids_[i]});
    return hash.value();
  }

  /// The tokens of a range of words; with the signs around it where it ends or begins a sentence.
  [[nodiscard]] TokenRange tokens(WordRange range) const;

 private:
  const Document& document_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> ids_;
  std::uint32_t id_count_ = 0;
  std::vector<std::uint32_t> begin_;  ///< first word of every sentence, and the end
};

/// Words that two ranges share.
[[nodiscard]] inline std::uint32_t overlap(WordRange a, WordRange b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

}  // namespace galley::core
