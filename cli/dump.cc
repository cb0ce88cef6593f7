#include "commands.h"

namespace galley {

int dump_article(const DumpArguments& arguments) {
  const std::optional<Linter> linter = make_linter(arguments.settings);
  if (!linter) return kFailed;
  Input article;
  if (!read_article(arguments.file, article)) return kFailed;
  if (article.encoding) complain(article.name, article.encoding->message);
  const Result<std::string> dump = linter->dump(article.text);
  if (dump) {
    put_for_terminal(*dump);
  } else {
    complain(article.name, to_string(dump.error()));
  }
  return flush_output() && dump ? kDone : kFailed;
}

}  // namespace galley
