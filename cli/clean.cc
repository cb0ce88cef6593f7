#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "commands.h"
#include "galley/engine/engine.h"
#include "galley/language/language.h"
#include "galley/report/article_formats.h"

namespace galley {
namespace {

std::string written(const CleanCopy& copy, const Document& document, const Input& article,
                    const std::string& format) {
  if (format == "jsonl") return to_json(copy, document, article.id_json, CleanForms::kText) + "\n";
  if (format == "text") return copy.text;
  const Document cleaned(copy.text, document.language(), copy.structure);
  return format == "html" ? article_to_html(cleaned, copy.structure)
                          : article_to_markdown(cleaned, copy.structure);
}

/// "3 safe fixes applied: 2 follow-line, 1 repeated-paragraph"
std::string summary(const CleanCopy& copy) {
  std::map<std::string_view, std::size_t> of_rule;
  std::size_t applied = 0;
  for (const CleanChange& change : copy.changes) {
    if (!change.applied) continue;
    ++of_rule[change.finding->rule->id];
    ++applied;
  }
  std::string line =
      std::to_string(applied) + (applied == 1 ? " safe fix applied" : " safe fixes applied");
  const char* sign = ": ";
  for (const auto& [rule, count] : of_rule) {
    line.append(sign).append(std::to_string(count)).append(" ").append(rule);
    sign = ", ";
  }
  return line;
}

}  // namespace

int clean_articles(const CleanOptions& options) {
  Config config;
  if (!read_settings(options.config, config)) return kFailed;
  const bool batch = options.format == "jsonl";
  if (!batch && !is_one_article(options.inputs, options.format)) return kFailed;
  const Engine engine(std::move(config));
  bool done = read_articles(
      options.inputs,
      [&](Input&& article) {
        const Document document(std::move(article.text), english(), article.structure);
        const Report report = engine.lint(document);
        const CleanCopy copy = clean(report, document, article.structure, {});
        put(written(copy, document, article, options.format));
        if (!batch) complain(article.name, summary(copy));
      },
      batch ? put_lost_line : nullptr);
  done = flush_output() && done;
  return done ? kDone : kFailed;
}

}  // namespace galley
