#include "article_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "galley/text/line_break.h"
#include "markup.h"

namespace galley::core {
namespace {

bool is_address(std::string_view href) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (href.starts_with(scheme)) return true;
  }
  return false;
}

constexpr std::string_view kTags[kMarkKinds] = {"strong", "em", "u", "s", "sup", "sub", "code"};
constexpr std::string_view kSigns[kMarkKinds] = {"**", "*", "", "~~", "", "", "`"};
constexpr std::size_t kLink = kMarkKinds;
constexpr auto kCode = static_cast<std::size_t>(MarkKind::kCode);
constexpr auto kSuperscript = static_cast<std::size_t>(MarkKind::kSuperscript);

/// A mark or link inside of the span that is written.
struct Cover {
  Span span;
  std::size_t kind = 0;
  std::string_view address;
};

/// Letters that are raised themselves as those that the mark raises.
std::string lowered(std::string_view text) {
  constexpr std::pair<std::string_view, char> kRaised[] = {
      {"⁰", '0'}, {"¹", '1'}, {"²", '2'}, {"³", '3'}, {"⁴", '4'},
      {"⁵", '5'}, {"⁶", '6'}, {"⁷", '7'}, {"⁸", '8'}, {"⁹", '9'},
      {"⁺", '+'}, {"⁻", '-'}, {"⁼", '='}, {"⁽", '('}, {"⁾", ')'}};
  std::string out;
  while (!text.empty()) {
    const auto* const found =
        std::find_if(std::begin(kRaised), std::end(kRaised),
                     [&](const auto& one) { return text.starts_with(one.first); });
    const bool raised = found != std::end(kRaised);
    out += raised ? found->second : text[0];
    text.remove_prefix(raised ? found->first.size() : 1);
  }
  return out;
}

/// White space at the ends of a mark stays outside of it: "**so **" is no Markdown.
Span trimmed(std::string_view text, Span span) {
  const auto blank = [&](std::uint32_t at) {
    return text[at] == ' ' || text[at] == '\t' || text[at] == '\n';
  };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.begin < span.end && blank(span.end - 1)) --span.end;
  return span;
}

/// Whether a span cuts no letter in two.
bool ends_at_letters(std::string_view text, Span span) {
  const auto border = [&](std::uint32_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  return border(span.begin) && border(span.end);
}

/// What lies inside of `span`, in order of its beginning, the longer first.
std::vector<Cover> covers_of(const ArticleParts& article, Span span) {
  std::vector<Cover> out;
  const std::string_view text = article.document.text();
  const auto first = [&](const std::vector<Span>& spans) {
    return static_cast<std::size_t>(
        std::partition_point(spans.begin(), spans.end(),
                             [&](Span one) { return one.end <= span.begin; }) -
        spans.begin());
  };
  const auto& links = article.structure.links;
  const auto& addresses = article.structure.addresses;
  std::uint32_t at = span.begin;
  for (std::size_t i = first(links); i < std::min(links.size(), addresses.size()); ++i) {
    if (links[i].begin >= span.end) break;
    if (links[i].begin < at || links[i].end > span.end || !is_address(addresses[i])) continue;
    if (const Span link = trimmed(text, links[i]); !link.empty())
      out.push_back({link, kLink, addresses[i]});
    at = links[i].end;
  }
  for (std::size_t kind = 0; kind < kMarkKinds; ++kind) {
    const auto& marks = article.formatting.marks[kind];
    for (std::size_t i = first(marks); i < marks.size() && marks[i].begin < span.end; ++i) {
      const Span inside{std::max(marks[i].begin, span.begin), std::min(marks[i].end, span.end)};
      if (!ends_at_letters(text, inside)) continue;
      if (const Span mark = trimmed(text, inside); !mark.empty()) out.push_back({mark, kind, {}});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Cover& a, const Cover& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return out;
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

bool is_word(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class Words {
 public:
  Words(std::string& out, const ArticleParts& article, Span span, MarkupForm form, bool notes)
      : out_(out),
        article_(article),
        text_(article.document.text()),
        span_(span),
        html_(form == MarkupForm::kHtml),
        notes_(notes) {}

  void write(bool start) {
    start_ = start;
    const std::vector<Cover> covers = covers_of(article_, span_);
    const auto& points = article_.formatting.points;
    auto point = std::partition_point(points.begin(), points.end(),
                                      [&](const Point& one) { return one.at < span_.begin; });
    std::size_t next = 0;
    for (std::uint32_t at = span_.begin;;) {
      close_at(at);
      while (next < covers.size() && covers[next].span.begin <= at) open(covers[next++]);
      for (; point != points.end() && point->at <= at; ++point) {
        if (!point->block) write_point(*point);
      }
      if (at >= span_.end) break;
      std::uint32_t end = span_.end;
      if (next < covers.size()) end = std::min(end, covers[next].span.begin);
      if (point != points.end()) end = std::min(end, std::max(point->at, at + 1));
      for (const Open& one : open_) end = std::min(end, one.cover.span.end);
      append({at, end});
      at = end;
    }
  }

 private:
  struct Open {
    Cover cover;
    std::string closing;
  };

  /// Closes what ends here; what it was opened inside of is opened again.
  void close_at(std::uint32_t at) {
    const auto ended = [&](const Open& one) { return one.cover.span.end <= at; };
    const auto first = std::find_if(open_.begin(), open_.end(), ended);
    if (first == open_.end()) return;
    std::vector<Cover> again;
    const auto keep = static_cast<std::size_t>(first - open_.begin());
    while (open_.size() > keep) {
      out_ += open_.back().closing;
      signed_ = true;
      if (open_.back().cover.span.end > at) again.push_back(open_.back().cover);
      open_.pop_back();
    }
    for (auto one = again.rbegin(); one != again.rend(); ++one) {
      one->span.begin = at;
      open(*one);
    }
  }

  void open(const Cover& cover) {
    std::string closing;
    if (cover.kind == kLink) {
      closing = open_link(cover.address);
    } else if (const std::string_view sign = sign_of(cover); !sign.empty()) {
      out_ += sign;
      closing = sign;
    } else {
      const std::string_view tag = kTags[cover.kind];
      out_.append("<").append(tag).append(">");
      closing.append("</").append(tag).append(">");
    }
    start_ = false;
    open_.push_back({cover, std::move(closing)});
  }

  std::string open_link(std::string_view address) {
    if (html_) {
      out_ += "<a href=\"";
      append_html(out_, address);
      out_ += "\">";
      return "</a>";
    }
    // "!" before it would make an image of it.
    if (out_.ends_with('!')) out_.insert(out_.size() - 1, "\\");
    out_ += "[";
    std::string closing = "](<";
    append_address(closing, address);
    return closing + ">)";
  }

 public:
  /// An address ends at a bracket or a space: they are written as a browser would.
  static void append_address(std::string& out, std::string_view address) {
    for (const char c : address)
      out += c == '<' ? "%3C" : c == '>' ? "%3E" : c == '\n' ? "" : std::string(1, c);
  }

 private:
  /// The sign of Markdown for a mark; empty where a tag has to do.
  std::string_view sign_of(const Cover& cover) const {
    if (html_ || kSigns[cover.kind].empty()) return {};
    const std::string_view inner =
        text_.substr(cover.span.begin, cover.span.end - cover.span.begin);
    if (cover.kind == kCode) return inner.find('`') == std::string_view::npos ? kSigns[kCode] : "";
    // A sign beside a letter, with a mark of punctuation on its other side, opens and closes
    // nothing.
    const bool before = cover.span.begin > span_.begin && is_word(text_[cover.span.begin - 1]);
    const bool after = cover.span.end < span_.end && is_word(text_[cover.span.end]);
    const auto odd = [](char c) { return !is_word(c) || static_cast<unsigned char>(c) >= 0x80; };
    if ((before && odd(inner.front())) || (after && odd(inner.back()))) return {};
    // One that stands right behind the end of another one would be read with it.
    if (signed_ && (out_.ends_with('*') || out_.ends_with('~'))) return {};
    return kSigns[cover.kind];
  }

  void append(Span span) {
    const auto is = [&](std::size_t kind) {
      return std::any_of(open_.begin(), open_.end(),
                         [&](const Open& one) { return one.cover.kind == kind; });
    };
    std::string plain;
    std::string_view words = article_.document.view(span);
    if (is(kSuperscript)) words = plain = lowered(words);
    signed_ = false;
    if (html_) {
      append_lines(out_, words);
    } else if (std::any_of(open_.begin(), open_.end(),
                           [](const Open& one) { return one.closing == kSigns[kCode]; })) {
      out_ += words;
    } else {
      append_markdown(out_, words, start_);
    }
    start_ = false;
  }

  void write_point(const Point& point) {
    start_ = false;
    switch (point.kind) {
      case Point::Kind::kImage:
        append_image(out_, point, html_ ? MarkupForm::kHtml : MarkupForm::kMarkdown);
        break;
      case Point::Kind::kNote:
        if (!html_ && notes_ && is_number(point.text)) {
          out_.append("[^").append(point.text).append("]");
        } else {
          out_ += "<sup>";
          append_html(out_, point.text);
          out_ += "</sup>";
        }
        break;
      case Point::Kind::kBreak:
        out_ += "<br>";
        break;
      case Point::Kind::kRule:
        break;
    }
  }

  std::string& out_;
  const ArticleParts& article_;
  std::string_view text_;
  Span span_;
  bool html_;
  bool notes_;
  bool start_ = false;
  bool signed_ = false;  ///< the last thing written ended a mark
  std::vector<Open> open_;
};

}  // namespace

void append_words(std::string& out, const ArticleParts& article, Span span, MarkupForm form,
                  bool start, bool notes) {
  Words(out, article, span, form, notes).write(start);
}

void append_image(std::string& out, const Point& image, MarkupForm form) {
  const bool known = is_address(image.address);
  if (form == MarkupForm::kHtml && known) {
    out += "<img src=\"";
    append_html(out, image.address);
    out += "\" alt=\"";
    append_html(out, image.text);
    out += "\">";
  } else if (form == MarkupForm::kHtml) {
    out += "[Image: ";
    append_html(out, image.text);
    out += "]";
  } else {
    out += known ? "![" : "\\[Image: ";
    append_markdown(out, image.text, false);
    out += known ? "](<" : "\\]";
    if (!known) return;
    Words::append_address(out, image.address);
    out += ">)";
  }
}

}  // namespace galley::core
