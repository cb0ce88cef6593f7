#include "markup.h"

#include <algorithm>

#include "galley/text/utf.h"

namespace galley {
namespace {

/// Bytes of a passage that a report repeats.
constexpr std::uint32_t kMostWords = 240;

}  // namespace

void append_html(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
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

std::string one_line(const Document& document, Span span) {
  const std::string_view text = document.text();
  std::string out;
  const auto add = [&](std::uint32_t begin, std::uint32_t end) {
    for (const char c : text.substr(begin, end - begin)) {
      const bool space = static_cast<unsigned char>(c) <= ' ';
      if (!space) {
        out += c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
  };
  if (span.size() <= kMostWords) {
    add(span.begin, span.end);
    return out;
  }
  std::uint32_t head = span.begin + kMostWords / 2;
  std::uint32_t tail = span.end - kMostWords / 2;
  while (is_continuation(text[head])) --head;
  while (is_continuation(text[tail])) ++tail;
  add(span.begin, head);
  out += " … ";
  add(tail, span.end);
  return out;
}

std::string count_of(const Report& report) {
  const auto counted = [](std::size_t count, std::string_view what) {
    return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
  };
  std::string out = counted(report.findings.size(), "finding");
  bool first = true;
  std::size_t above = 0;
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kHint}) {
    const std::size_t count = report.count(severity) - above;
    above += count;
    if (count == 0) continue;
    out += (first ? ": " : ", ") + counted(count, to_string(severity));
    first = false;
  }
  return out;
}

Lines::Lines(std::string_view text) : starts_{0} {
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts_.push_back(i + 1);
  }
}

std::uint32_t Lines::of(std::uint32_t byte) const {
  return static_cast<std::uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), byte) -
                                    starts_.begin());
}

}  // namespace galley
