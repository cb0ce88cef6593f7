#pragma once

#include <string>
#include <string_view>

#include "galley/document/document.h"
#include "galley/engine/engine.h"

namespace galley {

/// Version of the report's shape, in its field "version"; docs/report.md describes the fields.
inline constexpr int kReportVersion = 1;

/// The report as one line of JSON without a line break: the contract between core, page,
/// extension, command line and evaluation. Offsets are UTF-16 code units of the document's text.
/// `id_json` is a JSON value put in as "id"; empty leaves the field out.
[[nodiscard]] std::string to_json(const Report& report, const Document& document,
                                  std::string_view id_json = {});

/// The report as a document to send on. Every one names place, severity, rule, message, words,
/// reasons and fixes of each finding; the HTML is one file with the article, the findings marked
/// in it, without a script and without any address; the CSV is one finding a line (RFC 4180), with
/// cells that a spreadsheet would take for a formula made text.
[[nodiscard]] std::string to_html(const Report& report, const Document& document);
[[nodiscard]] std::string to_markdown(const Report& report, const Document& document);
[[nodiscard]] std::string to_csv(const Report& report, const Document& document);

/// The report for a person at a terminal: place, severity, rule, message, the line with a caret
/// under the span, the reasons, the fixes. Findings below `floor` are left out.
[[nodiscard]] std::string to_text(const Report& report, const Document& document,
                                  std::string_view path, Severity floor);

/// What the comparison with the originals found, for a person at a terminal: place, severity, kind,
/// both wordings, what changed. Differences below `floor` are left out.
[[nodiscard]] std::string to_text(const ComparisonResult& result, const Document& document,
                                  std::string_view path, Severity floor);

/// Who says what, for a person at a terminal.
[[nodiscard]] std::string to_text(const SourceList& list, const Document& document,
                                  std::string_view path);

/// The rule table as a JSON array: id, family, summary, why, options, page.
[[nodiscard]] std::string rules_to_json();

}  // namespace galley
