#include "commands.h"

namespace galley {

int list_sources_of_articles(const SourcesArguments& arguments) {
  const std::optional<Linter> linter = make_linter(arguments.settings);
  if (!linter) return kFailed;
  const bool batch = arguments.format == "jsonl";
  const auto take = [&](const Input& article) -> std::optional<Error> {
    Request request = article.request;
    request.sources = true;
    request.findings = batch;
    const Result<Report> report = lint(*linter, article, request);
    if (!report) return report.error();
    if (batch) {
      put(to_json(*report, article.id_json) + "\n");
    } else {
      put_for_terminal(sources_to_text(*report, article.name) + "\n");
    }
    return std::nullopt;
  };
  bool done = read_articles(arguments.inputs, take, batch ? put_lost_line : Lost());
  done = flush_output() && done;
  return done ? kDone : kFailed;
}

}  // namespace galley
