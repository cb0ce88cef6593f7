#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "galley/text/span.h"

namespace galley::core {

/// What a page says beyond SourceMarkup of a line. No rule reads it: it is for whoever writes the
/// article out again.
struct LineForm {
  Span span;
  std::uint8_t level = 0;  ///< of a heading, of a list inside of others; 0: not known
  bool ordered = false;    ///< an item that begins with its number
  bool continued = false;  ///< it goes on with what the line before it is part of
  bool quoted = false;     ///< inside a block quotation
  bool head = false;       ///< a table's row of headings; a caption before its table
  bool note = false;       ///< an item of the list of notes
  std::string language;    ///< of code
};

/// What covers words.
enum class MarkKind : std::uint8_t {
  kBold,
  kItalic,
  kUnderline,
  kStrike,
  kSuperscript,
  kSubscript,
  kCode,
};
inline constexpr std::size_t kMarkKinds = 7;

/// What stands between words, without a letter of the text.
struct Point {
  enum class Kind : std::uint8_t { kImage, kNote, kBreak, kRule };
  std::uint32_t at = 0;
  Kind kind = Kind::kImage;
  bool block = false;   ///< it stands by itself, before the line that begins there
  std::string address;  ///< of an image; empty where it has none
  std::string text;     ///< what stands for an image; the sign of a note
};

struct Formatting {
  std::vector<LineForm> lines;               ///< sorted, none overlapping another
  std::vector<Span> marks[kMarkKinds] = {};  ///< of each kind: sorted, none overlapping another
  std::vector<Point> points;                 ///< sorted
  std::string front;                         ///< what a Markdown file keeps before its text
};

}  // namespace galley::core
