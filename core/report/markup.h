#pragma once

#include <string>
#include <string_view>

namespace galley {

/// Appends text with what HTML would read as markup written out.
void append_html(std::string& out, std::string_view text);

/// Appends text with what Markdown would read as markup escaped; line breaks stay.
void append_markdown(std::string& out, std::string_view text, bool at_line_start);

}  // namespace galley
