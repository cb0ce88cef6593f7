#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "galley/document/document.h"
#include "galley/engine/clean.h"

namespace galley {

/// Which forms of the clean text to_json() writes beside the text itself.
enum class CleanForms : std::uint8_t { kText, kTextHtmlMarkdown };

/// One line of JSON: {"id", "text", "html", "markdown", "changes": [{"id", "rule", "family",
/// "title", "message", "applied", "edits"}]}, edits in code units of the article. `id_json` is a
/// JSON value put in as "id"; empty leaves the field out.
[[nodiscard]] std::string to_json(const CleanCopy& copy, const Document& document,
                                  std::string_view id_json = {},
                                  CleanForms forms = CleanForms::kTextHtmlMarkdown);

/// The article itself as an HTML fragment or as Markdown: headings, lists, quotations, code and
/// links as far as the document knows them. `structure`: what the document was made with. Of the
/// addresses only http, https and mailto are written.
[[nodiscard]] std::string article_to_html(const Document& document, const SourceMarkup& structure);
[[nodiscard]] std::string article_to_markdown(const Document& document,
                                              const SourceMarkup& structure);

}  // namespace galley
