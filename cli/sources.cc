#include <utility>

#include "commands.h"
#include "galley/engine/engine.h"
#include "galley/language/language.h"
#include "galley/report/formats.h"
#include "galley/sourcing/source_list.h"

namespace galley {

int list_sources_of_articles(const SourcesOptions& options) {
  const Engine engine;
  const bool batch = options.format == "jsonl";
  bool done = read_articles(
      options.inputs,
      [&](Input&& article) {
        const Document document(std::move(article.text), english(), article.structure);
        if (batch) {
          put(to_json(engine.lint_with_sources(document), document, article.id_json) + "\n");
        } else {
          put(to_text(Article(document).sources(), document, article.name) + "\n");
        }
      },
      batch ? put_lost_line : nullptr);
  done = flush_output() && done;
  return done ? kDone : kFailed;
}

}  // namespace galley
