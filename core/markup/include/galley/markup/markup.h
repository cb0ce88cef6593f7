#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/text/span.h"

namespace galley::core {

/// What a piece of markup is, by its syntax.
enum class MarkupKind : std::uint8_t {
  kTag,       ///< of HTML or XML: "<b>", "</p>", "<br />", "<o:p>"
  kComment,   ///< "<!-- … -->", "<!DOCTYPE …>", "<?xml … ?>", "<![CDATA["
  kHidden,    ///< an element with all it holds, of which a browser shows nothing as text: a script
  kEntity,    ///< "&nbsp;"
  kEmphasis,  ///< of Markdown: "**"
  kHeading,   ///< of Markdown: "## " at a line's start
  kLink,      ///< of Markdown: "[" and "](address)"
  kImage,     ///< of Markdown: "![…](address)"
  kTable,     ///< of Markdown: its bars and the line below its heads
  kCode,      ///< in brackets: BBCode, the shortcode of a publishing system
  kWiki,      ///< "'''", "[[", "== … =="
  kTemplate,  ///< "{{…}}", "{%…%}"
  kEscape,    ///< of JSON: "\u2019"
  kTransfer,  ///< quoted-printable of mail: "=E2=80=99"
  kPercent,   ///< of an address: "%20"
  kLost,      ///< stands where a value was meant: "[object Object]", "#REF!", "NaN"
};

/// What a browser puts in the place of a sign between words; the stronger wins.
enum class MarkupGap : std::uint8_t { kNone, kTab, kLine, kParagraph };

/// How sure it is that the sign is not meant to be read.
enum class Sureness : std::uint8_t { kDoubtful, kLikely, kSure };

/// One sign of markup. Those of a pair ("<b>", "</b>") or table make a group.
struct MarkupSign {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  Span span;
  MarkupKind kind = MarkupKind::kTag;
  Sureness sureness = Sureness::kSure;
  MarkupGap gap = MarkupGap::kNone;
  bool item = false;                     ///< opens an item of a list, which gets a mark
  bool replaced = false;                 ///< `characters` take its place: it is no gap
  bool repairable = true;                ///< false: what was meant cannot be known
  bool first = true;                     ///< of its group
  std::uint32_t next = kNone;            ///< index of the next sign of its group
  std::uint32_t group = 0;               ///< first byte of its group's first sign
  std::array<char32_t, 2> characters{};  ///< 0: none
};

/// What a text is written in, where most of it is.
enum class MarkupFormat : std::uint8_t { kProse, kHtml, kMarkdown, kCodes, kWiki };
/// The format that a sign belongs to; kProse for those that occur in any.
[[nodiscard]] MarkupFormat format_of(MarkupKind kind);

/// One change that takes markup out.
struct MarkupEdit {
  Span span;
  std::string text;
};

/// The markup in a text, from its bytes alone: by the syntax of HTML, Markdown, BBCode, wikis and
/// publishing systems. Linear in the text. Holds a view of it: valid while it lives.
class Markup {
 public:
  explicit Markup(std::string_view text);

  /// In text order; none overlaps another.
  [[nodiscard]] std::span<const MarkupSign> signs() const { return signs_; }
  /// What takes each sign out of the prose around it: no word is lost, none run together.
  [[nodiscard]] std::span<const MarkupEdit> edits() const { return edits_; }
  [[nodiscard]] MarkupFormat format() const { return format_; }
  /// What makes plain text of a text that is HTML: block tags become line breaks, cells tabs,
  /// inline tags nothing; lists get marks, links keep their words. Sorted; empty for other formats.
  [[nodiscard]] std::vector<MarkupEdit> plain_text() const;
  /// Of HTML: no line of prose stands outside its elements, as one would in a lesson on HTML.
  [[nodiscard]] bool is_whole_page() const { return whole_page_; }
  /// The text has fences of Markdown around code: it shows program text.
  [[nodiscard]] bool has_fences() const { return has_fences_; }

 private:
  std::string_view text_;
  std::vector<MarkupSign> signs_;
  std::vector<MarkupEdit> edits_;
  MarkupFormat format_ = MarkupFormat::kProse;
  bool whole_page_ = false;
  bool has_fences_ = false;
};

}  // namespace galley::core
