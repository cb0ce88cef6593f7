#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/document/formatting.h"

namespace galley::core {

/// What an article is written out with.
struct ArticleParts {
  const Document& document;
  const SourceMarkup& structure;
  const Formatting& formatting;
};

enum class MarkupForm : std::uint8_t { kHtml, kMarkdown };

/// Appends the words of a span with what covers them and stands between them. `start`: at the
/// beginning of a line of Markdown; `notes`: the text has a list of notes to point into.
void append_words(std::string& out, const ArticleParts& article, Span span, MarkupForm form,
                  bool start, bool notes);

/// Appends an image; what stands for it where it has no address.
void append_image(std::string& out, const Point& image, MarkupForm form);

}  // namespace galley::core
