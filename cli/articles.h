#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/config.h"

namespace galley {

/// What scripts may rely on; kFound where something at or above the threshold was found.
enum ExitStatus : int { kDone = 0, kFound = 1, kFailed = 2 };

/// Which articles a command reads: files ("-" or none: standard input), each an article of its own
/// or, with input "jsonl", one article a line.
struct Inputs {
  std::vector<std::string> files;
  std::string input = "text";
};

/// One article as it was read.
struct Input {
  std::string text;          ///< well-formed UTF-8
  std::string name;          ///< of the file, with the line for jsonl: what messages begin with
  std::string id_json;       ///< the id as JSON: that of the line, or the file's name
  SourceMarkup structure{};  ///< what a page said of the text; mostly empty
};

/// Reads all articles in turn and hands each on. What cannot be read is named on standard error and
/// the rest goes on; `lost`, where given, hears of lines that are no article (counted from 1).
/// The result is false when something could not be read.
[[nodiscard]] bool read_articles(
    const Inputs& inputs, const std::function<void(Input&&)>& take,
    const std::function<void(std::size_t line, const std::string& error)>& lost = {});

/// True when `inputs` is one article at most; else says on standard error that `format` holds one.
[[nodiscard]] bool is_one_article(const Inputs& inputs, const std::string& format);

/// Reads one file as an article; the result is false, and standard error says why, when it cannot
/// be read.
[[nodiscard]] bool read_article(const std::string& path, Input& out);

/// Reads settings from `path`, where that is not empty. The result is false, and standard error
/// says why, when they cannot be read.
[[nodiscard]] bool read_settings(const std::string& path, Config& out);

/// Writes "galley: place: what" to standard error.
void complain(std::string_view place, std::string_view what);
/// Writes to standard output.
void put(std::string_view text);
/// Writes the line of a batch that stands for a line that is no article.
void put_lost_line(std::size_t line, const std::string& error);
/// Hands on what standard output still holds; false, with a word on standard error, when it cannot
/// be written.
[[nodiscard]] bool flush_output();

}  // namespace galley
