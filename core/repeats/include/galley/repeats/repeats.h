#pragma once

#include <cstdint>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

enum class RepeatKind : std::uint8_t {
  kExact,      ///< whole sentences, the same words in the same order
  kNear,       ///< sentences with words changed, added or dropped
  kReordered,  ///< sentences with the same words in another order
  kContained,  ///< a sentence that stands inside a longer passage
  kRun,        ///< the same words in a row, whatever the sentences
};

/// A passage that stands twice, other than in signs, case and white space.
struct Repeat {
  RepeatKind kind = RepeatKind::kExact;
  /// The copy that a finding marks: the later one; of kContained the one inside, wherever it is.
  TokenRange copy;
  TokenRange twin;  ///< the nearest other copy; of alike sentences the one most alike
  std::vector<TokenRange> others;  ///< further copies, at most kMaxOthers
  std::uint32_t words = 0;         ///< of the copy
  std::uint32_t copies = 2;        ///< passages of the same words, or alike ones, in all
  std::uint32_t more = 0;          ///< later ones that are not listed on their own
  std::uint32_t family = 0;        ///< the same for copies of one another within one kind of search
  /// Words in common per mille: of both passages; of the shorter where it is inside the longer.
  std::uint16_t similarity = 1000;
};

/// The repeats of a document.
///
/// Three searches over the words, each with verification, so that no hash decides alone:
///  - equal sentences by a hash table, grown to stretches of sentences that repeat as a whole;
///  - alike sentences by the prefix filter of set-similarity joins (Chaudhuri, Ganti, Kaushik,
///    "A primitive operator for similarity joins in data cleaning", 2006): two sentences of which
///    80 % is common share two of the 20 % rarest words of the shorter and two more; candidates are
///    verified by
///    a bit-parallel longest common subsequence. Words of more than kMaxPostings sentences stand
///    for their nearest sentences only;
///  - equal runs of words by winnowing (Schleimer, Wilkerson, Aiken, "Winnowing", 2003): one hash
///    of six words in every five, extended word by word to both sides.
/// A suffix array finds the same runs but neither changed words nor anything of sentences, and
/// costs several times as much. Time is linear in the text; memory at most about 8 bytes a byte
/// of text while it runs.
class Repeats {
 public:
  /// Shorter sentences repeat by custom ("He declined to comment.").
  static constexpr std::uint32_t kMinSentenceWords = 8;
  static constexpr std::uint32_t kMinContainedWords = 10;
  /// Shorter runs across or inside of sentences are names, titles and idioms.
  static constexpr std::uint32_t kMinRunWords = 11;
  /// Longer sentences take part in exact repeats and runs only.
  static constexpr std::uint32_t kMaxAlignedWords = 256;
  static constexpr std::uint32_t kNearPermille = 800;
  static constexpr std::uint32_t kContainedPermille = 900;
  static constexpr std::uint32_t kMaxOthers = 24;
  /// Copies of one passage that are listed on their own; the rest is counted in Repeat::more.
  static constexpr std::uint32_t kMaxCopies = 32;
  /// 64 find no further labelled repeat of an article, and cost more in long texts.
  static constexpr std::uint32_t kMaxPostings = 24;

  explicit Repeats(const Document& document);

  /// Sorted by the beginning of `copy`.
  [[nodiscard]] const std::vector<Repeat>& all() const { return all_; }

 private:
  std::vector<Repeat> all_;
};

}  // namespace galley::core
