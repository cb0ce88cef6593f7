#include "support/rows.h"

#include <array>
#include <cstdio>
#include <filesystem>

#include "support/fail.h"
#include "support/gz_lines.h"

namespace galley::core::training {
namespace {

void for_each_xz_line(const std::string& path, const std::function<void(const std::string&)>& use) {
  std::FILE* const pipe = popen(("xz -dc '" + path + "'").c_str(), "r");
  if (pipe == nullptr) fail("cannot run xz");
  std::string line;
  std::array<char, 65536> chunk;
  while (std::fgets(chunk.data(), chunk.size(), pipe) != nullptr) {
    line += chunk.data();
    if (line.back() != '\n') continue;
    line.pop_back();
    use(line);
    line.clear();
  }
  if (!line.empty()) use(line);
  if (pclose(pipe) != 0) fail("xz cannot read " + path);
}

}  // namespace

void for_each_line(const std::string& path, const std::function<void(const std::string&)>& use) {
  const std::string packed = path + ".xz";
  if (std::filesystem::exists(packed)) return for_each_xz_line(packed, use);
  GzLines lines(std::filesystem::exists(path) ? path : path + ".gz");
  if (!lines.is_open()) fail("cannot read " + path);
  for (std::string line; lines.next(line);) use(line);
}

void for_each_row(const std::string& path,
                  const std::function<void(const rapidjson::Document&)>& use) {
  for_each_line(path, [&](const std::string& line) {
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    if (json.HasParseError() || !json.IsObject()) fail("a line that is no object in " + path);
    use(json);
  });
}

void for_each_text(const std::string& path, const std::function<void(std::string)>& use) {
  for_each_row(path, [&](const rapidjson::Document& json) {
    if (!json.HasMember("text") || !json["text"].IsString()) fail("a row without text in " + path);
    use(std::string(json["text"].GetString(), json["text"].GetStringLength()));
  });
}

}  // namespace galley::core::training
