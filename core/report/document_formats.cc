#include <galley/galley.h>

#include <algorithm>
#include <vector>

#include "lines.h"
#include "markup.h"
#include "words.h"

namespace galley {
namespace {

constexpr std::string_view kStyle =
    "body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif}"
    "h1,h2,p.at,li>p{font-family:system-ui,sans-serif}li{margin:0 0 1.25rem}p{margin:.25rem 0}"
    ".at{font-size:.875rem}blockquote{margin:.25rem 0;padding-left:.75rem;border-left:3px solid}"
    ".text{white-space:pre-wrap;overflow-wrap:anywhere}"
    "mark{color:inherit;background:#8883;text-decoration:underline solid}"
    "mark.duplicates{text-decoration-style:double}"
    "mark.broken-sentences{text-decoration-style:wavy}"
    "mark.spam-footers{text-decoration-style:dashed}"
    "mark.unattributed-claims{text-decoration-style:dotted}"
    "sup a{font:600 .7rem system-ui}:root{color-scheme:light dark}"
    "@media print{li{break-inside:avoid}}";

std::string number(std::size_t value) { return std::to_string(value); }

/// The article with a mark around each finding and its number in front.
void append_marked_text(std::string& out, const Report& report) {
  const std::string_view text = report.text;
  const auto& findings = report.findings;
  std::vector<std::uint32_t> borders = {0, static_cast<std::uint32_t>(text.size())};
  for (const Finding& finding : findings) {
    borders.push_back(finding.span.bytes.begin);
    borders.push_back(finding.span.bytes.end);
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  std::vector<std::size_t> open;
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const std::uint32_t at = borders[i];
    std::erase_if(open, [&](std::size_t f) { return findings[f].span.bytes.end <= at; });
    for (; next < findings.size() && findings[next].span.bytes.begin <= at; ++next) {
      const std::string name = number(next + 1);
      out.append("<sup><a id=\"m").append(name).append("\" href=\"#f").append(name);
      out.append("\">").append(name).append("</a></sup>");
      open.push_back(next);
    }
    if (!open.empty()) {
      out.append("<mark class=\"").append(to_string(findings[open.back()].family));
      out.append("\">");
    }
    append_html(out, text.substr(at, borders[i + 1] - at));
    if (!open.empty()) out += "</mark>";
  }
}

/// One item of the list of findings.
void append_item(std::string& out, const Report& report, const Finding& finding,
                 const std::string& name, const Lines& lines) {
  const auto paragraph = [&](std::string_view text) {
    out += "<p>";
    append_html(out, text);
    out += "</p>\n";
  };
  const auto line = [&](const Span& span) { return number(lines.of(span.bytes.begin)); };
  out.append("<li id=\"f").append(name).append("\"><p class=\"at\">");
  out.append(to_string(finding.severity)).append(" · ").append(to_string(finding.family));
  out.append(" · ").append(finding.rule).append(" · <a href=\"#m").append(name);
  out.append("\">line ").append(line(finding.span)).append("</a></p>\n");
  paragraph(finding.message);
  out += "<blockquote>";
  append_html(out, one_line(report, finding.span));
  out += "</blockquote>\n";
  for (const Reason& reason : finding.why) paragraph("Why: " + in_words(reason));
  for (const Related& related : finding.related)
    paragraph(related.message + " (line " + line(related.span) + ")");
  for (const Fix& fix : finding.fixes) paragraph("Fix: " + in_words(report, fix));
  for (const Finding& inner : finding.folded) paragraph("Inside it: " + inner.message);
  out += "</li>\n";
}

void append_cell(std::string& out, std::string_view text, bool last = false) {
  constexpr std::string_view kFormula = "=+-@\t\r";
  out += '"';
  if (!text.empty() && kFormula.find(text[0]) != std::string_view::npos) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += last ? "\"\r\n" : "\",";
}

void append_row(std::string& out, const Report& report, const Finding& finding, bool inside,
                const Lines& lines) {
  out += number(lines.of(finding.span.bytes.begin)) + "," + number(finding.span.utf16.begin) + "," +
         number(finding.span.utf16.end) + ",";
  append_cell(out, to_string(finding.severity));
  append_cell(out, to_string(finding.family));
  append_cell(out, finding.rule);
  out += std::to_string(finding.confidence) + ",";
  append_cell(out, finding.message);
  append_cell(out, one_line(report, finding.span));
  std::string why;
  for (const Reason& reason : finding.why) why += (why.empty() ? "" : "; ") + in_words(reason);
  append_cell(out, why);
  append_cell(out, finding.fixes.empty() ? "" : in_words(report, finding.fixes[0]));
  append_cell(out, inside ? "yes" : "no", true);
}

}  // namespace

std::string to_html(const Report& report) {
  const Lines lines(report.text);
  std::string out =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
      "<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
      "<meta name=\"viewport\" content=\"width=device-width\"><title>Galley report</title><style>";
  out.append(kStyle).append("</style></head>\n<body><main><h1>Galley report</h1>\n<p>");
  out += count_of(report) + ".";
  if (!report.capped.empty()) out += " " + capped_in_words(report);
  if (report.encoding) {
    out += "</p>\n<p>";
    append_html(out, report.encoding->message);
  }
  out += "</p>\n<h2>Findings</h2>\n<ol>\n";
  std::size_t at = 0;
  for (const Finding& finding : report.findings)
    append_item(out, report, finding, number(++at), lines);
  out += "</ol>\n<h2>Article</h2>\n<div class=\"text\">";
  append_marked_text(out, report);
  return out + "</div></main></body></html>\n";
}

std::string to_markdown(const Report& report) {
  const Lines lines(report.text);
  const auto line = [&](const Span& span) { return number(lines.of(span.bytes.begin)); };
  std::string out = "# Galley report\n\n" + count_of(report) + ".\n";
  if (!report.capped.empty()) out += "\n" + capped_in_words(report) + "\n";
  if (report.encoding) {
    out += '\n';
    append_markdown(out, report.encoding->message, false);
    out += '\n';
  }
  std::size_t at = 0;
  const auto item = [&](std::string_view lead, std::string_view text) {
    out.append("   - ").append(lead);
    append_markdown(out, text, false);
    out += '\n';
  };
  for (const Finding& finding : report.findings) {
    out += "\n" + number(++at) + ". **";
    out.append(to_string(finding.severity)).append("**, line ").append(line(finding.span));
    out.append(", ").append(to_string(finding.family)).append(", `");
    out.append(finding.rule).append("`: ");
    append_markdown(out, finding.message, false);
    out += "\n\n   > ";
    append_markdown(out, one_line(report, finding.span), true);
    out += "\n\n";
    for (const Reason& reason : finding.why) item("why: ", in_words(reason));
    for (const Related& related : finding.related)
      item("see: ", related.message + ", line " + line(related.span));
    for (const Fix& fix : finding.fixes) item("fix: ", in_words(report, fix));
    for (const Finding& inner : finding.folded) item("inside it: ", inner.message);
  }
  return out;
}

std::string to_csv(const Report& report) {
  const Lines lines(report.text);
  std::string out =
      "line,start,end,severity,family,rule,confidence,message,passage,why,fix,inside\r\n";
  for (const Finding& finding : report.findings) {
    append_row(out, report, finding, false, lines);
    for (const Finding& inner : finding.folded) append_row(out, report, inner, true, lines);
  }
  return out;
}

}  // namespace galley
