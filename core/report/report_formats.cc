#include <algorithm>
#include <utility>

#include "galley/report/formats.h"
#include "markup.h"

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

/// The parts of a fix in words, "“the ” goes", "“a” becomes “an”".
std::string in_words(const Fix& fix, const Document& document) {
  std::string out;
  for (const Edit& edit : fix.edits) {
    if (!out.empty()) out += "; ";
    if (edit.span.empty()) {
      out += "add “" + edit.text + "”";
    } else {
      const std::string words = one_line(document, edit.span);
      out += words.empty() ? "white space" : "“" + words + "”";
      out += edit.text.empty() ? " goes" : " becomes “" + edit.text + "”";
    }
  }
  return out;
}

std::string title_of(const Fix& fix, const Document& document) {
  const std::string words = in_words(fix, document);
  return fix.title + (fix.safe ? " (safe)" : "") + (words.empty() ? "" : ": " + words);
}

std::string reason_of(const Reason& reason) {
  if (!reason.weight) return reason.text;
  return reason.text + " (" + (*reason.weight >= 0 ? "+" : "") + std::to_string(*reason.weight) +
         ")";
}

std::string number(std::size_t value) { return std::to_string(value); }

/// The article with a mark around each finding and its number in front.
void marked_text(const Report& report, const Document& document, std::string& out) {
  const std::string_view text = document.text();
  const auto& findings = report.findings;
  std::vector<std::uint32_t> borders = {0, static_cast<std::uint32_t>(text.size())};
  for (const ReportedFinding& reported : findings) {
    borders.push_back(reported.finding.span.begin);
    borders.push_back(reported.finding.span.end);
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  std::vector<std::size_t> open;
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const std::uint32_t at = borders[i];
    std::erase_if(open, [&](std::size_t f) { return findings[f].finding.span.end <= at; });
    for (; next < findings.size() && findings[next].finding.span.begin <= at; ++next) {
      const std::string name = number(next + 1);
      out.append("<sup><a id=\"m").append(name).append("\" href=\"#f").append(name);
      out.append("\">").append(name).append("</a></sup>");
      open.push_back(next);
    }
    if (!open.empty()) {
      out.append("<mark class=\"").append(to_string(findings[open.back()].rule->family));
      out.append("\">");
    }
    append_html(out, text.substr(at, borders[i + 1] - at));
    if (!open.empty()) out += "</mark>";
  }
}

void cell(std::string& out, std::string_view text, bool last = false) {
  constexpr std::string_view kFormula = "=+-@\t\r";
  out += '"';
  if (!text.empty() && kFormula.find(text[0]) != std::string_view::npos) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += last ? "\"\r\n" : "\",";
}

}  // namespace

std::string to_html(const Report& report, const Document& document) {
  const Lines lines(document.text());
  std::string out =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
      "<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
      "<meta name=\"viewport\" content=\"width=device-width\"><title>Galley report</title><style>";
  out.append(kStyle).append("</style></head>\n<body><main><h1>Galley report</h1>\n<p>");
  out += count_of(report) + ".</p>\n<h2>Findings</h2>\n<ol>\n";
  std::size_t at = 0;
  const auto paragraph = [&](std::string_view text) {
    out += "<p>";
    append_html(out, text);
    out += "</p>\n";
  };
  for (const ReportedFinding& reported : report.findings) {
    const Finding& f = reported.finding;
    const std::string name = number(++at);
    out.append("<li id=\"f").append(name).append("\"><p class=\"at\">");
    out.append(to_string(f.severity)).append(" · ").append(to_string(reported.rule->family));
    out.append(" · ").append(reported.rule->id).append(" · <a href=\"#m").append(name);
    out.append("\">line ").append(number(lines.of(f.span.begin))).append("</a></p>\n");
    paragraph(f.message);
    out += "<blockquote>";
    append_html(out, one_line(document, f.span));
    out += "</blockquote>\n";
    for (const Reason& reason : f.why) paragraph("Why: " + reason_of(reason));
    for (const Related& related : f.related) {
      paragraph(related.message + " (line " + number(lines.of(related.span.begin)) + ")");
    }
    for (const Fix& fix : f.fixes) paragraph("Fix: " + title_of(fix, document));
    for (const ReportedFinding& inner : reported.folded) {
      paragraph("Inside it: " + inner.finding.message);
    }
    out += "</li>\n";
  }
  out += "</ol>\n<h2>Article</h2>\n<div class=\"text\">";
  marked_text(report, document, out);
  return out + "</div></main></body></html>\n";
}

std::string to_markdown(const Report& report, const Document& document) {
  const Lines lines(document.text());
  std::string out = "# Galley report\n\n" + count_of(report) + ".\n";
  std::size_t at = 0;
  const auto item = [&](std::string_view lead, std::string_view text) {
    out.append("   - ").append(lead);
    append_markdown(out, text, false);
    out += '\n';
  };
  for (const ReportedFinding& reported : report.findings) {
    const Finding& f = reported.finding;
    out += "\n" + number(++at) + ". **";
    out.append(to_string(f.severity)).append("**, line ").append(number(lines.of(f.span.begin)));
    out.append(", ").append(to_string(reported.rule->family)).append(", `");
    out.append(reported.rule->id).append("`: ");
    append_markdown(out, f.message, false);
    out += "\n\n   > ";
    append_markdown(out, one_line(document, f.span), true);
    out += "\n\n";
    for (const Reason& reason : f.why) item("why: ", reason_of(reason));
    for (const Related& related : f.related) {
      item("see: ", related.message + ", line " + number(lines.of(related.span.begin)));
    }
    for (const Fix& fix : f.fixes) item("fix: ", title_of(fix, document));
    for (const ReportedFinding& inner : reported.folded) item("inside it: ", inner.finding.message);
  }
  return out;
}

std::string to_csv(const Report& report, const Document& document) {
  const Lines lines(document.text());
  std::string out =
      "line,start,end,severity,family,rule,confidence,message,passage,why,fix,inside\r\n";
  const auto row = [&](const ReportedFinding& reported, bool inside) {
    const Finding& f = reported.finding;
    const Utf16Span units = document.utf16().from_bytes(f.span);
    out += number(lines.of(f.span.begin)) + "," + number(units.begin) + "," + number(units.end);
    out += ',';
    cell(out, to_string(f.severity));
    cell(out, to_string(reported.rule->family));
    cell(out, reported.rule->id);
    out += std::to_string(f.confidence) + ",";
    cell(out, f.message);
    cell(out, one_line(document, f.span));
    std::string why;
    for (const Reason& reason : f.why) why += (why.empty() ? "" : "; ") + reason_of(reason);
    cell(out, why);
    cell(out, f.fixes.empty() ? "" : title_of(f.fixes[0], document));
    cell(out, inside ? "yes" : "no", true);
  };
  for (const ReportedFinding& reported : report.findings) {
    row(reported, false);
    for (const ReportedFinding& inner : reported.folded) row(inner, true);
  }
  return out;
}

}  // namespace galley
