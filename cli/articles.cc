#include "articles.h"

#include <cstdio>
#include <utility>

#include "galley/json/json.h"
#include "input.h"

namespace galley {
namespace {

constexpr std::string_view kUnreadable = "cannot be read to its end, or is larger than 2 GiB";

/// Text for a terminal: well-formed, and what would move its cursor or change its colours is
/// U+FFFD. Control characters of `keep` stay.
std::string printable(std::string_view text, std::string_view keep) {
  const std::string known = core::decode_as_utf8(text, true).text;
  std::string out;
  out.reserve(known.size());
  for (std::size_t at = 0; at < known.size(); ++at) {
    const char c = known[at];
    // U+0080 to U+009F are two bytes, the first of them C2.
    const bool control_of_two = c == '\xC2' && static_cast<unsigned char>(known[at + 1]) < 0xA0;
    const bool control = static_cast<unsigned char>(c) < ' ' || c == '\x7F' || control_of_two;
    if (control && keep.find(c) == std::string_view::npos) {
      out += "\xEF\xBF\xBD";
      at += control_of_two ? 1 : 0;
    } else {
      out += c;
    }
  }
  return out;
}

std::string name_of(const std::string& path) {
  return path == "-" ? "standard input" : printable(path, "");
}

/// False once standard output refused something: what else there is to do is in vain.
bool output_works() { return std::ferror(stdout) == 0; }

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
  while (output_works() && reader.next(line)) {
    BatchLine batch;
    if (reader.too_long()) {
      batch.error = "the line is longer than " + std::to_string(kMaxLineBytes >> 20U) + " MiB";
    } else {
      batch = read_batch_line(std::move(line), reader.encoding());
    }
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
    if (!output_works()) return false;
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
  out.id_json = path == "-" ? core::quoted_json(out.name)
                            : core::quoted_json(core::decode_as_utf8(path, true).text);
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
  const std::string line = "galley: " + printable(place, "") + ": " + printable(what, "") + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void put(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

void put_for_terminal(std::string_view text) { put(printable(text, "\n\t")); }

void complain_as_is(std::string_view text) {
  const std::string out = printable(text, "\n\t");
  std::fwrite(out.data(), 1, out.size(), stderr);
}

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
