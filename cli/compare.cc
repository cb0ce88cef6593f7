#include <algorithm>
#include <string_view>
#include <utility>

#include "commands.h"

namespace galley {
namespace {

std::string summary(const Comparison& result) {
  constexpr std::pair<DifferenceKind, std::string_view> kNames[] = {
      {DifferenceKind::kCopied, "copied"},
      {DifferenceKind::kRewritten, "rewritten"},
      {DifferenceKind::kQuotationAltered, "quotations altered"},
      {DifferenceKind::kQuotationAdded, "quotations added"},
      {DifferenceKind::kNumberChanged, "figures changed"},
      {DifferenceKind::kDateChanged, "dates changed"},
      {DifferenceKind::kNameChanged, "names changed"},
      {DifferenceKind::kNegationChanged, "negations changed"},
      {DifferenceKind::kAttributionDropped, "attributions dropped"},
  };
  std::string out;
  for (const auto& [kind, name] : kNames) {
    const auto count =
        std::count_if(result.differences.begin(), result.differences.end(),
                      [&, wanted = kind](const Difference& d) { return d.kind == wanted; });
    out.append(out.empty() ? "" : ", ").append(std::to_string(count)).append(" ").append(name);
  }
  return out + "\n";
}

}  // namespace

int compare_articles(const CompareArguments& arguments) {
  const std::optional<Linter> linter = make_linter(arguments.settings);
  if (!linter) return kFailed;
  Input article;
  bool read = read_article(arguments.article, article);
  for (const std::string& path : arguments.originals) {
    Input original;
    read = read_article(path, original) && read;
    article.request.originals.push_back(
        {std::move(original.name), std::move(original.text), std::move(original.encoding)});
  }
  if (!read) return kFailed;
  const bool line = arguments.format == "jsonl";
  article.request.findings = line;
  const Result<Report> report = lint(*linter, article, article.request);
  if (!report) {
    complain(article.name, to_string(report.error()));
    return kFailed;
  }
  const Comparison comparison = report->comparison.value_or(Comparison());
  const Severity floor = severity_from(arguments.threshold).value_or(Severity::kWarning);
  const auto& differences = comparison.differences;
  if (line) {
    put(to_json(*report, article.id_json) + "\n");
  } else {
    put_for_terminal(comparison_to_text(*report, article.name, floor) + summary(comparison));
  }
  if (!flush_output()) return kFailed;
  const bool different = std::any_of(differences.begin(), differences.end(),
                                     [&](const Difference& d) { return d.severity >= floor; });
  return different ? kFound : kDone;
}

}  // namespace galley
