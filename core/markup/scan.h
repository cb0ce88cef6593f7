#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "galley/markup/markup.h"
#include "galley/text/ascii.h"

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

  // None of these is inline: what runs at signs alone is better small than fast.

  [[nodiscard]] std::string_view from(std::size_t at) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text.size()); }
  /// The byte at `at`; a line break at the end of the text.
  [[nodiscard]] char byte(std::size_t at) const;
  /// The byte before `at`; a line break at the start of the text.
  [[nodiscard]] char before(std::size_t at) const;
  [[nodiscard]] bool line_start(std::size_t at) const;
  /// Whether the text goes on with `words` at `at`.
  [[nodiscard]] bool has(std::size_t at, std::string_view words) const;
  /// Where the line that holds `at` ends.
  [[nodiscard]] std::uint32_t line_end(std::size_t at) const;

  MarkupSign& add(MarkupKind kind, std::uint32_t begin, std::uint32_t end);
  /// Two signs that belong together; the second is passed over when it is reached.
  void add_pair(MarkupKind kind, Span open, Span close, Sureness sureness);
  /// Where `end` next stands at or after `at`; npos where it does not.
  [[nodiscard]] std::size_t find_end(std::string_view end, std::size_t at);
};

bool is_upper(char c);
bool is_blank(char c);
bool is_hex(char c);
char lower(char c);
/// Of any script, as far as bytes tell.
bool is_word_byte(char c);
/// Value of the hexadecimal digits of `digits`.
char32_t hex_value(std::string_view digits);
/// Whether `signs` holds `c`.
bool is_one_of(char c, std::string_view signs);
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
