#include "words.h"

#include "galley/text/utf.h"

namespace galley {
namespace {

/// Bytes of a passage that a report repeats: about three lines on paper.
constexpr std::uint32_t kMostBytes = 240;

/// Appends text with every run of white space and controls as one space.
void append_spaced(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) > ' ') {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
}

}  // namespace

std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

std::string count_of(const Report& report) {
  std::string out = counted(report.findings.size(), "finding");
  const char* sign = ": ";
  std::size_t above = 0;
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kHint}) {
    const std::size_t count = report.count(severity) - above;
    above += count;
    if (count == 0) continue;
    out += sign + counted(count, to_string(severity));
    sign = ", ";
  }
  return out;
}

std::string capped_in_words(const Report& report) {
  std::string out;
  for (const std::string_view rule : report.capped)
    out.append(out.empty() ? "There is more than is listed of " : ", ").append(rule);
  return out.empty() ? out : out + ".";
}

std::string in_words(const Reason& reason) {
  if (!reason.weight) return reason.text;
  return reason.text + " (" + (*reason.weight >= 0 ? "+" : "") + std::to_string(*reason.weight) +
         ")";
}

std::string one_line(const Report& report, const Span& span) {
  const std::string_view text = report.text;
  const auto [begin, end] = span.bytes;
  std::string out;
  if (span.bytes.size() <= kMostBytes) {
    append_spaced(out, text.substr(begin, end - begin));
    return out;
  }
  std::uint32_t head = begin + kMostBytes / 2;
  std::uint32_t tail = end - kMostBytes / 2;
  while (core::is_continuation(text[head])) --head;
  while (core::is_continuation(text[tail])) ++tail;
  append_spaced(out, text.substr(begin, head - begin));
  out += " … ";
  append_spaced(out, text.substr(tail, end - tail));
  return out;
}

std::string in_words(const Report& report, const Fix& fix) {
  std::string out = fix.title + (fix.safe ? " (safe)" : "");
  const char* sign = ": ";
  for (const Edit& edit : fix.edits) {
    out += sign;
    sign = "; ";
    if (edit.span.bytes.empty()) {
      out += "add “" + edit.text + "”";
      continue;
    }
    const std::string words = one_line(report, edit.span);
    out += words.empty() ? "white space" : "“" + words + "”";
    out += edit.text.empty() ? " goes" : " becomes “" + edit.text + "”";
  }
  return out;
}

}  // namespace galley
