#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

enum class DifferenceKind : std::uint8_t {
  kCopied,              ///< sentences, or a long run of words, taken over as they are
  kRewritten,           ///< a sentence that says the same in other words
  kQuotationAltered,    ///< words between quotation marks that the source has otherwise
  kQuotationAdded,      ///< a quotation that no source has in any form
  kNumberChanged,       ///< a figure that the source does not give there
  kDateChanged,         ///< a weekday or month in the place of another
  kNameChanged,         ///< a name in the place of another
  kNegationChanged,     ///< a "not" that came or went
  kAttributionDropped,  ///< the source says who says so, the article does not
};
/// "copied", "quotation-altered" …: the enumerator in kebab-case.
[[nodiscard]] std::string_view to_string(DifferenceKind kind);

/// One passage of the article and what it was made from.
struct Difference {
  DifferenceKind kind = DifferenceKind::kCopied;
  TokenRange article;
  std::uint32_t source = 0;  ///< which of the originals
  TokenRange original;       ///< tokens of that source
  /// Words in common per mille of both passages.
  std::uint16_t similarity = 1000;
  std::string evidence;  ///< for a reader: which words changed, who is no longer named
};

/// An article held against the texts that it was made from.
///
/// Every sentence of the article is matched with the source sentence that shares most of its rarer
/// content words (words by their first letters, so that "continue" meets "continuing"), and the
/// pair is aligned word by word. Quotations are matched on their own, because a rewritten one is
/// wrong however close it is. Time and memory are linear in all texts: a word looks at no more than
/// kMaxPostings sentences, a sentence is aligned with no more than kMaxCandidates.
///
/// Sees wording, not meaning: a fact that was changed without touching a figure, a date, a name, a
/// "not" or a quotation shows as "rewritten" at most.
class Comparison {
 public:
  static constexpr std::uint32_t kMaxPostings = 64;
  static constexpr std::uint32_t kMaxCandidates = 3;
  /// Of this similarity on, a sentence counts as copied.
  static constexpr std::uint32_t kCopiedPermille = 900;
  /// Runs of words that count as copied inside a sentence that is not.
  static constexpr std::uint32_t kMinRunWords = 11;

  /// Holds nothing of the documents afterwards.
  Comparison(const Document& article, std::span<const Document* const> sources);

  /// Sorted by place in the article.
  [[nodiscard]] const std::vector<Difference>& all() const { return all_; }
  /// Words of the article, and how many of them stand in copied and in rewritten passages.
  [[nodiscard]] std::uint32_t words() const { return words_; }
  [[nodiscard]] std::uint32_t copied_words() const { return copied_words_; }
  [[nodiscard]] std::uint32_t rewritten_words() const { return rewritten_words_; }

 private:
  std::vector<Difference> all_;
  std::uint32_t words_ = 0;
  std::uint32_t copied_words_ = 0;
  std::uint32_t rewritten_words_ = 0;
};

}  // namespace galley::core
