#include "articles.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <utility>

#include "galley/text/utf.h"
#include "input.h"

namespace galley {
namespace {

constexpr std::string_view kUnreadable = "cannot be read to its end, or is larger than 2 GiB";

std::string json_string(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

std::string name_of(const std::string& path) { return path == "-" ? "standard input" : path; }

bool read_lines(const std::string& path, const std::function<void(Input&&)>& take,
                const std::function<void(std::size_t, const std::string&)>& lost) {
  const std::string name = name_of(path);
  std::string error;
  const File file = open_input(path, error);
  if (!file) {
    complain(name, error);
    return false;
  }
  bool all = true;
  LineReader reader(file.get());
  std::string line;
  for (std::size_t number = 1; reader.next(line); ++number) {
    BatchLine batch = read_batch_line(std::move(line));
    std::string place = name + ":" + std::to_string(number);
    if (batch.error.empty()) {
      take({std::move(batch.text), std::move(place), std::move(batch.id_json),
            std::move(batch.structure)});
      continue;
    }
    all = false;
    complain(place, batch.error);
    if (lost) lost(number, batch.error);
  }
  if (!reader.failed()) return all;
  complain(name, "cannot be read to its end");
  return false;
}

}  // namespace

bool read_articles(const Inputs& inputs, const std::function<void(Input&&)>& take,
                   const std::function<void(std::size_t line, const std::string& error)>& lost) {
  const std::vector<std::string> standard_input = {"-"};
  bool all = true;
  for (const std::string& path : inputs.files.empty() ? standard_input : inputs.files) {
    if (inputs.input == "jsonl") {
      all = read_lines(path, take, lost) && all;
      continue;
    }
    Input article;
    if (read_article(path, article)) {
      take(std::move(article));
    } else {
      all = false;
    }
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
  out.id_json = json_string(out.name);
  std::string error;
  std::string bytes;
  const File file = open_input(path, error);
  if (file && !read_all(file.get(), bytes)) error = kUnreadable;
  if (!error.empty()) {
    complain(out.name, error);
    return false;
  }
  out.text = decode_utf8(bytes, true);
  return true;
}

bool read_settings(const std::string& path, Config& out) {
  if (path.empty()) return true;
  std::string error;
  std::string json;
  const File file = open_input(path, error);
  if (file && !read_all(file.get(), json)) error = kUnreadable;
  if (error.empty()) error = out.read(json);
  if (!error.empty()) complain(path, error);
  return error.empty();
}

void complain(std::string_view place, std::string_view what) {
  std::fprintf(stderr, "galley: %.*s: %.*s\n", static_cast<int>(place.size()), place.data(),
               static_cast<int>(what.size()), what.data());
}

void put(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void put_lost_line(std::size_t line, const std::string& error) {
  put("{\"id\":null,\"line\":" + std::to_string(line) + ",\"error\":" + json_string(error) + "}\n");
}

bool flush_output() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return true;
  complain("standard output", "cannot be written");
  return false;
}

}  // namespace galley
