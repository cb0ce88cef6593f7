#pragma once

#include <zlib.h>

#include <string>

namespace galley::core::training {

/// Reads a gzipped text file line by line.
class GzLines {
 public:
  explicit GzLines(const std::string& path) : file_(gzopen(path.c_str(), "rb")) {}
  ~GzLines() {
    if (file_ != nullptr) gzclose(file_);
  }
  GzLines(const GzLines&) = delete;
  GzLines& operator=(const GzLines&) = delete;

  [[nodiscard]] bool is_open() const { return file_ != nullptr; }
  /// The next line without its end; false at the end of the file.
  bool next(std::string& line) {
    line.clear();
    char chunk[1 << 16];
    while (gzgets(file_, chunk, sizeof chunk) != nullptr) {
      line += chunk;
      if (line.back() == '\n') {
        line.pop_back();
        return true;
      }
    }
    return !line.empty();
  }

 private:
  gzFile file_;
};

}  // namespace galley::core::training
