#pragma once

#include <string>
#include <string_view>

#include "galley/document/document.h"

namespace galley::core {

/// Reads what a page says of a text, in UTF-16 code units of that text, half-open:
///
///   {"parts": [{"start": 0, "end": 31, "kind": "heading"}, …], "links": [{"start": 40, "end": 47},
///   …]}
///
/// `kind`: paragraph, heading, list-item, caption, aside, quotation, table-row or code. Both
/// members may be missing. A link may have "href", where it leads. On failure `out` is unchanged
/// and the result says what is wrong and where; it is empty on success. Spans that are out of
/// order, overlap or lie outside the text are no failure: the document ignores them.
[[nodiscard]] std::string read_source_markup(std::string_view json, std::string_view text,
                                             SourceMarkup& out);

}  // namespace galley::core
