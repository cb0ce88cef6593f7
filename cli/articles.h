#pragma once

#include <galley/galley.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  std::string text;     ///< decoded
  std::string name;     ///< of the file, with the line for jsonl: what messages begin with
  std::string id_json;  ///< the id as JSON: that of the line, or the file's name
  Request request{};    ///< what came with the text: its structure
  std::optional<Encoding> encoding{};  ///< of the file or line, where it was not plain UTF-8
};

/// The report on an article; `request` is that of the article, or made of it.
[[nodiscard]] Result<Report> lint(const Linter& linter, const Input& article,
                                  const Request& request);

/// Works on one article; the error where that cannot be done.
using Take = std::function<std::optional<Error>(const Input&)>;
/// Hears of a line that is no article, counted from 1.
using Lost = std::function<void(std::size_t line, const std::string& error)>;

/// Reads all articles in turn and hands each on. What cannot be read or worked on is named on
/// standard error and the rest goes on; `lost`, where given, hears of lines. The result is false
/// when something was left out.
[[nodiscard]] bool read_articles(const Inputs& inputs, const Take& take, const Lost& lost = {});

/// True when `inputs` is one article at most; else says on standard error that `format` holds one.
[[nodiscard]] bool is_one_article(const Inputs& inputs, const std::string& format);

/// Reads one file as an article; the result is false, and standard error says why, when it cannot
/// be read or holds no text.
[[nodiscard]] bool read_article(const std::string& path, Input& out);

/// What a linter is made from.
struct Settings {
  std::string config{};  ///< path of a JSON file; empty: every rule as it comes
  std::string rule{};    ///< the only rule that runs; empty: all
  std::string pack{};    ///< path of a language pack; empty: English
};

/// Nothing, and standard error says why, when there can be no such linter.
[[nodiscard]] std::optional<Linter> make_linter(const Settings& settings);

/// Writes "galley: place: what" to standard error, on one line and without control characters.
void complain(std::string_view place, std::string_view what);
/// Writes lines to standard error, without control characters.
void complain_as_is(std::string_view text);
/// Writes to standard output and hands it on at once: what is done is not lost when the next
/// article ends the program, and a full disk is noticed.
void put(std::string_view text);
/// The same of lines for people, without control characters.
void put_for_terminal(std::string_view text);
/// Writes the line of a batch that stands for a line that is no article.
void put_lost_line(std::size_t line, const std::string& error);
/// Hands on what standard output still holds; false, with a word on standard error, when it cannot
/// be written.
[[nodiscard]] bool flush_output();

}  // namespace galley
