#include <map>
#include <string_view>

#include "commands.h"

namespace galley {
namespace {

std::string written(const CleanCopy& copy, const Input& article, const std::string& format) {
  if (format == "jsonl") return to_json(copy, article.id_json) + "\n";
  if (format == "html") return copy.html.value_or("");
  if (format == "markdown") return copy.markdown.value_or("");
  return copy.text;
}

/// "2 follow-prompt, 1 repeated-paragraph": what was changed, by rule.
std::string by_rule(const CleanCopy& copy) {
  std::map<std::string_view, std::size_t> of_rule;
  for (const CleanChange& change : copy.changes) ++of_rule[change.rule];
  std::string out;
  for (const auto& [rule, count] : of_rule) {
    out.append(out.empty() ? "" : ", ").append(std::to_string(count)).append(" ").append(rule);
  }
  return out;
}

}  // namespace

int clean_articles(const CleanArguments& arguments) {
  const std::optional<Linter> linter = make_linter(arguments.settings);
  if (!linter) return kFailed;
  const bool batch = arguments.format == "jsonl";
  if (!batch && !is_one_article(arguments.inputs, arguments.format)) return kFailed;
  const auto take = [&](const Input& article) -> std::optional<Error> {
    const Result<Report> report = lint(*linter, article, article.request);
    if (!report) return report.error();
    // What came with its structure goes out with it.
    const bool structured = batch && !article.request.structure.empty();
    const CleanOptions forms{.html = structured || arguments.format == "html",
                             .markdown = structured || arguments.format == "markdown"};
    const CleanCopy copy = linter->clean(*report, forms);
    put(written(copy, article, arguments.format));
    if (article.encoding) complain(article.name, article.encoding->message);
    if (!batch) {
      complain(article.name, to_text(copy));
      if (!copy.changes.empty()) complain(article.name, "changed: " + by_rule(copy));
    }
    return std::nullopt;
  };
  bool done = read_articles(arguments.inputs, take, batch ? put_lost_line : Lost());
  done = flush_output() && done;
  return done ? kDone : kFailed;
}

}  // namespace galley
