#include "article_pieces.h"

#include <algorithm>

#include "galley/text/ascii.h"

namespace galley::core {
namespace {

/// Digits of the number of a list item: four are a year.
constexpr std::size_t kMostMarkerDigits = 3;
/// Letters of a number that is written in letters: "xviii".
constexpr std::size_t kMostMarkerLetters = 5;

/// The sign that begins an item.
struct Marker {
  std::uint32_t size = 0;  ///< bytes, the space behind it included; 0: none
  Numeral numeral = Numeral::kNone;
  int number = 0;
};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Where the words begin behind a sign that ends at `at`; 0 where no space or no word follows.
std::uint32_t words_behind(std::string_view line, std::size_t at) {
  const std::size_t text = line.find_first_not_of(" \t", at);
  return at == 0 || text == at || text == std::string_view::npos ? 0
                                                                 : static_cast<std::uint32_t>(text);
}

/// The sign that makes a line a list item in plain text: "- ", "• ", "12. ".
Marker plain_marker(std::string_view line) {
  std::size_t at = 0;
  for (const std::string_view sign : {"-", "*", "+", "•", "–", "·", "▪", "◦"}) {
    if (line.starts_with(sign)) at = sign.size();
  }
  if (at > 0) return {words_behind(line, at)};
  int number = 0;
  while (at < line.size() && is_ascii_digit(line[at]) && at <= kMostMarkerDigits)
    number = number * 10 + (line[at++] - '0');
  if (at == 0 || at > kMostMarkerDigits || at >= line.size() ||
      (line[at] != '.' && line[at] != ')'))
    return {};
  const std::uint32_t size = words_behind(line, at + 1);
  return size == 0 ? Marker{} : Marker{size, Numeral::kDecimal, number};
}

/// 0 where the letters are no roman number.
int roman(std::string_view letters) {
  constexpr std::string_view kSigns = "ivxlcdm";
  constexpr int kValues[] = {1, 5, 10, 50, 100, 500, 1000};
  int sum = 0;
  int last = 0;
  for (std::size_t i = letters.size(); i-- > 0;) {
    const std::size_t sign = kSigns.find(static_cast<char>(letters[i] | 0x20));
    if (sign == std::string_view::npos) return 0;
    const int value = kValues[sign];
    sum += value < last ? -value : value;
    last = std::max(last, value);
  }
  return sum;
}

/// The number of an item that its page numbered: "3.", "b)", "iv.". What no list of HTML draws,
/// such as "2.1.", is no marker: it stays among the words.
Marker numbered_marker(std::string_view line) {
  std::size_t begin = line.starts_with("(") ? 1 : 0;
  std::size_t at = begin;
  int number = 0;
  while (at < line.size() && is_ascii_digit(line[at]) && at - begin <= kMostMarkerDigits)
    number = number * 10 + (line[at++] - '0');
  Numeral numeral = Numeral::kDecimal;
  if (at == begin) {
    while (at < line.size() && (is_lower(line[at]) || is_upper(line[at]))) ++at;
    const std::string_view letters = line.substr(begin, at - begin);
    if (letters.empty() || letters.size() > kMostMarkerLetters) return {};
    const bool upper = is_upper(letters[0]);
    const int as_roman = roman(letters);
    // "c" and "d" alone are letters of an alphabet more often, "i" is the first of its kind.
    const bool is_roman =
        as_roman > 0 && (letters.size() > 1 || (letters[0] | 0x20) == 'i' ||
                         (letters[0] | 0x20) == 'v' || (letters[0] | 0x20) == 'x');
    if (!is_roman && letters.size() > 1) return {};
    number = is_roman ? as_roman : (letters[0] | 0x20) - 'a' + 1;
    numeral = is_roman ? (upper ? Numeral::kUpperRoman : Numeral::kLowerRoman)
                       : (upper ? Numeral::kUpper : Numeral::kLower);
  }
  if (at >= line.size() || (line[at] != '.' && line[at] != ')')) return {};
  const std::uint32_t size = words_behind(line, at + 1);
  return size == 0 ? Marker{} : Marker{size, numeral, number};
}

bool opens_with_a_mark(std::string_view text) {
  for (const std::string_view mark : {"\"", "“", "„", "«", "'", "‘"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

/// With the white space around it that its line has: an indent of code, an empty cell of a row.
Span whole_lines(std::string_view text, Span span) {
  const auto is_blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t'; };
  while (span.begin > 0 && is_blank(span.begin - 1)) --span.begin;
  while (span.end < text.size() && is_blank(span.end)) ++span.end;
  return span;
}

/// The one of sorted spans that a block stands in; null: none.
template <typename One>
const One* around(const std::vector<One>& sorted, Span block) {
  const auto found = std::partition_point(
      sorted.begin(), sorted.end(), [&](const One& one) { return one.span.end <= block.begin; });
  return found != sorted.end() && found->span.overlaps(block) ? &*found : nullptr;
}

class Collector {
 public:
  Collector(const Document& document, const SourceMarkup& structure, const Formatting& formatting)
      : document_(document), structure_(structure), formatting_(formatting) {
    for (const LineForm& line : formatting.lines) continues_ = continues_ || line.continued;
    for (const Block& block : document.blocks()) add(block);
  }

  std::vector<Piece> take() { return std::move(pieces_); }
  [[nodiscard]] std::size_t next_point() const { return next_point_; }

 private:
  void add(const Block& block) {
    const Region* part = around(structure_.parts, block.span);
    const LineForm* form = around(formatting_.lines, block.span);
    Piece piece = shaped(block, part);
    piece.apart = is_apart(block.span);
    end_ = block.span.end;
    if (form != nullptr) take_form(piece, *form);
    if (piece.shape == PieceShape::kItem) take_marker(piece, form, part != nullptr);
    if (joins(piece, form)) return;
    take_points(piece, block.span.begin);
    skip_inner_points(piece.lines[0]);
    pieces_.push_back(std::move(piece));
  }

  /// Whether a blank line stands before a block. A part of a page begins a group of lines by
  /// itself, so the document cannot tell; a row of empty cells is no blank line.
  [[nodiscard]] bool is_apart(Span block) const {
    const std::string_view between = document_.view({end_, block.begin});
    return between.find("\n\n") != std::string_view::npos ||
           between.find("\n\r\n") != std::string_view::npos;
  }

  Piece shaped(const Block& block, const Region* part) {
    const auto is = [&](RegionKind kind) { return part != nullptr && part->kind == kind; };
    const std::string_view text = document_.view(block.span);
    Piece piece;
    piece.lines = {block.span};
    if (block.kind == BlockKind::kHeadline || block.kind == BlockKind::kSubhead ||
        is(RegionKind::kHeading)) {
      piece.shape = PieceShape::kHeading;
      piece.level = block.kind == BlockKind::kHeadline && !headline_ ? 1 : 2;
      headline_ = headline_ || piece.level == 1;
    } else if (is(RegionKind::kListItem) ||
               (block.kind == BlockKind::kListItem && plain_marker(text).size > 0)) {
      piece.shape = PieceShape::kItem;
    } else if (is(RegionKind::kQuotation) || (block.kind == BlockKind::kQuotation &&
                                              part == nullptr && !opens_with_a_mark(text))) {
      piece.shape = PieceShape::kQuotation;
    } else if (is(RegionKind::kCode)) {
      piece.shape = PieceShape::kCode;
      piece.lines[0] = whole_lines(document_.text(), block.span);
    } else if (is(RegionKind::kTableRow)) {
      piece.shape = PieceShape::kRow;
      piece.lines[0] = whole_lines(document_.text(), block.span);
    } else if (is(RegionKind::kCaption)) {
      piece.shape = PieceShape::kCaption;
    }
    return piece;
  }

  static void take_form(Piece& piece, const LineForm& form) {
    if (form.level > 0 && (piece.shape == PieceShape::kHeading || piece.shape == PieceShape::kItem))
      piece.level = form.level;
    if (piece.shape == PieceShape::kHeading) piece.level = std::min<std::uint8_t>(piece.level, 6);
    piece.quoted = form.quoted || piece.shape == PieceShape::kQuotation;
    piece.head = form.head;
    piece.note = form.note;
    piece.language = form.language;
  }

  void take_marker(Piece& piece, const LineForm* form, bool known) {
    piece.listed = known;
    piece.continued = form != nullptr && form->continued;
    if (piece.continued) return;
    const std::string_view text = document_.view(piece.lines[0]);
    const bool ordered = form != nullptr && form->ordered;
    const Marker marker = ordered ? numbered_marker(text) : plain_marker(text);
    piece.lines[0].begin += marker.size;
    piece.numeral = marker.numeral;
    piece.number = marker.number;
    // The letter behind "h" is no roman number.
    if (!pieces_.empty() && pieces_.back().shape == PieceShape::kItem && marker.number > 0) {
      const Piece& before = pieces_.back();
      const bool letters = before.numeral == Numeral::kLower || before.numeral == Numeral::kUpper;
      const int letter = (text[text.starts_with("(") ? 1 : 0] | 0x20) - 'a' + 1;
      if (letters && before.level == piece.level && before.number + 1 == letter) {
        piece.numeral = before.numeral;
        piece.number = letter;
      }
    }
  }

  /// Whether a block is one more line of the last piece, which then takes it.
  bool joins(const Piece& piece, const LineForm* form) {
    if (pieces_.empty() || pieces_.back().shape != piece.shape) return false;
    Piece& last = pieces_.back();
    const bool continued = form != nullptr && form->continued;
    if (piece.shape == PieceShape::kCode) {
      // A row of code is a block; what stands together is one piece.
      if (continues_ && !continued) return false;
      last.lines[0].end = piece.lines[0].end;
      skip_inner_points(piece.lines[0]);
      return true;
    }
    if (!continued || piece.shape == PieceShape::kRow || last.level != piece.level) return false;
    last.lines.push_back(piece.lines[0]);
    skip_inner_points(piece.lines[0]);
    return true;
  }

  void take_points(Piece& piece, std::uint32_t begin) {
    piece.first_point = next_point_;
    const auto& points = formatting_.points;
    while (next_point_ < points.size() &&
           (points[next_point_].at < begin ||
            (points[next_point_].at == begin && points[next_point_].block))) {
      ++next_point_;
    }
    piece.end_point = next_point_;
  }

  void skip_inner_points(Span line) {
    const auto& points = formatting_.points;
    while (next_point_ < points.size() && points[next_point_].at <= line.end &&
           !(points[next_point_].block && points[next_point_].at >= line.end))
      ++next_point_;
  }

  const Document& document_;
  const SourceMarkup& structure_;
  const Formatting& formatting_;
  std::vector<Piece> pieces_;
  std::size_t next_point_ = 0;
  std::uint32_t end_ = 0;  ///< of the last block
  bool headline_ = false;
  bool continues_ = false;  ///< some line says that it goes on: the others do not
};

}  // namespace

std::vector<Piece> pieces_of(const Document& document, const SourceMarkup& structure,
                             const Formatting& formatting, std::size_t& rest) {
  Collector collector(document, structure, formatting);
  rest = collector.next_point();
  return collector.take();
}

std::vector<Span> cells_of(std::string_view text, Span row) {
  std::vector<Span> out;
  for (std::uint32_t at = row.begin; at <= row.end;) {
    const auto tab =
        static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\t', at), row.end));
    out.push_back({at, tab});
    at = tab + 1;
  }
  return out;
}

}  // namespace galley::core
