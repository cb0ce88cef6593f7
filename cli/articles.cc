#include "articles.h"

#include <cstdio>
#include <utility>

#include "galley/json/json.h"
#include "input.h"

namespace galley {
namespace {

constexpr std::string_view kUnreadable = "cannot be read to its end, or is larger than 2 GiB";

std::string name_of(const std::string& path) { return path == "-" ? "standard input" : path; }

/// Reads a whole file; on failure the error says why and `out` holds anything.
[[nodiscard]] std::string read_file(const std::string& path, std::string& out) {
  std::string error;
  const File file = open_input(path, error);
  if (file && !read_all(file.get(), out)) error = kUnreadable;
  return error;
}

/// Settings are text like an article: an editor may have saved them with a byte-order mark or as
/// UTF-16. The error, or nothing.
[[nodiscard]] std::string decode_in_place(std::string& bytes) {
  Result<DecodedText> text = decode(bytes);
  if (!text) return text.error().message;
  bytes = std::move(text->text);
  return {};
}

/// The error for people at a command line.
std::string in_words(const Error& error) {
  return to_string(error) +
         (error.code == ErrorCode::kUnknownRule ? "; \"galley rules\" lists them" : "");
}

bool read_lines(const std::string& path, const Take& take, const Lost& lost) {
  const std::string name = name_of(path);
  std::string error;
  const File file = open_input(path, error);
  LineReader reader(file.get());
  if (file) error = reader.refusal();
  if (!error.empty()) {
    complain(name, error);
    return false;
  }
  bool all = true;
  std::string line;
  while (reader.next(line)) {
    BatchLine batch = read_batch_line(std::move(line), reader.encoding());
    Input input{std::move(batch.text), name + ":" + std::to_string(reader.number()),
                std::move(batch.id_json)};
    input.request.structure = std::move(batch.structure);
    input.request.decoded = true;
    input.encoding = std::move(batch.encoding);
    if (batch.error.empty()) {
      const std::optional<Error> failure = take(input);
      if (!failure) continue;
      batch.error = in_words(*failure);
    }
    all = false;
    complain(input.name, batch.error);
    if (lost) lost(reader.number(), batch.error);
  }
  if (!reader.failed()) return all;
  complain(name, "cannot be read to its end");
  return false;
}

bool read_text(const std::string& path, const Take& take) {
  Input input;
  if (!read_article(path, input)) return false;
  const std::optional<Error> failure = take(input);
  if (failure) complain(input.name, in_words(*failure));
  return !failure;
}

}  // namespace

bool read_articles(const Inputs& inputs, const Take& take, const Lost& lost) {
  const std::vector<std::string> standard_input = {"-"};
  bool all = true;
  for (const std::string& path : inputs.files.empty() ? standard_input : inputs.files) {
    const bool read =
        inputs.input == "jsonl" ? read_lines(path, take, lost) : read_text(path, take);
    all = read && all;
  }
  return all;
}

bool is_one_article(const Inputs& inputs, const std::string& format) {
  if (inputs.input != "jsonl" && inputs.files.size() <= 1) return true;
  complain("--format " + format,
           "holds one article: name one file, or use --format jsonl for many");
  return false;
}

bool read_article(const std::string& path, Input& out) {
  out.name = name_of(path);
  out.id_json = core::quoted_json(out.name);
  std::string bytes;
  std::string error = read_file(path, bytes);
  if (error.empty()) {
    Result<DecodedText> text = decode(bytes);
    if (text) {
      out.text = std::move(text->text);
      out.encoding = std::move(text->encoding);
      out.request.decoded = true;
      return true;
    }
    error = text.error().message;
  }
  complain(out.name, error);
  return false;
}

Result<Report> lint(const Linter& linter, const Input& article, const Request& request) {
  Result<Report> report = linter.lint(article.text, request);
  if (report) report->encoding = article.encoding;
  return report;
}

std::optional<Linter> make_linter(const Settings& settings) {
  Options options;
  for (const auto& [path, content] : {std::pair(&settings.config, &options.json),
                                      std::pair(&settings.pack, &options.language_pack)}) {
    if (path->empty()) continue;
    std::string error = read_file(*path, *content);
    if (error.empty() && path == &settings.config) error = decode_in_place(*content);
    if (!error.empty()) {
      complain(*path, error);
      return std::nullopt;
    }
  }
  if (!settings.rule.empty()) options.only = {settings.rule};
  Result<Linter> linter = Linter::create(options);
  if (linter) return *std::move(linter);
  const Error& error = linter.error();
  if (error.code == ErrorCode::kBadPack) {
    complain(settings.pack, error.message);
  } else if (error.place.starts_with("/only")) {
    complain("--rule", error.message + "; \"galley rules\" lists them");
  } else {
    complain(settings.config, in_words(error));
  }
  return std::nullopt;
}

void complain(std::string_view place, std::string_view what) {
  std::fprintf(stderr, "galley: %.*s: %.*s\n", static_cast<int>(place.size()), place.data(),
               static_cast<int>(what.size()), what.data());
}

void put(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void put_lost_line(std::size_t line, const std::string& error) {
  put("{\"id\":null,\"line\":" + std::to_string(line) + ",\"error\":" + core::quoted_json(error) +
      "}\n");
}

bool flush_output() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return true;
  complain("standard output", "cannot be written");
  return false;
}

}  // namespace galley
