#include <utility>

#include "commands.h"

namespace galley {
namespace {

std::string written(const Report& report, const Input& article, const std::string& format,
                    Severity threshold) {
  if (format == "jsonl") return to_json(report, article.id_json) + "\n";
  if (format == "html") return to_html(report);
  if (format == "markdown") return to_markdown(report);
  if (format == "csv") return to_csv(report);
  return to_text(report, article.name, threshold);
}

std::string summary(std::size_t texts, std::size_t reported, std::size_t below) {
  std::string line = std::to_string(reported) + (reported == 1 ? " finding" : " findings") +
                     " in " + std::to_string(texts) + (texts == 1 ? " text" : " texts");
  if (below > 0)
    line += "; " + std::to_string(below) + " more below the threshold (--threshold hint shows all)";
  return line + "\n";
}

}  // namespace

int lint_articles(const LintArguments& arguments) {
  const std::optional<Linter> linter = make_linter(arguments.settings);
  if (!linter) return kFailed;
  const bool batch = arguments.format == "jsonl";
  const bool file = !batch && arguments.format != "text";
  if (file && !is_one_article(arguments.inputs, arguments.format)) return kFailed;
  const Severity threshold = severity_from(arguments.threshold).value_or(Severity::kWarning);
  std::size_t texts = 0;
  std::size_t reported = 0;
  std::size_t below = 0;
  const auto take = [&](const Input& article) -> std::optional<Error> {
    const Result<Report> report = lint(*linter, article, article.request);
    if (!report) return report.error();
    const std::size_t count = report->count(threshold);
    ++texts;
    reported += count;
    below += report->findings.size() - count;
    const std::string out = written(*report, article, arguments.format, threshold);
    if (arguments.format == "text") {
      put_for_terminal(out);
    } else {
      put(out);
    }
    return std::nullopt;
  };
  bool done = read_articles(arguments.inputs, take, batch ? put_lost_line : Lost());
  if (arguments.format == "text") put(summary(texts, reported, below));
  done = flush_output() && done;
  return !done ? kFailed : reported > 0 ? kFound : kDone;
}

}  // namespace galley
