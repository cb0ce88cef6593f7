#pragma once

#include <galley/galley.h>

#include <string_view>

#include "galley/document/document.h"

namespace galley::core {

/// Reads what a page says of a text, in UTF-16 code units of that text, half-open:
///
///   {"parts": [{"start": 0, "end": 31, "kind": "heading"}, …], "links": [{"start": 40, "end": 47},
///   …]}
///
/// `kind`: paragraph, heading, list-item, caption, aside, quotation, table-row or code. Both
/// members may be missing. A link may have "href", where it leads. An empty text is no markup. The
/// places of errors begin with "/structure". Spans that are out of order, overlap or lie outside
/// the text are no error: the document ignores them.
[[nodiscard]] Result<SourceMarkup> read_source_markup(std::string_view json, std::string_view text);

}  // namespace galley::core
