#include "compare.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "galley/engine/compare.h"
#include "galley/engine/engine.h"
#include "galley/engine/formats.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"
#include "input.h"

namespace galley {
namespace {

constexpr int kSame = 0;
constexpr int kDifferent = 1;
constexpr int kFailed = 2;

std::string name_of(const std::string& path) { return path == "-" ? "standard input" : path; }

std::unique_ptr<Document> read_document(const std::string& path) {
  std::string error;
  std::string bytes;
  const File file = open_input(path, error);
  if (file && !read_all(file.get(), bytes))
    error = "cannot be read to its end, or is larger than 2 GiB";
  if (!error.empty()) {
    std::fprintf(stderr, "galley: %s: %s\n", name_of(path).c_str(), error.c_str());
    return nullptr;
  }
  return std::make_unique<Document>(decode_utf8(bytes, true), english());
}

std::string summary(const ComparisonResult& result) {
  constexpr std::pair<DifferenceKind, std::string_view> kNames[] = {
      {DifferenceKind::kCopied, "copied"},
      {DifferenceKind::kRewritten, "rewritten"},
      {DifferenceKind::kQuotationAltered, "quotations altered"},
      {DifferenceKind::kNumberChanged, "figures changed"},
      {DifferenceKind::kNameChanged, "names changed"},
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

int run_compare(const CompareOptions& options) {
  const std::unique_ptr<Document> article = read_document(options.article);
  std::vector<std::unique_ptr<Document>> documents;
  std::vector<Original> originals;
  bool failed = article == nullptr;
  for (const std::string& path : options.originals) {
    documents.push_back(read_document(path));
    failed |= documents.back() == nullptr;
    originals.push_back({name_of(path), documents.back().get()});
  }
  if (failed) return kFailed;
  const Severity floor = severity_from(options.threshold).value_or(Severity::kWarning);
  const ComparisonResult result = compare(*article, std::move(originals));
  std::string out;
  if (options.format == "jsonl") {
    rapidjson::StringBuffer id;
    rapidjson::Writer<rapidjson::StringBuffer> writer(id);
    writer.String(name_of(options.article).c_str());
    Report report = Engine().lint(*article);
    report.comparison = result;
    out = to_json(report, *article, {id.GetString(), id.GetSize()}) + "\n";
  } else {
    out = to_text(result, *article, name_of(options.article), floor) + summary(result);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    std::fputs("galley: standard output: cannot be written\n", stderr);
    return kFailed;
  }
  const bool different =
      std::any_of(result.differences.begin(), result.differences.end(),
                  [&](const ReportedDifference& d) { return d.severity >= floor; });
  return different ? kDifferent : kSame;
}

}  // namespace galley
