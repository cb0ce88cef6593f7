#include "placeholder_signs.h"

#include <algorithm>

#include "galley/text/ascii.h"

namespace galley::core::rules {
namespace {

/// A field is a name, or a few words; nothing longer is looked through.
constexpr std::size_t kMaxField = 60;
/// "2025-XX-XXTXX:XX" is long for a figure.
constexpr std::size_t kMaxFigure = 24;
constexpr std::size_t kLeastBlank = 3;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_name(char c) { return is_upper(c) || is_lower(c) || is_ascii_digit(c) || c == '_'; }
/// A letter, digit, or part of a letter beyond ASCII.
bool joins_word(char c) { return is_name(c) || static_cast<unsigned char>(c) >= 0x80; }

struct Reader {
  std::string_view text;
  std::size_t end;

  [[nodiscard]] char at(std::size_t i) const { return i < end ? text[i] : '\n'; }
  [[nodiscard]] char before(std::size_t i) const { return i > 0 ? text[i - 1] : '\n'; }
  [[nodiscard]] bool is(std::size_t i, std::string_view word) const {
    return text.substr(0, end).substr(std::min(i, end), word.size()) == word;
  }
  /// The first byte from `i` on that is not one of a name.
  [[nodiscard]] std::size_t behind_name(std::size_t i) const {
    const std::size_t most = std::min(end, i + kMaxField);
    while (i < most &&
           (is_name(text[i]) || (text[i] == '.' && i + 1 < most && is_name(text[i + 1]))))
      ++i;
    return i;
  }
  [[nodiscard]] SignGap gap(GapKind kind, std::size_t from, std::size_t to) const {
    return {kind, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}};
  }
  /// Up to `close`, without a line break.
  [[nodiscard]] std::size_t behind(std::size_t i, std::string_view close) const {
    const std::string_view rest = text.substr(i, std::min(kMaxField, end - std::min(i, end)));
    const std::size_t found = rest.find(close);
    if (found == std::string_view::npos || found == 0 || rest.find('\n') < found) return 0;
    return i + found + close.size();
  }
};

/// True for a name as programs write it, not a word: FNAME, first_name, contact.name, FirstName.
bool is_field_name(std::string_view name) {
  const bool caps = std::none_of(name.begin(), name.end(), is_lower);
  bool humps = false;
  for (std::size_t i = 1; i < name.size(); ++i) {
    humps = humps || (is_lower(name[i - 1]) && is_upper(name[i]));
  }
  return name.size() > 2 && !is_ascii_digit(name.front()) &&
         (caps || humps || name.find('_') != std::string_view::npos ||
          name.find('.') != std::string_view::npos);
}

/// {{name}}, {first_name}, ${name}: `at` is the brace.
SignGap brace(const Reader& read, std::size_t at) {
  const bool doubled = read.at(at + 1) == '{' || read.at(at + 1) == '%';
  if (doubled) {
    const std::size_t close = read.behind(at + 2, read.at(at + 1) == '{' ? "}}" : "%}");
    // {{cite web|url=…}} calls a template of a wiki.
    const bool call =
        close != 0 && read.text.substr(at, close - at).find('|') != std::string_view::npos;
    return close == 0 || call ? SignGap{} : read.gap(GapKind::kField, at, close);
  }
  const std::size_t name = at + 1 + (read.at(at + 1) == '!' ? 1 : 0);
  const std::size_t close = read.behind_name(name);
  if (read.at(close) != '}' || close == name) return {};
  const bool signed_brace = read.before(at) == '$' || read.before(at) == '#';
  if (!signed_brace && joins_word(read.before(at))) return {};
  if (!signed_brace && !is_field_name(read.text.substr(name, close - name))) return {};
  return read.gap(GapKind::kField, signed_brace ? at - 1 : at, close + 1);
}

/// *|FNAME|*
SignGap star(const Reader& read, std::size_t at) {
  if (read.at(at + 1) != '|') return {};
  const std::size_t close = read.behind(at + 2, "|*");
  return close == 0 ? SignGap{} : read.gap(GapKind::kField, at, close);
}

/// %FIRSTNAME%, %%first_name%%, %first_name%
SignGap percent(const Reader& read, std::size_t at) {
  if (joins_word(read.before(at)) || read.before(at) == '%') return {};
  const std::size_t name = at + (read.at(at + 1) == '%' ? 2 : 1);
  const std::size_t close = read.behind_name(name);
  if (read.at(close) != '%' || !is_field_name(read.text.substr(name, close - name))) return {};
  const std::size_t end = close + (read.at(close + 1) == '%' ? 2 : 1);
  return joins_word(read.at(end)) ? SignGap{} : read.gap(GapKind::kField, at, end);
}

/// <<Company>>
SignGap angle(const Reader& read, std::size_t at) {
  if (read.at(at + 1) != '<' || joins_word(read.before(at))) return {};
  const std::size_t close = read.behind(at + 2, ">>");
  if (close == 0) return {};
  const std::string_view inside = read.text.substr(at + 2, close - at - 4);
  const bool words = std::all_of(inside.begin(), inside.end(), [](char c) {
    return is_name(c) || c == ' ' || c == '-' || c == '.';
  });
  return words && inside.front() != ' ' ? read.gap(GapKind::kField, at, close) : SignGap{};
}

/// [FIRST_NAME], [%first_name%], [[first_name]]
SignGap bracket(const Reader& read, std::size_t at) {
  std::size_t name = at + 1;
  while (read.at(name) == '[' || read.at(name) == '%') ++name;
  const std::size_t close = read.behind_name(name);
  const std::string_view inside = read.text.substr(name, close - name);
  if (inside.find('_') == std::string_view::npos || !is_field_name(inside)) return {};
  std::size_t end = close;
  while (read.at(end) == ']' || read.at(end) == '%') ++end;
  const bool caps = std::none_of(inside.begin(), inside.end(), is_lower);
  const bool marked = name > at + 1;
  if (end == close || (!caps && !marked)) return {};
  return read.gap(GapKind::kField, at, end);
}

/// How many bytes the sign of money has that ends before byte `i`; 0: there is none.
std::size_t money_before(std::string_view text, std::size_t i) {
  constexpr std::string_view kSigns[] = {
      "$", "\xC2\xA3", "\xC2\xA5", "\xE2\x82\xAC", "\xE2\x82\xB9", "\xE2\x82\xA6"};
  for (const std::string_view sign : kSigns) {
    if (text.substr(0, i).ends_with(sign)) return sign.size();
  }
  return 0;
}

/// A run of one sign that stands apart.
SignGap run(const Reader& read, std::size_t at, GapKind kind) {
  std::size_t end = at;
  while (read.at(end) == read.at(at)) ++end;
  const bool joined = joins_word(read.before(at)) && money_before(read.text, at) == 0;
  if (end - at < kLeastBlank || joined || joins_word(read.at(end))) return {};
  return read.before(at) == read.at(at) ? SignGap{} : read.gap(kind, at, end);
}

bool is_year(std::string_view part) {
  return part.size() == 4 && std::all_of(part.begin(), part.end(), is_ascii_digit) &&
         (part.starts_with("19") || part.starts_with("20"));
}

}  // namespace

SignGap gap_of_signs(std::string_view text, std::size_t at, std::size_t end) {
  const Reader read{text, std::min(end, text.size())};
  switch (read.at(at)) {
    case '{':
      return brace(read, at);
    case '*':
      return star(read, at);
    case '%':
      return percent(read, at);
    case '<':
      return angle(read, at);
    case '[':
      return bracket(read, at);
    case '_':
      return run(read, at, GapKind::kBlank);
    case '?':
      return run(read, at, GapKind::kUnknown);
    default:
      return {};
  }
}

SignGap gap_of_figure(std::string_view text, std::size_t at, std::size_t end) {
  const Reader read{text, std::min(end, text.size())};
  const auto in_figure = [](char c) {
    return c == 'X' || is_ascii_digit(c) || c == '.' || c == ',' || c == '-' || c == '/' ||
           c == ':';
  };
  std::size_t first = at;
  while (first > 0 && at - first < kMaxFigure && in_figure(text[first - 1])) --first;
  std::size_t last = at;
  while (last - at < kMaxFigure && last < read.end && in_figure(text[last])) ++last;
  while (first < at && !is_ascii_digit(text[first]) && text[first] != 'X') ++first;
  while (last > at + 1 && !is_ascii_digit(text[last - 1]) && text[last - 1] != 'X') --last;
  const std::size_t money = money_before(text, first);
  if ((money == 0 && joins_word(read.before(first))) || joins_word(read.at(last))) return {};
  if (read.before(first) == '-' || read.at(last) == '-') return {};

  const std::string_view figure = text.substr(first, last - first);
  const auto xs = std::count(figure.begin(), figure.end(), 'X');
  const bool digits = std::any_of(figure.begin(), figure.end(), is_ascii_digit);
  const bool date_marks = figure.find_first_of("-/") != std::string_view::npos;
  const bool group_marks = figure.find_first_of(".,") != std::string_view::npos;
  const std::string_view head = figure.substr(0, 4);
  const std::string_view tail = figure.size() > 4 ? figure.substr(figure.size() - 4) : head;
  if (xs < 2) return {};
  if (money > 0) return read.gap(GapKind::kFigure, first - money, last);
  // A date: its year, or the rest of it, is still to come. Other hyphens mask a number of a phone
  // or a card.
  if (date_marks) {
    const bool dated = is_year(head) || is_year(tail);
    return dated ? read.gap(GapKind::kFigure, first, last) : SignGap{};
  }
  if (read.at(last) == '%') return read.gap(GapKind::kFigure, first, last + 1);
  if (group_marks && !digits) {
    const bool grouped = figure.find(',') != std::string_view::npos && figure.ends_with("XXX");
    return grouped ? read.gap(GapKind::kLikely, first, last) : SignGap{};
  }
  if (figure.find(':') != std::string_view::npos) {
    return figure == "XX:XX" ? read.gap(GapKind::kFigure, first, last) : SignGap{};
  }
  return figure == "20XX" || figure == "19XX" ? read.gap(GapKind::kYear, first, last) : SignGap{};
}

}  // namespace galley::core::rules
