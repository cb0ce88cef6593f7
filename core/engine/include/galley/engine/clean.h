#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/engine.h"

namespace galley {

/// One safe fix of a report and what became of it.
struct CleanChange {
  const ReportedFinding* finding = nullptr;  ///< of the report; valid while that lives
  const Fix* fix = nullptr;
  /// Names the change among all of the same text and configuration: the finding's key, and "#n"
  /// for its n-th fellow with the same key. Holds no text.
  std::string id;
  bool applied = true;      ///< false: put back
  std::vector<Edit> edits;  ///< as made: bytes of the document
};

/// An article with its safe fixes applied.
struct CleanCopy {
  std::string text;
  Structure structure;               ///< what the page said, moved along
  std::vector<CleanChange> changes;  ///< in the order of the report
};

/// Applies the safe fixes of a report, folded findings included. Where two overlap the first of the
/// report wins, and the other one comes up when that is put back. `put_back`: ids of changes to
/// leave out.
[[nodiscard]] CleanCopy clean(const Report& report, const Document& document,
                              const Structure& structure, std::span<const std::string> put_back);

/// Which forms of the clean text to_json() writes beside the text itself.
enum class CleanForms : std::uint8_t { kText, kTextHtmlMarkdown };

/// One line of JSON: {"id", "text", "html", "markdown", "changes": [{"id", "rule", "family",
/// "title", "message", "applied", "edits"}]}, edits in code units of the article. `id_json` is a
/// JSON value put in as "id"; empty leaves the field out.
[[nodiscard]] std::string to_json(const CleanCopy& copy, const Document& document,
                                  std::string_view id_json = {},
                                  CleanForms forms = CleanForms::kTextHtmlMarkdown);

/// The article itself as an HTML fragment or as Markdown: headings, lists, quotations, code and
/// links as far as the document knows them. `structure`: what the document was made with. Of the
/// addresses only http, https and mailto are written.
[[nodiscard]] std::string article_to_html(const Document& document, const Structure& structure);
[[nodiscard]] std::string article_to_markdown(const Document& document, const Structure& structure);

}  // namespace galley
