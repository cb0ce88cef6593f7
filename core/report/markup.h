#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/engine.h"

namespace galley {

/// Appends text with what HTML would read as markup written out.
void append_html(std::string& out, std::string_view text);

/// Appends text with what Markdown would read as markup escaped; line breaks stay.
void append_markdown(std::string& out, std::string_view text, bool at_line_start);

/// The words of a span on one line, the middle left out where it is long.
[[nodiscard]] std::string one_line(const Document& document, Span span);

/// "3 findings: 1 error, 2 hints".
[[nodiscard]] std::string count_of(const Report& report);

/// Numbers of lines, from 1 on.
class Lines {
 public:
  explicit Lines(std::string_view text);
  [[nodiscard]] std::uint32_t of(std::uint32_t byte) const;

 private:
  std::vector<std::uint32_t> starts_;
};

}  // namespace galley
