#include "galley/report/explain.h"

#include <utility>

#include "commands.h"
#include "galley/document/document.h"
#include "galley/language/language.h"

namespace galley {

int explain_article(const std::string& path) {
  Input article;
  if (!read_article(path, article)) return kFailed;
  put(explain(Document(std::move(article.text), english())));
  return flush_output() ? kDone : kFailed;
}

}  // namespace galley
