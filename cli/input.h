#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace galley {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != nullptr && file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// Opens `path` for reading, "-" being standard input. On failure the result is null and `error`
/// says why in words; a directory is a failure.
[[nodiscard]] File open_input(const std::string& path, std::string& error);

/// Reads the rest of `file`; false when reading failed or the text passes galley::kMaxTextBytes.
[[nodiscard]] bool read_all(std::FILE* file, std::string& out);

/// Reads lines of any length, one at a time.
class LineReader {
 public:
  explicit LineReader(std::FILE* file) : file_(file) {}
  /// The next line without its line break; false at the end.
  [[nodiscard]] bool next(std::string& line);
  /// True when reading stopped because of an error of the device.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  std::FILE* file_;
  std::string buffer_;
  std::size_t at_ = 0;
  bool end_ = false;
  bool failed_ = false;
};

/// One line of the batch contract: {"id", "text", "structure"?}.
struct BatchLine {
  std::string id_json = "null";  ///< the value of "id" as JSON
  std::string text;              ///< well-formed UTF-8
  std::string structure;         ///< JSON: what a page said of the text; mostly empty
  std::string error;             ///< not empty: the line is no article, and why
};
[[nodiscard]] BatchLine read_batch_line(std::string line);

}  // namespace galley
