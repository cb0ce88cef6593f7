#include "galley/text/utf.h"
#include "scan.h"

namespace galley::core::markup {
namespace {

std::string_view written(MarkupGap gap) {
  switch (gap) {
    case MarkupGap::kNone:
      return "";
    case MarkupGap::kTab:
      return "\t";
    case MarkupGap::kLine:
      return "\n";
    case MarkupGap::kParagraph:
      return "\n\n";
  }
  return "";
}

std::string written(const MarkupSign& sign) {
  std::string out;
  for (const char32_t c : sign.characters) {
    if (c != 0) append_utf8(out, c);
  }
  return out;
}

constexpr char32_t kNoBreakSpace = 0xA0;

bool is_space(char c) { return c == ' ' || c == '\t'; }

/// Takes a run of signs out that stand side by side on one line.
class RunEditor {
 public:
  RunEditor(std::string_view text, const std::vector<MarkupSign>& signs,
            std::vector<MarkupEdit>& out)
      : text_(text), signs_(signs), out_(out) {}

  /// signs[first, end).
  void edit(std::size_t first, std::size_t end) {
    left_ = signs_[first].span.begin;
    right_ = signs_[end - 1].span.end;
    while (left_ > 0 && is_space(text_[left_ - 1])) --left_;
    while (right_ < text_.size() && is_space(text_[right_])) ++right_;
    const bool line_start = left_ == 0 || text_[left_ - 1] == '\n';
    const bool line_end = right_ == text_.size() || text_[right_] == '\n' || text_[right_] == '\r';
    const std::size_t base = out_.size();
    for (std::size_t i = first; i < end; ++i) out_.push_back({signs_[i].span, {}});
    if (line_start && line_end) {
      whole_line(base);
    } else if (line_start) {
      head_of_line(first, end, base);
    } else if (line_end) {
      out_[base].span.begin = left_;
      close_up(base, right_);
    } else {
      between_words(first, end, base);
    }
    // The line before may have taken the break between the two.
    if (base > 0) {
      std::uint32_t& begin = out_[base].span.begin;
      begin = std::max(begin, out_[base - 1].span.end);
    }
  }

 private:
  /// Lets each edit take the spaces up to the next one, and the last those up to `end`.
  void close_up(std::size_t base, std::uint32_t end) {
    for (std::size_t i = base; i + 1 < out_.size(); ++i) out_[i].span.end = out_[i + 1].span.begin;
    out_.back().span.end = end;
  }

  /// The line goes with its break; where paragraphs are parted, the wider gap stays.
  void whole_line(std::size_t base) {
    std::uint32_t before = left_;
    std::uint32_t after = right_;
    while (before > 0 && is_blank(text_[before - 1])) --before;
    while (after < text_.size() && is_blank(text_[after])) ++after;
    const auto breaks = [&](std::uint32_t begin, std::uint32_t end) {
      return std::count(text_.begin() + begin, text_.begin() + end, '\n');
    };
    const bool last = after == text_.size();
    if (last || (before > 0 && breaks(before, left_) < breaks(right_, after))) {
      out_[base].span.begin = before;
      close_up(base, last ? after : right_);
    } else {
      // What stands in front of the next line's words is its own.
      while (after > right_ && is_space(text_[after - 1])) --after;
      out_[base].span.begin = left_;
      close_up(base, after);
    }
  }

  void head_of_line(std::size_t first, std::size_t end, std::size_t base) {
    MarkupGap gap = MarkupGap::kNone;
    bool item = false;
    for (std::size_t i = first; i < end; ++i) {
      gap = std::max(gap, signs_[i].gap);
      if (signs_[i].item && !item) out_[base + i - first].text = "- ";
      item |= signs_[i].item;
    }
    if (gap == MarkupGap::kNone) {
      close_up(base, signs_[end - 1].span.end);
      return;
    }
    out_[base].span.begin = left_;
    close_up(base, right_);
  }

  void between_words(std::size_t first, std::size_t end, std::size_t base) {
    std::size_t strongest = first;
    std::size_t item = end;
    for (std::size_t i = first; i < end; ++i) {
      if (signs_[i].gap > signs_[strongest].gap) strongest = i;
      if (signs_[i].item && item == end) item = i;
    }
    const MarkupGap gap = signs_[strongest].gap;
    const bool space_before = left_ < signs_[first].span.begin;
    if (gap == MarkupGap::kNone) {
      // One of two spaces goes; one that stands inside the run stays.
      bool space = space_before;
      for (std::size_t i = first; i < end; ++i) {
        const std::uint32_t next = i + 1 < end ? signs_[i + 1].span.begin : right_;
        if (next == signs_[i].span.end) continue;
        if (space) out_[base + i - first].span.end = next;
        space = true;
      }
      return;
    }
    out_[base].span.begin = left_;
    close_up(base, right_);
    out_[base + strongest - first].text = written(gap);
    if (item != end) out_[base + item - first].text += "- ";
  }

  std::string_view text_;
  const std::vector<MarkupSign>& signs_;
  std::vector<MarkupEdit>& out_;
  std::uint32_t left_ = 0;
  std::uint32_t right_ = 0;
};

/// Whether a character may go without a trace where it stands: a space at the end of a line or
/// beside another one.
bool is_needless_space(std::string_view text, const MarkupSign& sign) {
  if (sign.kind != MarkupKind::kEntity || sign.characters[0] != kNoBreakSpace) return false;
  const auto blank = [&](std::size_t at) { return at >= text.size() || is_blank(text[at]); };
  return sign.span.begin == 0 || blank(sign.span.begin - 1) || blank(sign.span.end);
}

/// A sign that stands for no character; a space between two of them counts as one: "<p>&nbsp;</p>".
bool is_gap(const std::vector<MarkupSign>& signs, std::size_t i) {
  const auto plain = [&](std::size_t k) { return !signs[k].replaced && signs[k].repairable; };
  if (plain(i)) return true;
  return signs[i].characters[0] == kNoBreakSpace && i > 0 && i + 1 < signs.size() && plain(i - 1) &&
         plain(i + 1) && signs[i - 1].span.end == signs[i].span.begin &&
         signs[i].span.end == signs[i + 1].span.begin;
}

bool is_alone_on_line(std::string_view text, Span span) {
  const auto line_break = [&](std::size_t at) {
    return at >= text.size() || text[at] == '\n' || text[at] == '\r';
  };
  return (span.begin == 0 || line_break(span.begin - 1)) && line_break(span.end);
}

/// Goes through a text of HTML from gap to gap: what stands between two words.
class HtmlReader {
 public:
  HtmlReader(std::string_view text, const std::vector<MarkupSign>& signs)
      : text_(text), signs_(signs) {
    for (const MarkupSign& sign : signs) flows_ |= sign.gap >= MarkupGap::kLine;
  }

  std::vector<MarkupEdit> run() {
    while (at_ < text_.size()) {
      gap();
      words();
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_gap_sign() const {
    return next_ < signs_.size() && signs_[next_].span.begin == at_ && !signs_[next_].replaced;
  }

  /// "&nbsp;" beside a tag or another space: "<p>&nbsp;</p>".
  [[nodiscard]] bool is_space_sign() const {
    return next_ < signs_.size() && signs_[next_].span.begin == at_ &&
           signs_[next_].characters[0] == kNoBreakSpace;
  }

  void gap() {
    const std::uint32_t begin = at_;
    gap_ = MarkupGap::kNone;
    breaks_ = 0;
    mark_.clear();
    std::uint32_t lines = 0;
    bool space = false;
    while (at_ < text_.size()) {
      if (is_gap_sign()) {
        read(signs_[next_]);
        at_ = signs_[next_++].span.end;
      } else if (at_ != begin && is_space_sign()) {
        space = true;
        at_ = signs_[next_++].span.end;
      } else if (is_blank(text_[at_]) && pre_ == 0) {
        lines += text_[at_] == '\n' ? 1 : 0;
        space = true;
        ++at_;
      } else {
        break;
      }
    }
    if (at_ == begin) return;
    std::string text = mark_;
    if (begin != 0 && at_ != text_.size()) {
      if (breaks_ > 1) gap_ = MarkupGap::kParagraph;
      text.insert(0, gap_ != MarkupGap::kNone ? std::string(written(gap_)) : blank(space, lines));
    }
    if (text != text_.substr(begin, at_ - begin)) out_.push_back({{begin, at_}, std::move(text)});
  }

  /// White space of the source: browsers draw a line break as a space. A blank line between words
  /// parts paragraphs all the same, and every break does where no tag says how the text flows.
  [[nodiscard]] std::string blank(bool space, std::uint32_t lines) const {
    if (lines > 1) return "\n\n";
    if (lines == 1 && !flows_) return "\n";
    return space ? " " : "";
  }

  void read(const MarkupSign& sign) {
    MarkupGap gap = sign.gap;
    const std::string_view source = text_.substr(sign.span.begin, sign.span.size());
    const auto is = [&](std::string_view open) {
      return source.size() > open.size() &&
             std::equal(open.begin(), open.end(), source.begin(),
                        [](char a, char b) { return a == lower(b); }) &&
             !is_ascii_alphanumeric(source[open.size()]);
    };
    if (is("<br")) ++breaks_;
    if (is("<ul") || is("<ol")) lists_.push_back(is("<ol") ? 1 : 0);
    const bool closes = is("</ul") || is("</ol");
    if (lists_.size() > (closes || is("<ul") || is("<ol") ? 1U : 0U) &&
        gap == MarkupGap::kParagraph)
      gap = MarkupGap::kLine;
    if (closes && !lists_.empty()) lists_.pop_back();
    if (is("<pre")) ++pre_;
    if (is("</pre") && pre_ > 0) --pre_;
    if (sign.item) mark_ = mark();
    gap_ = std::max(gap_, gap);
  }

  /// What stands in front of an item of the list.
  std::string mark() {
    if (lists_.empty()) return "- ";
    std::string out(2 * std::min<std::size_t>(lists_.size() - 1, 8), ' ');
    if (lists_.back() == 0) return out + "- ";
    return out + std::to_string(lists_.back()++) + ". ";
  }

  void words() {
    while (at_ < text_.size()) {
      if (next_ < signs_.size() && signs_[next_].span.begin == at_) {
        if (!signs_[next_].replaced) return;
        out_.push_back({signs_[next_].span, written(signs_[next_])});
        at_ = signs_[next_++].span.end;
      } else if (is_blank(text_[at_]) && pre_ == 0) {
        return;
      } else {
        ++at_;
      }
    }
  }

  std::string_view text_;
  const std::vector<MarkupSign>& signs_;
  std::vector<MarkupEdit> out_;
  std::uint32_t at_ = 0;
  std::size_t next_ = 0;
  bool flows_ = false;  ///< tags say where lines end
  MarkupGap gap_ = MarkupGap::kNone;
  std::uint32_t breaks_ = 0;
  std::string mark_;
  std::vector<std::uint32_t> lists_;  ///< the open lists: the next number, 0 for one with bullets
  std::uint32_t pre_ = 0;
};

}  // namespace

std::vector<MarkupEdit> single_edits(std::string_view text, const std::vector<MarkupSign>& signs) {
  std::vector<MarkupEdit> out;
  out.reserve(signs.size());
  RunEditor editor(text, signs, out);
  for (std::size_t i = 0; i < signs.size();) {
    const bool needless = is_needless_space(text, signs[i]);
    if (needless && is_alone_on_line(text, signs[i].span)) {
      editor.edit(i, i + 1);
      ++i;
      continue;
    }
    if (!is_gap(signs, i)) {
      MarkupEdit& edit = out.emplace_back(MarkupEdit{signs[i].span, {}});
      if (!needless) edit.text = written(signs[i]);
      const bool between_spaces = needless && edit.span.begin > 0 &&
                                  is_space(text[edit.span.begin - 1]) &&
                                  edit.span.end < text.size() && is_space(text[edit.span.end]);
      if (between_spaces) ++edit.span.end;
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < signs.size() && is_gap(signs, end)) {
      const std::uint32_t from = signs[end - 1].span.end;
      const std::string_view between = text.substr(from, signs[end].span.begin - from);
      if (!std::all_of(between.begin(), between.end(), is_space)) break;
      ++end;
    }
    editor.edit(i, end);
    i = end;
  }
  return out;
}

std::vector<MarkupEdit> html_to_text(std::string_view text, const std::vector<MarkupSign>& signs) {
  return HtmlReader(text, signs).run();
}

}  // namespace galley::core::markup
