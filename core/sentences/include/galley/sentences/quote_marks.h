#pragma once

#include <cstdint>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

class Prose;

enum class QuoteStyle : std::uint8_t { kStraight, kCurlyOpen, kCurlyClose };

/// A double quotation mark: one token, or two single marks set as a double one
/// (''so'').
struct QuoteMark {
  std::uint32_t begin = 0;  ///< token index, half-open
  std::uint32_t end = 0;
  QuoteStyle style = QuoteStyle::kStraight;
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
};

/// A pair of double quotation marks, or a mark that has no partner: the other
/// is then empty.
struct QuotePair {
  QuoteMark open;
  QuoteMark close;
  /// No closing mark, because the quotation is reopened at the head of the next
  /// paragraph.
  bool continues = false;
  /// The missing mark could stand outside the text, before its first mark or
  /// behind its last.
  bool at_edge = false;

  [[nodiscard]] bool complete() const { return !open.empty() && !close.empty(); }
  /// The token at which its first mark begins.
  [[nodiscard]] std::uint32_t first() const { return open.empty() ? close.begin : open.begin; }
};

/// Double quotation marks, paired over sentences and paragraphs as newspapers
/// set them: a quotation that goes on into the next paragraph is reopened there
/// and closed only at its end. Single marks are left out, because most of them
/// are apostrophes. Inch and second signs after a figure are no quotation
/// marks. Linear in the tokens.
class QuoteMarks {
 public:
  QuoteMarks(const Document& document, const Prose& prose);

  /// In the order of their first mark.
  [[nodiscard]] const std::vector<QuotePair>& pairs() const { return pairs_; }
  /// True when the mark at token `i` was read as one that opens a quotation. O(log n).
  [[nodiscard]] bool opens(std::uint32_t i) const;
  /// True when every mark that the tokens of a block hold has its partner.
  [[nodiscard]] bool pairs_off(TokenRange block) const;
  /// Curly marks that show the wrong side: a closing shape before a word, an
  /// opening one after it.
  [[nodiscard]] const std::vector<QuoteMark>& reversed() const { return reversed_; }

 private:
  [[nodiscard]] std::vector<QuotePair>::const_iterator first_from(std::uint32_t i) const;

  std::vector<QuotePair> pairs_;
  std::vector<QuoteMark> reversed_;
};

}  // namespace galley::core
