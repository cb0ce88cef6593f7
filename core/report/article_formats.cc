#include "galley/report/article_formats.h"

#include <algorithm>
#include <optional>

#include "galley/text/line_break.h"
#include "markup.h"

namespace galley::core {
namespace {

enum class Shape : std::uint8_t {
  kHeadline,
  kSubhead,
  kItem,
  kNumberedItem,
  kQuotation,
  kCode,
  kRow,  ///< of a table; a tab parts its cells
  kText
};

/// Digits of the number of a list item: four are a year.
constexpr std::size_t kMostMarkerDigits = 3;

/// Bytes of the sign that makes a line a list item in plain text: "- ", "• ", "12. ".
std::uint32_t marker_of(std::string_view line, bool& numbered) {
  numbered = false;
  std::size_t at = 0;
  for (const std::string_view sign : {"-", "*", "+", "•", "–", "·", "▪", "◦"}) {
    if (line.starts_with(sign)) at = sign.size();
  }
  if (at == 0) {
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    numbered = at > 0 && at <= kMostMarkerDigits && at < line.size() &&
               (line[at] == '.' || line[at] == ')');
    at = numbered ? at + 1 : 0;
  }
  const std::size_t text = line.find_first_not_of(" \t", at);
  if (at == 0 || text == at || text == std::string_view::npos) {
    numbered = false;
    return 0;
  }
  return static_cast<std::uint32_t>(text);
}

bool opens_with_a_mark(std::string_view text) {
  for (const std::string_view mark : {"\"", "“", "„", "«", "'", "‘"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

bool is_address(std::string_view href) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (href.starts_with(scheme)) return true;
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

/// The cells of a row, in order.
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

/// A block as it is written out.
struct Piece {
  Shape shape = Shape::kText;
  Span span;
};

std::vector<Piece> pieces_of(const Document& document, const SourceMarkup& structure) {
  std::vector<Piece> out;
  bool headline = false;
  for (const Block& block : document.blocks()) {
    // Sorted, or of no use to the document either.
    const auto part =
        std::partition_point(structure.parts.begin(), structure.parts.end(),
                             [&](const Region& one) { return one.span.end <= block.span.begin; });
    const bool known = part != structure.parts.end() && part->span.overlaps(block.span);
    const auto is = [&](RegionKind kind) { return known && part->kind == kind; };
    Piece piece{Shape::kText, block.span};
    const std::string_view text = document.view(block.span);
    bool numbered = false;
    const std::uint32_t marker = marker_of(text, numbered);
    if (block.kind == BlockKind::kHeadline && !headline) {
      piece.shape = Shape::kHeadline;
      headline = true;
    } else if (block.kind == BlockKind::kHeadline || block.kind == BlockKind::kSubhead ||
               is(RegionKind::kHeading)) {
      piece.shape = Shape::kSubhead;
    } else if (block.kind == BlockKind::kListItem && (marker > 0 || is(RegionKind::kListItem))) {
      piece.shape = numbered ? Shape::kNumberedItem : Shape::kItem;
      piece.span.begin += marker;
    } else if (is(RegionKind::kQuotation) ||
               (block.kind == BlockKind::kQuotation && !known && !opens_with_a_mark(text))) {
      piece.shape = Shape::kQuotation;
    } else if (is(RegionKind::kCode)) {
      piece.shape = Shape::kCode;
      piece.span = whole_lines(document.text(), piece.span);
      // A row of code is a block; what stands together is one piece.
      if (!out.empty() && out.back().shape == Shape::kCode) {
        out.back().span.end = piece.span.end;
        continue;
      }
    } else if (is(RegionKind::kTableRow)) {
      piece.shape = Shape::kRow;
      piece.span = whole_lines(document.text(), piece.span);
    }
    out.push_back(piece);
  }
  return out;
}

/// Calls `plain(text)` and `linked(text, address)` for the pieces of a span in turn.
template <typename Plain, typename Linked>
void for_links(const Document& document, const SourceMarkup& structure, Span span, Plain plain,
               Linked linked) {
  std::uint32_t at = span.begin;
  const auto first = std::partition_point(structure.links.begin(), structure.links.end(),
                                          [&](Span link) { return link.end <= span.begin; });
  const std::size_t end = std::min(structure.links.size(), structure.addresses.size());
  for (auto i = static_cast<std::size_t>(first - structure.links.begin());
       i < end && structure.links[i].begin < span.end; ++i) {
    const Span link = structure.links[i];
    if (link.begin < at || link.end > span.end || !is_address(structure.addresses[i])) continue;
    plain(document.view({at, link.begin}));
    linked(document.view(link), structure.addresses[i]);
    at = link.end;
  }
  plain(document.view({at, span.end}));
}

void append_lines(std::string& out, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t size = line_break_size(text, at);
    if (size > 0) {
      append_html(out, text.substr(begin, at - begin));
      out += "<br>";
      begin = at + size;
    }
    at += size > 0 ? size : 1;
  }
  append_html(out, text.substr(begin));
}

/// The element that holds pieces of this shape together; empty for one that stands alone.
std::string_view group_of(Shape shape) {
  switch (shape) {
    case Shape::kItem:
      return "ul";
    case Shape::kNumberedItem:
      return "ol";
    case Shape::kRow:
      return "table";
    default:
      return {};
  }
}

std::string_view element_of(Shape shape) {
  switch (shape) {
    case Shape::kHeadline:
      return "h1";
    case Shape::kSubhead:
      return "h2";
    case Shape::kItem:
    case Shape::kNumberedItem:
      return "li";
    case Shape::kQuotation:
      return "blockquote";
    case Shape::kCode:
      return "pre";
    case Shape::kRow:
      return "tr";
    case Shape::kText:
      return "p";
  }
  return "p";
}

void append_words_html(std::string& out, const Document& document, const SourceMarkup& structure,
                       Span span, bool code) {
  for_links(
      document, structure, span,
      [&](std::string_view text) {
        if (code) {
          append_html(out, text);
        } else {
          append_lines(out, text);
        }
      },
      [&](std::string_view text, std::string_view address) {
        out += "<a href=\"";
        append_html(out, address);
        out += "\">";
        append_lines(out, text);
        out += "</a>";
      });
}

std::string words_in_markdown(const Document& document, const SourceMarkup& structure, Span span) {
  std::string out;
  bool start = true;
  for_links(
      document, structure, span,
      [&](std::string_view words) {
        append_markdown(out, words, start);
        start = false;
      },
      [&](std::string_view words, std::string_view address) {
        out += "[";
        append_markdown(out, words, false);
        // An address ends at a bracket or a space: they are written as a browser would.
        out += "](<";
        for (const char c : address)
          out += c == '<' ? "%3C" : c == '>' ? "%3E" : c == '\n' ? "" : std::string(1, c);
        out += ">)";
        start = false;
      });
  return out;
}

/// A row of a table as GitHub reads it; the first is its head.
void append_row(std::string& out, const Document& document, const SourceMarkup& structure, Span row,
                bool head) {
  const std::vector<Span> cells = cells_of(document.text(), row);
  for (const Span cell : cells) {
    out += "| " + words_in_markdown(document, structure, cell) + " ";
  }
  out += "|";
  if (!head) return;
  out += "\n";
  for (std::size_t i = 0; i < cells.size(); ++i) out += "| --- ";
  out += "|";
}

}  // namespace

std::string article_to_html(const Document& document, const SourceMarkup& structure) {
  std::string out;
  std::string_view group;
  for (const Piece& piece : pieces_of(document, structure)) {
    const std::string_view wanted = group_of(piece.shape);
    if (group != wanted) {
      if (!group.empty()) out.append("</").append(group).append(">\n");
      if (!wanted.empty()) out.append("<").append(wanted).append(">\n");
      group = wanted;
    }
    const std::string_view element = element_of(piece.shape);
    out.append("<").append(element).append(">");
    if (piece.shape == Shape::kRow) {
      for (const Span cell : cells_of(document.text(), piece.span)) {
        out += "<td>";
        append_words_html(out, document, structure, cell, false);
        out += "</td>";
      }
    } else {
      append_words_html(out, document, structure, piece.span, piece.shape == Shape::kCode);
    }
    out.append("</").append(element).append(">\n");
  }
  if (!group.empty()) out.append("</").append(group).append(">\n");
  return out;
}

std::string article_to_markdown(const Document& document, const SourceMarkup& structure) {
  std::string out;
  std::optional<Shape> last;
  int count = 0;
  for (const Piece& piece : pieces_of(document, structure)) {
    const bool grouped = !group_of(piece.shape).empty();
    const bool same = last == piece.shape;
    if (last) out += grouped && same ? "\n" : "\n\n";
    count = grouped && same ? count + 1 : 1;
    last = piece.shape;
    if (piece.shape == Shape::kCode) {
      out.append("```\n").append(document.view(piece.span)).append("\n```");
      continue;
    }
    if (piece.shape == Shape::kRow) {
      append_row(out, document, structure, piece.span, !same);
      continue;
    }
    if (piece.shape == Shape::kHeadline) out += "# ";
    if (piece.shape == Shape::kSubhead) out += "## ";
    if (piece.shape == Shape::kItem) out += "- ";
    if (piece.shape == Shape::kQuotation) out += "> ";
    if (piece.shape == Shape::kNumberedItem) out += std::to_string(count) + ". ";
    const bool quoted = piece.shape == Shape::kQuotation;
    for (const char c : words_in_markdown(document, structure, piece.span)) {
      if (c == '\n') {
        out += quoted ? "\\\n> " : grouped || piece.shape == Shape::kText ? "\\\n" : " ";
      } else {
        out += c;
      }
    }
  }
  return out.empty() ? out : out + "\n";
}

}  // namespace galley::core
