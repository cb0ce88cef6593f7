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

/// How many closing brackets stand in a row: of an odd number, the first belongs to the text.
std::size_t brackets_from(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(']', at), text.size()) - at;
}

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

/// Where `span` lies once the fix is applied; what the fix writes at its margins belongs to it.
Span after_edits(Span span, const Fix& fix) {
  std::int64_t begin = span.begin;
  std::int64_t end = span.end;
  for (const Edit& edit : fix.edits) {
    const std::int64_t grows = static_cast<std::int64_t>(edit.text.size()) - edit.span.size();
    if (edit.span.begin < span.begin) begin += grows;
    if (edit.span.begin <= span.end) end += grows;
  }
  begin = std::max<std::int64_t>(begin, 0);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

/// Whether the first fix of the rule's first finding is safe; fails where there is no such fix.
testing::AssertionResult first_fix(std::string_view rule, std::string_view text, bool safe) {
  const Document document(decode_utf8(text, false), english());
  const Report report = run(rule, document, {});
  if (report.findings.empty()) return testing::AssertionFailure() << "no finding in: " << text;
  const std::vector<Fix>& offered = report.findings.front().finding.fixes;
  if (offered.empty()) return testing::AssertionFailure() << "no fix in: " << text;
  if (offered.front().safe == safe) return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << (safe ? "not marked as safe: " : "marked as safe: ") << text;
}

}  // namespace

Marked unmark(std::string_view marked) {
  Marked out;
  std::vector<std::uint32_t> open;
  for (std::size_t i = 0; i < marked.size();) {
    if (marked.substr(i).starts_with(kOpen)) {
      open.push_back(static_cast<std::uint32_t>(out.text.size()));
      i += kOpen.size();
    } else if (marked.substr(i).starts_with(kClose) && !open.empty() &&
               brackets_from(marked, i) % 2 == 0) {
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
  const Span place = after_edits(report.findings.front().finding.span, *fix);
  const Report left = run(rule, mended, {});
  for (const ReportedFinding& reported : left.findings) {
    if (reported.finding.span.overlaps(place)) {
      return testing::AssertionFailure() << "still a finding there: " << mark(text, {place});
    }
  }
  if (left.findings.size() >= report.findings.size()) {
    return testing::AssertionFailure() << "still " << left.findings.size() << " in: " << text;
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

testing::AssertionResult fix_is_safe(std::string_view rule, std::string_view text) {
  return first_fix(rule, text, true);
}

testing::AssertionResult fix_is_unsafe(std::string_view rule, std::string_view text) {
  return first_fix(rule, text, false);
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
