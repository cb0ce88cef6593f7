#include <algorithm>
#include <optional>

#include "galley/engine/clean.h"
#include "markup.h"

namespace galley {
namespace {

enum class Shape : std::uint8_t {
  kHeadline,
  kSubhead,
  kItem,
  kNumberedItem,
  kQuotation,
  kCode,
  kText
};

/// Bytes of the sign that makes a line a list item in plain text: "- ", "• ", "12. ".
std::uint32_t marker_of(std::string_view line, bool& numbered) {
  numbered = false;
  std::size_t at = 0;
  for (const std::string_view sign : {"-", "*", "+", "•", "–", "·", "▪", "◦"}) {
    if (line.starts_with(sign)) at = sign.size();
  }
  if (at == 0) {
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    numbered = at > 0 && at < 4 && at < line.size() && (line[at] == '.' || line[at] == ')');
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

/// A block as it is written out.
struct Piece {
  Shape shape = Shape::kText;
  Span span;
};

std::vector<Piece> pieces_of(const Document& document, const Structure& structure) {
  std::vector<Piece> out;
  bool headline = false;
  for (const Block& block : document.blocks()) {
    // Sorted, or of no use to the document either.
    const auto part =
        std::partition_point(structure.parts.begin(), structure.parts.end(),
                             [&](const Part& one) { return one.span.end <= block.span.begin; });
    const bool known = part != structure.parts.end() && part->span.overlaps(block.span);
    const auto is = [&](PartKind kind) { return known && part->kind == kind; };
    Piece piece{Shape::kText, block.span};
    const std::string_view text = document.view(block.span);
    bool numbered = false;
    const std::uint32_t marker = marker_of(text, numbered);
    if (block.kind == BlockKind::kHeadline && !headline) {
      piece.shape = Shape::kHeadline;
      headline = true;
    } else if (block.kind == BlockKind::kHeadline || block.kind == BlockKind::kSubhead ||
               is(PartKind::kHeading)) {
      piece.shape = Shape::kSubhead;
    } else if (block.kind == BlockKind::kListItem && (marker > 0 || is(PartKind::kListItem))) {
      piece.shape = numbered ? Shape::kNumberedItem : Shape::kItem;
      piece.span.begin += marker;
    } else if (is(PartKind::kQuotation) ||
               (block.kind == BlockKind::kQuotation && !known && !opens_with_a_mark(text))) {
      piece.shape = Shape::kQuotation;
    } else if (is(PartKind::kCode)) {
      piece.shape = Shape::kCode;
    }
    out.push_back(piece);
  }
  return out;
}

/// Calls `plain(text)` and `linked(text, address)` for the pieces of a span in turn.
template <typename Plain, typename Linked>
void for_links(const Document& document, const Structure& structure, Span span, Plain plain,
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
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    append_html(out, text.substr(at, end - at));
    if (end < text.size()) out += "<br>";
    at = end + 1;
  }
}

std::string_view list_of(Shape shape) {
  return shape == Shape::kItem ? "ul" : shape == Shape::kNumberedItem ? "ol" : "";
}

}  // namespace

std::string article_to_html(const Document& document, const Structure& structure) {
  std::string out;
  std::string_view list;
  for (const Piece& piece : pieces_of(document, structure)) {
    const std::string_view wanted = list_of(piece.shape);
    if (list != wanted) {
      if (!list.empty()) out.append("</").append(list).append(">\n");
      if (!wanted.empty()) out.append("<").append(wanted).append(">\n");
      list = wanted;
    }
    std::string_view tag = "p";
    if (piece.shape == Shape::kHeadline) tag = "h1";
    if (piece.shape == Shape::kSubhead) tag = "h2";
    if (piece.shape == Shape::kQuotation) tag = "blockquote";
    if (piece.shape == Shape::kCode) tag = "pre";
    if (!wanted.empty()) tag = "li";
    out.append("<").append(tag).append(">");
    for_links(
        document, structure, piece.span,
        [&](std::string_view text) {
          if (piece.shape == Shape::kCode) {
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
    out.append("</").append(tag).append(">\n");
  }
  if (!list.empty()) out.append("</").append(list).append(">\n");
  return out;
}

std::string article_to_markdown(const Document& document, const Structure& structure) {
  std::string out;
  std::optional<Shape> last;
  int count = 0;
  for (const Piece& piece : pieces_of(document, structure)) {
    const bool item = !list_of(piece.shape).empty();
    const bool same = last == piece.shape;
    if (last) out += item && same ? "\n" : "\n\n";
    count = item && same ? count + 1 : 1;
    last = piece.shape;
    std::string_view lead;
    std::string number;
    if (piece.shape == Shape::kHeadline) lead = "# ";
    if (piece.shape == Shape::kSubhead) lead = "## ";
    if (piece.shape == Shape::kItem) lead = "- ";
    if (piece.shape == Shape::kQuotation) lead = "> ";
    if (piece.shape == Shape::kNumberedItem) lead = number = std::to_string(count) + ". ";
    if (piece.shape == Shape::kCode) {
      out.append("```\n").append(document.view(piece.span)).append("\n```");
      continue;
    }
    out += lead;
    std::string text;
    bool start = true;
    for_links(
        document, structure, piece.span,
        [&](std::string_view words) {
          append_markdown(text, words, start);
          start = false;
        },
        [&](std::string_view words, std::string_view address) {
          text += "[";
          append_markdown(text, words, false);
          // An address ends at a bracket or a space: they are written as a browser would.
          text += "](<";
          for (const char c : address)
            text += c == '<' ? "%3C" : c == '>' ? "%3E" : c == '\n' ? "" : std::string(1, c);
          text += ">)";
          start = false;
        });
    const bool quoted = piece.shape == Shape::kQuotation;
    for (const char c : text) {
      if (c == '\n') {
        out += quoted ? "\\\n> " : item || piece.shape == Shape::kText ? "\\\n" : " ";
      } else {
        out += c;
      }
    }
  }
  return out.empty() ? out : out + "\n";
}

}  // namespace galley
