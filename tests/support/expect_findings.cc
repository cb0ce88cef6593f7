#include "support/expect_findings.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kOpen = "[[";
constexpr std::string_view kClose = "]]";

std::string mark(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (std::uint32_t i = 0; i <= text.size(); ++i) {
    for (const Span span : spans) {
      if (span.end == i) out += kClose;
    }
    for (const Span span : spans) {
      if (span.begin == i) out += kOpen;
    }
    if (i < text.size()) out += text[i];
  }
  return out;
}

bool by_place(Span a, Span b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); }

Report run(std::string_view rule, const Document& document, std::string_view settings,
           std::string_view configuration = {}) {
  Config config;
  EXPECT_EQ(config.read(configuration), std::nullopt);
  EXPECT_TRUE(config.only(rule)) << "there is no rule " << rule;
  if (!settings.empty()) {
    const std::string json =
        "{\"rules\":{\"" + std::string(rule) + "\":" + std::string(settings) + "}}";
    EXPECT_EQ(config.read(json), std::nullopt);
  }
  return Engine(std::move(config)).lint(document);
}

void collect(const std::vector<ReportedFinding>& findings, std::vector<Span>& out) {
  for (const ReportedFinding& reported : findings) {
    out.push_back(reported.finding.span);
    collect(reported.folded, out);
  }
}

std::string apply(const Fix& fix, std::string_view before) {
  std::string text(before);
  for (auto edit = fix.edits.rbegin(); edit != fix.edits.rend(); ++edit) {
    text.replace(edit->span.begin, edit->span.size(), edit->text);
  }
  return text;
}

}  // namespace

Marked unmark(std::string_view marked) {
  Marked out;
  std::vector<std::uint32_t> open;
  for (std::size_t i = 0; i < marked.size();) {
    if (marked.substr(i).starts_with(kOpen)) {
      open.push_back(static_cast<std::uint32_t>(out.text.size()));
      i += kOpen.size();
    } else if (marked.substr(i).starts_with(kClose) && !open.empty()) {
      out.spans.push_back({open.back(), static_cast<std::uint32_t>(out.text.size())});
      open.pop_back();
      i += kClose.size();
    } else {
      out.text.push_back(marked[i++]);
    }
  }
  return out;
}

testing::AssertionResult finds(std::string_view rule, std::string_view marked,
                               std::string_view settings, std::string_view configuration) {
  Marked want = unmark(marked);
  const Document document(decode_utf8(want.text, false), english());
  std::vector<Span> got;
  collect(run(rule, document, settings, configuration).findings, got);
  std::sort(got.begin(), got.end(), by_place);
  std::sort(want.spans.begin(), want.spans.end(), by_place);
  if (got == want.spans) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "\n  got   " << mark(document.text(), got) << "\n  want  "
                                     << mark(document.text(), want.spans);
}

testing::AssertionResult fixes(std::string_view rule, std::string_view before,
                               std::string_view after, std::string_view title) {
  const Document document(decode_utf8(before, false), english());
  const Report report = run(rule, document, {});
  if (report.findings.empty()) return testing::AssertionFailure() << "no finding in: " << before;
  const std::vector<Fix>& offered = report.findings.front().finding.fixes;
  const auto fix = std::find_if(offered.begin(), offered.end(),
                                [&](const Fix& f) { return title.empty() || f.title == title; });
  if (fix == offered.end()) return testing::AssertionFailure() << "no such fix in: " << before;
  const std::string text = apply(*fix, document.text());
  if (text != after) {
    return testing::AssertionFailure() << "\n  got   " << text << "\n  want  " << after;
  }
  const Document mended(text, english());
  const std::size_t left = run(rule, mended, {}).findings.size();
  if (left >= report.findings.size()) {
    return testing::AssertionFailure() << "still " << left << " findings in: " << text;
  }
  return testing::AssertionSuccess();
}

std::vector<std::string> all_fixes(std::string_view rule, std::string_view before) {
  const Document document(decode_utf8(before, false), english());
  std::vector<std::string> out;
  for (const ReportedFinding& reported : run(rule, document, {}).findings) {
    for (const Fix& fix : reported.finding.fixes) out.push_back(apply(fix, document.text()));
  }
  return out;
}

std::size_t count_findings(std::string_view rule, std::string_view text) {
  const Document document(decode_utf8(text, false), english());
  return run(rule, document, {}).findings.size();
}

bool fixes_are_safe(std::string_view rule, std::string_view text) {
  const Document document(decode_utf8(text, false), english());
  const Report report = run(rule, document, {});
  if (report.findings.empty()) return false;
  const std::vector<Fix>& offered = report.findings.front().finding.fixes;
  return !offered.empty() && offered.front().safe;
}

std::string first_message(std::string_view rule, std::string_view text) {
  const Document document(decode_utf8(text, false), english());
  const Report report = run(rule, document, {});
  if (report.findings.empty()) return {};
  const Finding& finding = report.findings.front().finding;
  return std::string(to_string(finding.severity)) + ": " + finding.message;
}

std::string first_reason(std::string_view rule, std::string_view text) {
  const Document document(decode_utf8(text, false), english());
  const Report report = run(rule, document, {});
  if (report.findings.empty() || report.findings.front().finding.why.empty()) return {};
  return report.findings.front().finding.why.front().text;
}

}  // namespace galley::core::test
