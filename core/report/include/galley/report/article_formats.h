#pragma once

#include <string>

#include "galley/document/document.h"
#include "galley/document/formatting.h"

namespace galley::core {

/// The article itself as an HTML fragment or as Markdown: headings, lists, quotations, tables, code
/// and links as far as the document knows them, and what else the page said in `formatting`.
/// `structure`: what the document was made with. Of the addresses only http, https and mailto are
/// written.
[[nodiscard]] std::string article_to_html(const Document& document, const SourceMarkup& structure,
                                          const Formatting& formatting = {});
[[nodiscard]] std::string article_to_markdown(const Document& document,
                                              const SourceMarkup& structure,
                                              const Formatting& formatting = {});

}  // namespace galley::core
