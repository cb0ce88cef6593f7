#include "markup.h"

namespace galley {

void append_html(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

void append_markdown(std::string& out, std::string_view text, bool at_line_start) {
  constexpr std::string_view kAnywhere = "\\`*_[]<>&|";
  constexpr std::string_view kAtStart = "#+-=~";
  bool start = at_line_start;
  bool number = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    // "1998. A levee" is no list.
    const bool list = number && (c == '.' || c == ')');
    if (list || kAnywhere.find(c) != std::string_view::npos ||
        (start && kAtStart.find(c) != std::string_view::npos)) {
      out += '\\';
    }
    out += c;
    number = digit && (start || number);
    start = c == '\n' || (start && (c == ' ' || c == '\t'));
  }
}

}  // namespace galley
