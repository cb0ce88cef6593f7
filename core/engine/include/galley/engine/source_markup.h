#pragma once

#include <galley/galley.h>

#include <string_view>

#include "galley/document/document.h"
#include "galley/document/formatting.h"

namespace galley::core {

/// Reads what a page says of a text, in UTF-16 code units of that text, half-open:
///
///   {"parts": [{"start": 0, "end": 31, "kind": "heading", "level": 2}, …],
///    "links": [{"start": 40, "end": 47, "href": "https://…"}, …],
///    "marks": [{"start": 50, "end": 54, "kind": "bold"}, …],
///    "points": [{"at": 60, "kind": "image", "src": "https://…", "text": "A bell"}, …],
///    "front": "---\ntitle: …\n---\n"}
///
/// docs/report.md says what each may hold; all members may be missing. An empty text is no markup.
/// The places of errors begin with "/structure". Spans that are out of order, overlap or lie
/// outside the text are no error: the document ignores them. What only matters for writing the
/// article out again goes into `formatting`, where that is wanted.
[[nodiscard]] Result<SourceMarkup> read_source_markup(std::string_view json, std::string_view text,
                                                      Formatting* formatting = nullptr);

}  // namespace galley::core
