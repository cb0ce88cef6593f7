#include "sources.h"

#include <cstdio>
#include <string_view>
#include <utility>

#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/engine/formats.h"
#include "galley/engine/sources.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"
#include "input.h"

namespace galley {
namespace {

enum ExitStatus : int { kDone = 0, kFailed = 2 };

class SourcesCommand {
 public:
  explicit SourcesCommand(const SourcesOptions& options) : options_(options) {}

  int run() {
    std::vector<std::string> files = options_.files;
    if (files.empty()) files.emplace_back("-");
    for (const std::string& path : files) {
      std::string error;
      const File file = open_input(path, error);
      const std::string name = path == "-" ? "standard input" : path;
      if (!file) {
        complain(name, error);
      } else if (options_.input == "jsonl") {
        read_lines(file.get(), name);
      } else {
        std::string bytes;
        if (read_all(file.get(), bytes)) {
          list(decode_utf8(bytes, true), name, {});
        } else {
          complain(name, "cannot be read to its end, or is larger than 2 GiB");
        }
      }
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      complain("standard output", "cannot be written");
    }
    return status_;
  }

 private:
  void read_lines(std::FILE* file, const std::string& name) {
    LineReader reader(file);
    std::string line;
    for (std::size_t number = 1; reader.next(line); ++number) {
      BatchLine batch = read_batch_line(std::move(line));
      const std::string place = name + ":" + std::to_string(number);
      if (batch.error.empty()) {
        list(std::move(batch.text), place, batch.id_json);
        continue;
      }
      complain(place, batch.error);
      if (options_.format == "jsonl") {
        put("{\"id\":null,\"line\":" + std::to_string(number) + ",\"error\":\"not readable\"}\n");
      }
    }
    if (reader.failed()) complain(name, "cannot be read to its end");
  }

  void list(std::string text, std::string_view name, std::string_view id_json) {
    const Document document(std::move(text), english());
    if (options_.format == "jsonl") {
      put(to_json(engine_.lint_with_sources(document), document, id_json) + "\n");
    } else {
      put(to_text(list_sources(document), document, name) + "\n");
    }
  }

  void complain(std::string_view place, std::string_view what) {
    std::fprintf(stderr, "galley: %.*s: %.*s\n", static_cast<int>(place.size()), place.data(),
                 static_cast<int>(what.size()), what.data());
    status_ = kFailed;
  }
  static void put(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

  const SourcesOptions& options_;
  Engine engine_;
  int status_ = kDone;
};

}  // namespace

int list_sources_of_files(const SourcesOptions& options) { return SourcesCommand(options).run(); }

}  // namespace galley
