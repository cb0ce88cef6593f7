#include <utility>

#include "commands.h"
#include "galley/engine/engine.h"
#include "galley/language/language.h"
#include "galley/report/formats.h"

namespace galley {
namespace {

std::string written(const Report& report, const Document& document, const Input& article,
                    const std::string& format, Severity threshold) {
  if (format == "jsonl") return to_json(report, document, article.id_json) + "\n";
  if (format == "html") return to_html(report, document);
  if (format == "markdown") return to_markdown(report, document);
  if (format == "csv") return to_csv(report, document);
  return to_text(report, document, article.name, threshold);
}

std::string summary(std::size_t texts, std::size_t reported, std::size_t below) {
  std::string line = std::to_string(reported) + (reported == 1 ? " finding" : " findings") +
                     " in " + std::to_string(texts) + (texts == 1 ? " text" : " texts");
  if (below > 0)
    line += "; " + std::to_string(below) + " more below the threshold (--threshold hint shows all)";
  return line + "\n";
}

}  // namespace

int lint_articles(const LintOptions& options) {
  Config config;
  if (!read_settings(options.config, config)) return kFailed;
  if (!options.rule.empty() && !config.only(options.rule)) {
    complain("--rule", "there is no rule \"" + options.rule + "\"; \"galley rules\" lists them");
    return kFailed;
  }
  const bool batch = options.format == "jsonl";
  const bool file = !batch && options.format != "text";
  if (file && !is_one_article(options.inputs, options.format)) return kFailed;
  const Engine engine(std::move(config));
  const Severity threshold = severity_from(options.threshold).value_or(Severity::kWarning);
  std::size_t texts = 0;
  std::size_t reported = 0;
  std::size_t below = 0;
  bool done = read_articles(
      options.inputs,
      [&](Input&& article) {
        const Document document(std::move(article.text), english(), article.structure);
        const Report report = engine.lint(document);
        const std::size_t count = report.count(threshold);
        ++texts;
        reported += count;
        below += report.findings.size() - count;
        put(written(report, document, article, options.format, threshold));
      },
      batch ? put_lost_line : nullptr);
  if (options.format == "text") put(summary(texts, reported, below));
  done = flush_output() && done;
  return !done ? kFailed : reported > 0 ? kFound : kDone;
}

}  // namespace galley
