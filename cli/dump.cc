#include "commands.h"

namespace galley {

int dump_article(const DumpArguments& arguments) {
  Input article;
  if (!read_article(arguments.file, article)) return kFailed;
  const Result<std::string> dump = Linter().dump(article.text);
  if (dump) {
    put(*dump);
  } else {
    complain(article.name, to_string(dump.error()));
  }
  return flush_output() && dump ? kDone : kFailed;
}

}  // namespace galley
