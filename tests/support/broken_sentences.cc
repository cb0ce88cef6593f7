#include "support/broken_sentences.h"

#include <vector>

#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"
#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

void complain(const std::vector<ReportedFinding>& findings, const std::vector<Span>& allowed,
              const Document& document) {
  for (const ReportedFinding& reported : findings) {
    complain(reported.folded, allowed, document);
    const Finding& finding = reported.finding;
    if (reported.rule->family != Family::kBrokenSentences) continue;
    if (finding.severity < Severity::kWarning) continue;
    bool inside = false;
    for (const Span span : allowed) inside |= span.overlaps(finding.span);
    EXPECT_TRUE(inside) << reported.rule->id << " also says \"" << finding.message << "\" at \""
                        << document.view(finding.span) << "\" in: " << document.text();
  }
}

}  // namespace

void expect_cases(std::string_view rule, std::span<const std::string_view> broken,
                  std::span<const std::string_view> sound) {
  expect_texts(rule, broken, sound);
  const Engine engine;
  for (const auto texts : {broken, sound}) {
    for (const std::string_view marked : texts) {
      const Marked want = unmark(marked);
      const Document document(decode_utf8(want.text, false), english());
      complain(engine.lint(document).findings, want.spans, document);
    }
  }
}

}  // namespace galley::core::test
