#include "galley/report/article_formats.h"

#include <algorithm>

#include "article_pieces.h"
#include "article_words.h"
#include "markup.h"

namespace galley::core {
namespace {

/// The end of the rows that make one table with that of `first`.
std::size_t table_end(const std::vector<Piece>& pieces, std::size_t first) {
  std::size_t end = first + 1;
  while (end < pieces.size() && pieces[end].shape == PieceShape::kRow && !pieces[end].apart) ++end;
  return end;
}

/// Whether an item begins a list of its own behind what stands before it.
bool begins_list(const Piece& before, const Piece& item) {
  if (before.shape != PieceShape::kItem) return true;
  if (item.continued || item.level > 1) return false;
  const bool numbered = item.numeral != Numeral::kNone;
  if (item.listed && item.apart && numbered && item.number == 1) return true;
  // More of an item says nothing of its number.
  return before.level == 1 && !before.continued && (before.numeral != Numeral::kNone) != numbered;
}

class Html {
 public:
  explicit Html(const ArticleParts& article) : article_(article) {
    pieces_ = pieces_of(article.document, article.structure, article.formatting, rest_);
    while (at_ < pieces_.size()) write();
    close_lists(0);
    quote(false);
    points(rest_, article.formatting.points.size());
  }

  std::string take() { return std::move(out_); }

 private:
  void write() {
    const Piece& piece = pieces_[at_];
    if (piece.shape != PieceShape::kItem || (at_ > 0 && begins_list(pieces_[at_ - 1], piece)))
      close_lists(0);
    quote(piece.quoted);
    if (piece.shape == PieceShape::kItem) return item(piece);
    if (piece.shape == PieceShape::kRow || (piece.shape == PieceShape::kCaption && piece.head)) {
      points(piece.first_point, piece.end_point);
      return table();
    }
    if (piece.shape == PieceShape::kCaption) return figure(piece);
    points(piece.first_point, piece.end_point);
    if (piece.shape == PieceShape::kCode) return code(piece);
    std::string element = "p";
    if (piece.shape == PieceShape::kHeading) element = "h" + std::to_string(piece.level);
    if (piece.shape == PieceShape::kQuotation && !in_quote_) element = "blockquote";
    out_.append("<").append(element).append(">");
    lines(piece);
    out_.append("</").append(element).append(">\n");
    ++at_;
  }

  void words(Span span) { append_words(out_, article_, span, MarkupForm::kHtml, false, false); }

  void lines(const Piece& piece) {
    for (std::size_t i = 0; i < piece.lines.size(); ++i) {
      if (i > 0) out_ += "<br>";
      words(piece.lines[i]);
    }
  }

  /// What stands by itself.
  void points(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      const Point& point = article_.formatting.points[i];
      if (point.kind == Point::Kind::kRule) out_ += "<hr>\n";
      if (point.kind == Point::Kind::kImage) {
        out_ += "<figure>";
        append_image(out_, point, MarkupForm::kHtml);
        out_ += "</figure>\n";
      }
    }
  }

  /// Opens or closes a block quotation of several parts; one of a single paragraph needs no other
  /// element.
  void quote(bool wanted) {
    if (in_quote_ == wanted) return;
    if (wanted) {
      const bool single = pieces_[at_].shape == PieceShape::kQuotation &&
                          (at_ + 1 == pieces_.size() || !pieces_[at_ + 1].quoted);
      if (single) return;
    }
    out_ += wanted ? "<blockquote>\n" : "</blockquote>\n";
    in_quote_ = wanted;
  }

  void item(const Piece& piece) {
    const bool fresh = lists_.empty();
    if (fresh) points(piece.first_point, piece.end_point);
    const bool deeper = lists_.size() > piece.level;
    close_lists(piece.level);
    if (lists_.size() == piece.level && piece.continued) {
      if (!deeper) out_ += "<br>";
    } else {
      open_item(piece);
    }
    if (!fresh) inner_images(piece);
    lines(piece);
    ++at_;
  }

  void open_item(const Piece& piece) {
    const std::string_view tag = piece.numeral == Numeral::kNone ? "ul" : "ol";
    if (lists_.size() == piece.level && lists_.back().tag != tag) close_lists(piece.level - 1U);
    const bool sequel = lists_.size() == piece.level;
    if (sequel) out_ += "</li>\n";
    while (lists_.size() < piece.level) {
      const bool last = lists_.size() + 1U == piece.level;
      if (!lists_.empty() && !out_.ends_with('\n')) out_ += "\n";
      lists_.push_back({last ? tag : "ul", piece.number - 1});
      out_.append("<").append(lists_.back().tag);
      if (last) list_attributes(piece);
      out_ += ">\n";
      if (!last) out_ += "<li>";
    }
    List& list = lists_.back();
    out_ += "<li";
    if (sequel && piece.number > 0 && piece.number != list.number + 1)
      out_ += " value=\"" + std::to_string(piece.number) + "\"";
    out_ += ">";
    list.number = piece.number;
  }

  void list_attributes(const Piece& piece) {
    constexpr std::string_view kTypes[] = {"", "", "a", "A", "i", "I"};
    const std::string_view type = kTypes[static_cast<std::size_t>(piece.numeral)];
    if (!type.empty()) out_.append(" type=\"").append(type).append("\"");
    if (piece.number > 1) out_ += " start=\"" + std::to_string(piece.number) + "\"";
  }

  void inner_images(const Piece& piece) {
    for (std::size_t i = piece.first_point; i < piece.end_point; ++i) {
      const Point& point = article_.formatting.points[i];
      if (point.kind == Point::Kind::kImage) append_image(out_, point, MarkupForm::kHtml);
    }
  }

  void close_lists(std::size_t depth) {
    while (lists_.size() > depth) {
      out_.append("</li>\n</").append(lists_.back().tag).append(">\n");
      lists_.pop_back();
    }
  }

  void code(const Piece& piece) {
    out_ += "<pre>";
    if (!piece.language.empty()) {
      out_ += "<code class=\"language-";
      append_html(out_, piece.language);
      out_ += "\">";
    }
    append_html(out_, article_.document.view(piece.lines[0]));
    out_ += piece.language.empty() ? "</pre>\n" : "</code></pre>\n";
    ++at_;
  }

  /// Images with the caption below them.
  void figure(const Piece& piece) {
    out_ += "<figure>";
    inner_images(piece);
    out_ += "<figcaption>";
    lines(piece);
    out_ += "</figcaption></figure>\n";
    ++at_;
  }

  void table() {
    const bool titled = pieces_[at_].shape == PieceShape::kCaption;
    const std::size_t first = at_ + (titled ? 1 : 0);
    const bool rows = first < pieces_.size() && pieces_[first].shape == PieceShape::kRow;
    const std::size_t end = rows ? table_end(pieces_, first) : first;
    const bool captioned = !titled && end < pieces_.size() &&
                           pieces_[end].shape == PieceShape::kCaption && !pieces_[end].head &&
                           pieces_[end].first_point == pieces_[end].end_point;
    if (captioned) out_ += "<figure>\n";
    out_ += "<table>\n";
    if (titled) {
      out_ += "<caption>";
      lines(pieces_[at_]);
      out_ += "</caption>\n";
    }
    for (at_ = first; at_ < end; ++at_) row(pieces_[at_]);
    out_ += "</table>\n";
    if (!captioned) return;
    out_ += "<figcaption>";
    lines(pieces_[at_++]);
    out_ += "</figcaption>\n</figure>\n";
  }

  void row(const Piece& piece) {
    const std::string_view element = piece.head ? "th" : "td";
    out_ += "<tr>";
    for (const Span cell : cells_of(article_.document.text(), piece.lines[0])) {
      out_.append("<").append(element).append(">");
      words(cell);
      out_.append("</").append(element).append(">");
    }
    out_ += "</tr>\n";
  }

  /// A list that is open, each with an item that is.
  struct List {
    std::string_view tag;
    int number = 0;  ///< of its last item
  };

  const ArticleParts& article_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::size_t rest_ = 0;
  std::string out_;
  std::vector<List> lists_;
  bool in_quote_ = false;
};

class Markdown {
 public:
  explicit Markdown(const ArticleParts& article) : article_(article) {
    out_ = article.formatting.front;
    pieces_ = pieces_of(article.document, article.structure, article.formatting, rest_);
    for (const Piece& piece : pieces_) notes_ = notes_ || piece.note;
    while (at_ < pieces_.size()) write();
    points(rest_, article.formatting.points.size());
    if (written_) out_ += "\n";
  }

  std::string take() { return std::move(out_); }

 private:
  /// Parts a piece from what stands before it.
  void part(bool apart, bool quoted) {
    if (written_) {
      out_ += "\n";
      if (apart) out_ += quoted && in_quote_ ? ">\n" : "\n";
    } else if (!out_.empty()) {
      out_ += "\n";
    }
    written_ = true;
    in_quote_ = quoted;
    prefix_ = quoted ? "> " : "";
  }

  void write() {
    const Piece& piece = pieces_[at_];
    const bool item = piece.shape == PieceShape::kItem;
    const bool tight = item && at_ > 0 && !piece.continued && !piece.note &&
                       piece.quoted == pieces_[at_ - 1].quoted &&
                       !begins_list(pieces_[at_ - 1], piece);
    if (!item) after_list_ = false;
    if (!tight) points(piece.first_point, piece.end_point);
    part(!tight, piece.quoted);
    if (piece.shape == PieceShape::kRow) return table();
    out_ += prefix_;
    if (piece.shape == PieceShape::kCode) return code(piece);
    std::string_view line_break = "\\\n";
    std::string indent;
    if (piece.shape == PieceShape::kHeading) {
      out_ += std::string(piece.level, '#') + " ";
      line_break = "<br>";
    } else if (item) {
      indent = open_item(piece, tight);
    }
    if (tight) inner_images(piece);
    for (std::size_t i = 0; i < piece.lines.size(); ++i) {
      if (i > 0) {
        out_ += line_break;
        if (line_break.ends_with('\n')) out_ += prefix_ + indent;
      }
      words(piece.lines[i], piece.shape == PieceShape::kHeading ? " " : "\\\n" + prefix_ + indent);
    }
    ++at_;
  }

  /// Line breaks inside of a block that was wrapped are `line_break`.
  void words(Span span, std::string_view line_break) {
    std::string text;
    append_words(text, article_, span, MarkupForm::kMarkdown, true, notes_);
    for (const char c : text) {
      if (c == '\n') {
        out_ += line_break;
      } else {
        out_ += c;
      }
    }
  }

  void points(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      const Point& point = article_.formatting.points[i];
      if (point.kind != Point::Kind::kRule && point.kind != Point::Kind::kImage) continue;
      part(true, false);
      if (point.kind == Point::Kind::kRule) {
        out_ += "---";
      } else {
        append_image(out_, point, MarkupForm::kMarkdown);
      }
    }
  }

  void inner_images(const Piece& piece) {
    for (std::size_t i = piece.first_point; i < piece.end_point; ++i) {
      const Point& point = article_.formatting.points[i];
      if (point.kind == Point::Kind::kImage) append_image(out_, point, MarkupForm::kMarkdown);
    }
  }

  /// Writes the sign of an item; returns what its further lines are indented by.
  std::string open_item(const Piece& piece, bool tight) {
    if (!piece.continued && !tight) {
      // A list right behind another one needs another sign, or both are one.
      other_sign_ = after_list_ && !other_sign_;
      indents_.clear();
    }
    const std::size_t outer = std::min<std::size_t>(piece.level - 1U, indents_.size());
    if (!piece.continued) indents_.resize(outer);
    after_list_ = true;
    std::string indent;
    for (std::size_t i = 0; i < std::min<std::size_t>(piece.level, indents_.size()); ++i)
      indent.append(indents_[i], ' ');
    out_ += indent;
    if (piece.continued) return indent;
    std::string sign = other_sign_ ? "* " : "- ";
    if (piece.note) {
      sign = "[^" + std::to_string(piece.number) + "]: ";
    } else if (piece.numeral == Numeral::kDecimal) {
      sign = std::to_string(piece.number) + (other_sign_ ? ") " : ". ");
    }
    out_ += sign;
    if (piece.numeral > Numeral::kDecimal) out_ += letters_of(piece);
    indents_.push_back(piece.note ? 4 : sign.size());
    return indent + std::string(indents_.back(), ' ');
  }

  /// Markdown numbers with digits alone: other numbers are words of their item.
  std::string letters_of(const Piece& piece) const {
    const std::string_view text = article_.document.text();
    const std::uint32_t end = piece.lines[0].begin;
    std::uint32_t begin = end;
    while (begin > 0 && text[begin - 1] != '\n') --begin;
    return std::string(text.substr(begin, end - begin));
  }

  void code(const Piece& piece) {
    const std::string_view text = article_.document.view(piece.lines[0]);
    std::string fence = "```";
    while (text.find(fence) != std::string_view::npos) fence += '`';
    out_.append(fence).append(piece.language).append("\n").append(prefix_);
    for (const char c : text) {
      out_ += c;
      if (c == '\n') out_ += prefix_;
    }
    out_.append("\n").append(prefix_).append(fence);
    ++at_;
  }

  /// A table as GitHub reads it: the first row is its head, and no other is wider.
  void table() {
    const std::size_t first = at_;
    const std::size_t end = table_end(pieces_, first);
    std::size_t width = 0;
    for (std::size_t i = first; i < end; ++i)
      width = std::max(width, cells_of(article_.document.text(), pieces_[i].lines[0]).size());
    for (; at_ < end; ++at_) {
      if (at_ > first) out_ += "\n";
      out_ += prefix_;
      const std::vector<Span> cells = cells_of(article_.document.text(), pieces_[at_].lines[0]);
      for (const Span cell : cells) {
        out_ += "| ";
        words(cell, " ");
        out_ += " ";
      }
      if (at_ == first) {
        for (std::size_t i = cells.size(); i < width; ++i) out_ += "|  ";
      }
      out_ += "|";
      if (at_ > first) continue;
      out_.append("\n").append(prefix_);
      for (std::size_t i = 0; i < width; ++i) out_ += "| --- ";
      out_ += "|";
    }
  }

  const ArticleParts& article_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::size_t rest_ = 0;
  std::string out_;
  std::string prefix_;                ///< of each line inside of a quotation
  std::vector<std::size_t> indents_;  ///< of the lists that are open
  bool written_ = false;
  bool in_quote_ = false;
  bool notes_ = false;
  bool after_list_ = false;
  bool other_sign_ = false;
};

}  // namespace

std::string article_to_html(const Document& document, const SourceMarkup& structure,
                            const Formatting& formatting) {
  return Html({document, structure, formatting}).take();
}

std::string article_to_markdown(const Document& document, const SourceMarkup& structure,
                                const Formatting& formatting) {
  return Markdown({document, structure, formatting}).take();
}

}  // namespace galley::core
