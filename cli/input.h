#pragma once

#include <galley/galley.h>

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "galley/text/decode.h"

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

/// The longest line that is read: an article of that size takes minutes and gigabytes.
inline constexpr std::size_t kMaxLineBytes = std::size_t{1} << 28U;

/// Reads lines, one at a time, in any encoding that galley::decode() knows. Lines end
/// with LF, CR LF or CR; JSON has none of these inside a string.
class LineReader {
 public:
  explicit LineReader(std::FILE* file) : file_(file) {}
  /// Why the file has no lines, told by its first bytes; empty where it has. Before any line.
  [[nodiscard]] std::string refusal();
  /// The next line that is not blank, without its line break; false at the end.
  [[nodiscard]] bool next(std::string& line);
  /// True where that line is longer than kMaxLineBytes; it is empty then, and the rest of it passed
  /// over.
  [[nodiscard]] bool too_long() const { return too_long_; }
  /// Of that line, counted from 1, blank ones included.
  [[nodiscard]] std::size_t number() const { return number_; }
  /// UTF-16 or UTF-32, whose lines come as UTF-8; nothing where each line shows its own encoding.
  [[nodiscard]] std::optional<Encoding> encoding() const;
  /// True when reading stopped because of an error of the device.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  void fill();
  bool next_line(std::string& line);
  void append(std::string& line, std::string_view part);

  std::FILE* file_;
  std::string raw_;     ///< bytes of a character whose rest is still to come
  std::string buffer_;  ///< in wide encodings UTF-8, else as it lies in the file
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  core::Encoding wide_ = core::Encoding::kUtf8;
  bool started_ = false;
  bool after_return_ = false;  ///< a CR ended the last line: an LF now belongs to it
  bool lost_ = false;          ///< of the wide encoding something could not be read
  bool too_long_ = false;
  bool end_ = false;
  bool failed_ = false;
};

/// One line of the batch contract: {"id", "text", "structure"?}.
struct BatchLine {
  std::string id_json = "null";      ///< the value of "id" as it stood in the line
  std::string text;                  ///< well-formed UTF-8
  std::string structure;             ///< JSON: what a page said of the text; mostly empty
  std::string error;                 ///< not empty: the line is no article, and why
  std::optional<Encoding> encoding;  ///< where the line was not plain UTF-8
};
/// `known`: the encoding that the line had in its file, where that is known; it is UTF-8 now.
[[nodiscard]] BatchLine read_batch_line(std::string line, std::optional<Encoding> known = {});

}  // namespace galley
