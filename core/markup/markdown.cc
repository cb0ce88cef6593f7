#include <array>

#include "scan.h"

namespace galley::core::markup {
namespace {

/// Emphasis, the words of a link and its address seldom run longer; looking no further keeps
/// hostile text linear.
constexpr std::size_t kMaxEmphasis = 400;
constexpr std::size_t kMaxLink = 300;
constexpr std::size_t kMaxAddress = 2000;
/// A heading is short.
constexpr std::size_t kMaxHeading = 150;

/// "**mayor**", "__mayor__", "***mayor***", "~~mayor~~": outside words, tight around what it sets.
/// "f**k" and "2**8" have letters on both sides, "****" and "Price**" set nothing.
std::uint32_t emphasis_at(Scan& scan, std::uint32_t at) {
  const char mark = scan.text[at];
  std::uint32_t open = at;
  while (scan.byte(open) == mark) ++open;
  const std::uint32_t size = open - at;
  const bool right_size = size == 2 || (size == 3 && mark == '*');
  const char before = scan.before(at);
  if (!right_size || is_blank(scan.byte(open)) || is_ascii_alphanumeric(before) || before == '\\' ||
      before == '/' || before == '_')
    return open;
  const std::string_view window = scan.text.substr(0, open + kMaxEmphasis);
  const std::string_view line = window.substr(0, window.find('\n', open));
  for (std::size_t end = line.find(mark, open); end != std::string_view::npos;
       end = line.find(mark, end)) {
    const std::size_t close = end;
    while (end < line.size() && line[end] == mark) ++end;
    if (end - close != size) continue;
    if (is_blank(line[close - 1]) || is_ascii_alphanumeric(scan.byte(end))) return open;
    const std::string_view inner = line.substr(open, close - open);
    if (std::none_of(inner.begin(), inner.end(), is_word_byte)) return open;
    // "__init__" and "**kwargs**" are names of a program.
    const bool prose = mark != '_' || is_upper(inner[0]) || inner.find(' ') != inner.npos;
    const auto behind = static_cast<std::uint32_t>(close);
    scan.add_pair(MarkupKind::kEmphasis, {at, open}, {behind, behind + size},
                  prose ? Sureness::kLikely : Sureness::kDoubtful);
    return open;
  }
  return open;
}

/// "# Council backs library", "## What next": alone on its line. "# 5" is a number, "#tag" a word.
std::uint32_t heading_at(Scan& scan, std::uint32_t at) {
  std::uint32_t open = at;
  while (scan.byte(open) == '#') ++open;
  const std::uint32_t size = open - at;
  if (!scan.line_start(at) || size > 6 || scan.byte(open) != ' ') return open;
  const char first = scan.byte(open + 1);
  if (!is_word_byte(first) && first != '*' && first != '"' && first != '[') return open;
  if (size == 1 && !is_upper(first) && static_cast<unsigned char>(first) < 0x80) return open;
  const std::uint32_t end = scan.line_end(open);
  if (end - at > kMaxHeading) return open;
  // A comment of a program stands right above or below its lines; a heading has room.
  const bool room_above = at < 2 || scan.text[at - 2] == '\n' || scan.text[at - 2] == '\r';
  const bool room_below = end + 1 >= scan.text.size() || is_blank(scan.text[end + 1]);
  if (size == 1 && !(room_above && room_below) && at != 0) return open;
  scan.add(MarkupKind::kHeading, at, open + 1).sureness = Sureness::kLikely;
  return open + 1;
}

/// The end of "(address)" or "(address "title")" at `at`, behind its bracket; npos for none.
std::size_t address_end(const Scan& scan, std::size_t at, bool picture) {
  constexpr auto kNone = std::string_view::npos;
  const std::string_view window = scan.text.substr(0, at + kMaxAddress);
  std::size_t end = window.find_first_of(" )\n", at + 1);
  // An address may hold a pair of brackets.
  if (end != kNone && window[end] == ')' &&
      window.substr(at + 1, end - at - 1).find('(') != kNone && scan.byte(end + 1) == ')')
    ++end;
  if (end == kNone || window[end] == '\n') return kNone;
  const std::string_view address = window.substr(at + 1, end - at - 1);
  if (window[end] == ' ') {
    if (scan.byte(end + 1) != '"' && scan.byte(end + 1) != '\'') return kNone;
    end = window.find(')', window.find(scan.byte(end + 1), end + 2));
    if (end == kNone) return kNone;
  }
  const auto starts = [&](std::string_view with) { return address.starts_with(with); };
  const bool known = starts("http://") || starts("https://") || starts("/") || starts("#") ||
                     starts("www.") || starts("mailto:") || starts("tel:") || starts("./") ||
                     starts("../") || starts("<");
  // "[the list](list.html)": a file. "[sic](2010)" is none.
  const std::size_t dot = address.rfind('.');
  const bool file = dot != kNone && dot > 0 && dot + 2 < address.size() &&
                    is_ascii_letter(address[dot + 1]) && is_ascii_letter(address[dot - 1]);
  return known || file || (picture && !address.empty()) ? end + 1 : kNone;
}

/// "[the list](https://…)", "![The station](station.jpg)".
std::uint32_t link_at(Scan& scan, std::uint32_t at, bool picture) {
  const std::uint32_t open = at + (picture ? 2 : 1);
  const std::string_view window = scan.text.substr(0, open + kMaxLink);
  const std::size_t middle = window.find_first_of("[]\n", open);
  if (middle == std::string_view::npos || window[middle] != ']' || scan.byte(middle + 1) != '(')
    return at;
  if (middle == open && !picture) return at;
  const std::size_t end = address_end(scan, middle + 1, picture);
  if (end == std::string_view::npos) return at;
  const auto behind = static_cast<std::uint32_t>(end);
  if (picture) {
    MarkupSign& sign = scan.add(MarkupKind::kImage, at, behind);
    sign.sureness = Sureness::kLikely;
    return behind;
  }
  scan.add_pair(MarkupKind::kLink, {at, open}, {static_cast<std::uint32_t>(middle), behind},
                Sureness::kLikely);
  return open;
}

/// The bars and the rule below the heads of a table.
struct TableReader {
  Scan& scan;
  std::uint32_t group;

  MarkupSign& add(std::uint32_t begin, std::uint32_t end) {
    MarkupSign& sign = scan.add(MarkupKind::kTable, begin, end);
    sign.group = group;
    sign.sureness = Sureness::kLikely;
    return sign;
  }

  /// A bar with the spaces around it becomes a tab, one at the end of the row nothing.
  void row(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end; ++at) {
      if (scan.text[at] != '|' || scan.before(at) == '\\') continue;
      std::uint32_t left = at;
      std::uint32_t right = at + 1;
      while (left > begin && scan.text[left - 1] == ' ') --left;
      while (right < end && scan.text[right] == ' ') ++right;
      MarkupSign& bar = add(left, right);
      bar.replaced = true;
      if (left > begin && right < end) bar.characters[0] = U'\t';
      at = right - 1;
    }
  }
};

/// "| --- | :---: |".
bool is_rule_of_table(std::string_view line) {
  return line.find("--") != std::string_view::npos &&
         line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

std::uint32_t table_at(Scan& scan, std::uint32_t at) {
  if (!scan.line_start(at)) return at;
  const std::uint32_t heads = scan.line_end(at);
  if (heads >= scan.size()) return at;
  const std::uint32_t rule = scan.line_end(heads + 1);
  if (!is_rule_of_table(scan.text.substr(heads + 1, rule - heads - 1))) return at;
  TableReader table{scan, at};
  table.row(at, heads);
  table.add(heads, rule).replaced = true;
  std::uint32_t end = rule;
  while (end < scan.size() && scan.byte(end + 1) == '|') {
    const std::uint32_t next = scan.line_end(end + 1);
    table.row(end + 1, next);
    end = next;
  }
  return end;
}

}  // namespace

std::uint32_t markdown_at(Scan& scan, std::uint32_t at) {
  switch (scan.text[at]) {
    case '*':
    case '_':
    case '~':
      return scan.byte(at + 1) == scan.text[at] ? emphasis_at(scan, at) : at;
    case '#':
      return heading_at(scan, at);
    case '[':
      return link_at(scan, at, false);
    case '!':
      return scan.byte(at + 1) == '[' ? link_at(scan, at, true) : at;
    case '|':
      return table_at(scan, at);
    case '`':
      scan.has_fences |= scan.line_start(at) && scan.has(at, "```");
      return at;
    default:
      return at;
  }
}

}  // namespace galley::core::markup
