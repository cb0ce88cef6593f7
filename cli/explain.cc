#include "explain.h"

#include <cstdio>

#include "galley/document/document.h"
#include "galley/engine/explain.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"
#include "input.h"

namespace galley {

int explain_file(const std::string& path) {
  constexpr int kFailed = 2;
  std::string error;
  std::string bytes;
  const File file = open_input(path, error);
  if (file && !read_all(file.get(), bytes))
    error = "cannot be read to its end, or is larger than 2 GiB";
  if (!error.empty()) {
    std::fprintf(stderr, "galley: %s: %s\n", path.c_str(), error.c_str());
    return kFailed;
  }
  const Document document(decode_utf8(bytes, true), english());
  const std::string text = explain(document);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? 0 : kFailed;
}

}  // namespace galley
