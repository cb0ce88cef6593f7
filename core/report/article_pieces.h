#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/document/formatting.h"

namespace galley::core {

enum class PieceShape : std::uint8_t {
  kHeading,
  kItem,
  kQuotation,
  kCode,
  kRow,  ///< of a table; a tab parts its cells
  kCaption,
  kText
};

/// How the number of an item is drawn.
enum class Numeral : std::uint8_t { kNone, kDecimal, kLower, kUpper, kLowerRoman, kUpperRoman };

/// A part of the article as it is written out: a paragraph, an item, a row.
struct Piece {
  PieceShape shape = PieceShape::kText;
  /// Its lines, a line break of the page between them. Code is one span.
  std::vector<Span> lines;
  std::uint8_t level = 1;  ///< of a heading, of a list inside of others
  Numeral numeral = Numeral::kNone;
  int number = 0;          ///< of an item, as it stands in the text
  bool continued = false;  ///< more of an item that another list came into
  bool quoted = false;     ///< one of several parts of a block quotation
  bool head = false;       ///< row of headings, caption that stands before its table
  bool note = false;       ///< an item of the list of notes
  bool apart = true;       ///< a blank line parts it from the one before
  bool listed = false;     ///< the page itself said that it is an item
  std::string_view language;
  /// Half-open range of the points that stand by themselves before it.
  std::size_t first_point = 0;
  std::size_t end_point = 0;
};

/// Points behind the last piece begin at `*rest`. The language of code is a view into `formatting`.
[[nodiscard]] std::vector<Piece> pieces_of(const Document& document, const SourceMarkup& structure,
                                           const Formatting& formatting, std::size_t& rest);

/// The cells of a row, in order.
[[nodiscard]] std::vector<Span> cells_of(std::string_view text, Span row);

}  // namespace galley::core
