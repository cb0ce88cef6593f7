#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "galley/text/span.h"

namespace galley::core::rules {

/// A gap that signs mark, in any language.
enum class GapKind : std::uint8_t {
  kNone,
  kField,    ///< of a template or a mailing: {{name}}, *|FNAME|*, %FIRSTNAME%, <<Company>>
  kFigure,   ///< a figure in Xs that can be nothing else: $XX, 2025-XX-XX, XX%
  kLikely,   ///< a figure in Xs that may have been masked: XX,XXX
  kYear,     ///< a year that examples have too: 20XX
  kBlank,    ///< a blank to write in: ____
  kUnknown,  ///< what nobody looked up: ???
};
struct SignGap {
  GapKind kind = GapKind::kNone;
  Span span;
};

/// The gap that starts with the sign at byte `at` of a text, within its first `end` bytes.
[[nodiscard]] SignGap gap_of_signs(std::string_view text, std::size_t at, std::size_t end);

/// The gap that the X at byte `at` is part of: digits and marks around it included.
[[nodiscard]] SignGap gap_of_figure(std::string_view text, std::size_t at, std::size_t end);

}  // namespace galley::core::rules
