#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "galley/markup/markup.h"

namespace galley::core::markup {

/// A tag or bracket code that may have a partner further on.
struct Candidate {
  MarkupSign sign;
  std::uint64_t name = 0;
  bool closing = false;
  bool alone = false;                 ///< never has a partner: "<br>"
  bool dropped = false;               ///< means nothing without a partner
  bool takes_content = false;         ///< "[img]address[/img]": what stands between goes too
  Sureness paired = Sureness::kSure;  ///< what it is with a partner
};

/// One reading of a text. Every `…_at()` below looks at the sign at byte `at`, adds what it
/// recognises and returns the byte behind it; `at` where it is nothing.
struct Scan {
  std::string_view text;
  std::vector<MarkupSign> signs;
  std::vector<Candidate> candidates;
  /// Closing signs further on that were taken along with their opening ones.
  std::vector<Span> taken;
  /// From here on nothing ends a comment, a script …: looked for once, so that many that are open
  /// cost no more than one.
  std::vector<std::pair<std::string_view, std::size_t>> no_end = {};
  bool has_fences = false;

  [[nodiscard]] std::string_view from(std::uint32_t at) const { return text.substr(at); }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text.size()); }
  [[nodiscard]] char byte(std::size_t at) const { return at < text.size() ? text[at] : '\n'; }
  /// The byte before `at`; a line break at the start of the text.
  [[nodiscard]] char before(std::size_t at) const { return at > 0 ? text[at - 1] : '\n'; }
  [[nodiscard]] bool line_start(std::size_t at) const { return before(at) == '\n'; }

  MarkupSign& add(MarkupKind kind, std::uint32_t begin, std::uint32_t end) {
    MarkupSign& sign = signs.emplace_back();
    sign.kind = kind;
    sign.span = {begin, end};
    sign.group = begin;
    return sign;
  }
  /// Two signs that belong together; the second is passed over when it is reached.
  void add_pair(MarkupKind kind, Span open, Span close, Sureness sureness) {
    add(kind, open.begin, open.end).sureness = sureness;
    MarkupSign& second = add(kind, close.begin, close.end);
    second.sureness = sureness;
    second.group = open.begin;
    taken.push_back(close);
  }
  /// Where `end` next stands at or after `at`; npos where it does not.
  [[nodiscard]] std::size_t find_end(std::string_view end, std::size_t at);
};

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool is_hex(char c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c | 0x20) : c; }
/// Of any script, as far as bytes tell.
constexpr bool is_word_byte(char c) {
  return is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
}
/// Value of the hexadecimal digits of `digits`.
constexpr char32_t hex_value(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits)
    value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  return value;
}
/// Length of the name at the head of `text`: a letter, then letters, digits, '-', '_' and ':'.
std::size_t name_size(std::string_view text);
std::uint64_t name_hash(std::string_view name);

std::uint32_t html_at(Scan& scan, std::uint32_t at);      // <
std::uint32_t entity_at(Scan& scan, std::uint32_t at);    // &
std::uint32_t markdown_at(Scan& scan, std::uint32_t at);  // * _ # ! [ | ` ~
std::uint32_t code_at(Scan& scan, std::uint32_t at);      // [
std::uint32_t wiki_at(Scan& scan, std::uint32_t at);      // ' [ = {
std::uint32_t escape_at(Scan& scan, std::uint32_t at);    // \ = %
std::uint32_t lost_at(Scan& scan, std::uint32_t at);      // [ # ! N u

/// Joins tags and codes with their partners, drops what means nothing alone, sorts all signs and
/// links their groups.
void pair_up(Scan& scan);

/// Attributes of a tag or code: where the list that begins at `at` ends, just before `closer`; npos
/// where it is none. `quoted`: one has a value in quotation marks; `valued`: one has a value;
/// `words`: one is a bare word that is no switch of HTML.
struct Attributes {
  bool quoted = false;
  bool valued = false;
  bool words = false;
};
std::size_t attributes_end(std::string_view text, std::size_t at, char closer, Attributes& out);

/// The edits that take `signs` out one by one, as many as there are signs.
std::vector<MarkupEdit> single_edits(std::string_view text, const std::vector<MarkupSign>& signs);
/// The edits that make plain text of HTML.
std::vector<MarkupEdit> html_to_text(std::string_view text, const std::vector<MarkupSign>& signs);

}  // namespace galley::core::markup
