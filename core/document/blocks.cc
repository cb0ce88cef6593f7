#include <algorithm>

#include "galley/text/chars.h"
#include "galley/text/line_break.h"
#include "galley/text/utf.h"
#include "stages.h"

namespace galley::core {
namespace {

/// Lines of plain-text mail and of old wire copy break between these widths; a paragraph typed as
/// one line is longer, a list of short lines is shorter.
constexpr std::uint32_t kMinWrapWidth = 40;
constexpr std::uint32_t kMaxWrapWidth = 120;

struct Line {
  Span span;                     ///< without the white space around it; empty for a blank line
  std::uint32_t first_word = 0;  ///< bytes of the first word
};

bool is_blank_sign(CharClass kind) {
  return kind == CharClass::kSpace || kind == CharClass::kLineBreak ||
         kind == CharClass::kZeroWidth || kind == CharClass::kControl;
}

/// Looks at both ends alone: what lies between is read once, by the tokenizer.
Line trim(std::string_view text, Span span) {
  Line line;
  const auto blank_at = [&](std::uint32_t at, std::uint32_t& next) {
    return is_blank_sign(char_class(code_point_at(text, at, next)));
  };
  std::uint32_t at = span.begin;
  std::uint32_t next = at;
  while (at < span.end && blank_at(at, next)) at = next;
  if (at >= span.end) return line;
  line.span.begin = at;
  while (at < span.end && !blank_at(at, next)) at = next;
  line.first_word = at - line.span.begin;
  line.span.end = span.end;
  for (std::uint32_t last = span.end; last > at;) {
    --last;
    while (last > at && is_continuation(text[last])) --last;
    if (!blank_at(last, next)) break;
    line.span.end = last;
  }
  return line;
}

/// Joins the lines of one group (no blank line among them) that were wrapped at one width.
void append_group(const std::vector<Line>& group, std::vector<BlockSpan>& out) {
  std::uint32_t width = 0;
  for (const Line& line : group) width = std::max(width, line.span.size());
  const bool may_wrap = width >= kMinWrapWidth && width <= kMaxWrapWidth && group.size() > 2;
  for (std::size_t i = 0; i < group.size(); ++i) {
    // A line is wrapped where the next line's first word would not have fitted behind it.
    const bool joins =
        may_wrap && i > 0 && group[i - 1].span.size() + 1 + group[i].first_word > width;
    if (joins) {
      out.back().span.end = group[i].span.end;
    } else {
      out.push_back({group[i].span, i == 0, std::nullopt});
    }
  }
}

}  // namespace

void split_blocks(std::string_view text, Span span, std::vector<BlockSpan>& out) {
  std::vector<Line> group;
  const std::uint32_t size = span.end;
  std::uint32_t begin = span.begin;
  for (std::uint32_t at = span.begin; at <= size;) {
    const std::uint32_t break_size = at < size ? line_break_size(text, at) : 0;
    if (at < size && break_size == 0) {
      ++at;
      continue;
    }
    const Line line = trim(text, {begin, at});
    if (!line.span.empty()) group.push_back(line);
    if (line.span.empty() || at == size) {
      append_group(group, out);
      group.clear();
    }
    if (at == size) break;
    at = std::min(at + break_size, size);
    begin = at;
  }
}

std::vector<BlockSpan> split_regions(std::string_view text, const SourceMarkup& structure) {
  std::vector<BlockSpan> out;
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t at = 0;
  for (const Region& part : structure.parts) {
    if (part.span.begin < at || !is_span_of(text, part.span)) continue;
    split_blocks(text, {at, part.span.begin}, out);
    const std::size_t first = out.size();
    split_blocks(text, part.span, out);
    for (std::size_t i = first; i < out.size(); ++i) out[i].part = part.kind;
    at = part.span.end;
  }
  split_blocks(text, {at, size}, out);
  return out;
}

bool is_span_of(std::string_view text, Span span) {
  const auto border = [&](std::uint32_t at) {
    return at == text.size() || !is_continuation(text[at]);
  };
  return span.begin < span.end && span.end <= text.size() && border(span.begin) && border(span.end);
}

}  // namespace galley::core
