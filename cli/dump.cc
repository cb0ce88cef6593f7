#include "galley/report/dump.h"

#include <utility>

#include "commands.h"
#include "galley/document/document.h"
#include "galley/language/language.h"

namespace galley {

int dump_article(const std::string& path) {
  Input article;
  if (!read_article(path, article)) return kFailed;
  put(dump(Document(std::move(article.text), english())));
  return flush_output() ? kDone : kFailed;
}

}  // namespace galley
