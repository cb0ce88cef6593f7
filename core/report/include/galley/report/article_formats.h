#pragma once

#include <string>

#include "galley/document/document.h"

namespace galley::core {

/// The article itself as an HTML fragment or as Markdown: headings, lists, quotations, code and
/// links as far as the document knows them. `structure`: what the document was made with. Of the
/// addresses only http, https and mailto are written.
[[nodiscard]] std::string article_to_html(const Document& document, const SourceMarkup& structure);
[[nodiscard]] std::string article_to_markdown(const Document& document,
                                              const SourceMarkup& structure);

}  // namespace galley::core
