#include "galley/engine/compare.h"

#include <algorithm>
#include <deque>
#include <string_view>
#include <utility>

#include "commands.h"
#include "galley/engine/engine.h"
#include "galley/language/language.h"
#include "galley/report/formats.h"

namespace galley {
namespace {

std::string summary(const ComparisonResult& result) {
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
                      [&, wanted = kind](const ReportedDifference& d) { return d.kind == wanted; });
    out.append(out.empty() ? "" : ", ").append(std::to_string(count)).append(" ").append(name);
  }
  return out + "\n";
}

}  // namespace

int compare_articles(const CompareOptions& options) {
  Input article;
  bool read = read_article(options.article, article);
  const Document document(std::move(article.text), english());
  std::deque<Document> documents;
  std::vector<Original> originals;
  for (const std::string& path : options.originals) {
    Input original;
    read = read_article(path, original) && read;
    originals.push_back(
        {std::move(original.name), &documents.emplace_back(std::move(original.text), english())});
  }
  if (!read) return kFailed;
  const Severity floor = severity_from(options.threshold).value_or(Severity::kWarning);
  const ComparisonResult result = compare(document, std::move(originals));
  if (options.format == "jsonl") {
    Report report = Engine().lint(document);
    report.comparison = result;
    put(to_json(report, document, article.id_json) + "\n");
  } else {
    put(to_text(result, document, article.name, floor) + summary(result));
  }
  if (!flush_output()) return kFailed;
  const bool different =
      std::any_of(result.differences.begin(), result.differences.end(),
                  [&](const ReportedDifference& d) { return d.severity >= floor; });
  return different ? kFound : kDone;
}

}  // namespace galley
