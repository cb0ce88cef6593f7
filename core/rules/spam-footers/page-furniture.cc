#include <algorithm>

#include "boilerplate_rule.h"
#include "galley/rules/registry.h"
#include "galley/text/excerpt.h"
#include "galley/text/line_break.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "page-furniture",
    .family = Family::kSpamFooters,
    .summary = "Lines of the page that were copied with the story",
    .why = "Menus, boxes and buttons belong to the page the text came from, not to the story.",
    .any_language = true,
};

/// A block may hold several lines; blank ones do not count.
std::size_t lines_in(std::string_view text) {
  std::size_t lines = 0;
  bool blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t size = line_break_size(text, at);
    if (size > 0) {
      blank = true;
    } else if (blank && text[at] != ' ' && text[at] != '\t') {
      blank = false;
      ++lines;
    }
    at += size > 0 ? size : 1;
  }
  return lines;
}

/// A run of lines is one finding, whose lines fold into it; a single line is reported here where
/// no other rule knows its kind.
class PageFurniture final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const auto lines = article.boilerplate().blocks();
    for (const BoilerplateRun& run : article.boilerplate().runs()) {
      if (run.end - run.first > 1) {
        report_run(article, lines.subspan(run.first, run.end - run.first), reporter);
      }
    }
    for (const BoilerplateBlock& line : lines) {
      if (line.kind == BoilerplateKind::kPage) report_line(article, line, reporter);
    }
  }

 private:
  static void report_run(const Article& article, std::span<const BoilerplateBlock> lines,
                         Reporter& reporter) {
    const Document& document = article.document();
    const auto blocks = document.blocks();
    Severity severity = Severity::kHint;
    int sum = 0;
    bool safe = true;
    for (const BoilerplateBlock& line : lines) {
      severity = std::max(severity, boilerplate_severity(line));
      sum += line.confidence;
      safe = safe && is_safe_to_delete(line);
    }
    const auto count = static_cast<int>(lines.size());
    const int confidence = sum / count;
    const std::uint32_t first = lines.front().block;
    const std::uint32_t end = lines.back().block + 1;
    const Span span = {blocks[first].span.begin, blocks[end - 1].span.end};
    const std::string number = std::to_string(lines_in(document.view(span)));
    Finding& finding =
        reporter.report(span, severity, confidence,
                        "These " + number + " lines belong to the page, not to the story.");
    // The strongest line speaks for the run; each line's own reasons are in its own finding.
    const auto strongest = std::max_element(
        lines.begin(), lines.end(), [](const BoilerplateBlock& a, const BoilerplateBlock& b) {
          return a.confidence < b.confidence;
        });
    finding.because(number + " lines in a row are page furniture; the surest is " +
                    quoted(document.view(blocks[strongest->block].span)));
    explain(*strongest, finding);
    finding.fix("Delete these " + number + " lines", safe, {delete_blocks(document, first, end)});
  }

  static void report_line(const Article& article, const BoilerplateBlock& line,
                          Reporter& reporter) {
    const Document& document = article.document();
    Finding& finding =
        reporter.report(document.blocks()[line.block].span, boilerplate_severity(line),
                        line.confidence, "This line belongs to the page, not to the story.");
    explain(line, finding);
    finding.fix("Delete this line", false, {delete_blocks(document, line.block, line.block + 1)});
  }
};

}  // namespace

const Rule& page_furniture() {
  static const PageFurniture rule;
  return rule;
}

}  // namespace galley::core::rules
