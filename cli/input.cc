#include "input.h"

#include <galley/galley.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "galley/json/json.h"
#include "galley/text/utf.h"

namespace galley {
namespace {

/// Bytes that are read at once: as many as a pipe holds.
constexpr std::size_t kChunk = std::size_t{1} << 16U;

std::optional<unsigned> hex4(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(0, 4)) {
    value <<= 4U;
    if (c >= '0' && c <= '9') {
      value |= static_cast<unsigned>(c - '0');
    } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
      value |= static_cast<unsigned>((c | 0x20) - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

/// JSON may escape half a surrogate pair; the contract reads it as U+FFFD, the JSON reader would
/// refuse the line. Only the four digits of such an escape are changed.
void mend_lone_surrogates(std::string& json) {
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
    const std::string_view rest = std::string_view(json).substr(at);
    const auto unit = rest.size() > 1 && rest[1] == 'u' ? hex4(rest.substr(2)) : std::nullopt;
    if (!unit) {
      at += 2;
      continue;
    }
    const bool high = *unit >= 0xD800 && *unit <= 0xDBFF;
    const bool low = *unit >= 0xDC00 && *unit <= 0xDFFF;
    if (high && rest.substr(6).starts_with("\\u")) {
      const auto second = hex4(rest.substr(8));
      if (second && *second >= 0xDC00 && *second <= 0xDFFF) {
        at += 12;
        continue;
      }
    }
    if (high || low) json.replace(at + 2, 4, "FFFD");
    at += 6;
  }
}

}  // namespace

File open_input(const std::string& path, std::string& error) {
  if (path == "-") return File(stdin);
  struct stat info = {};
  if (stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
    error = "is a directory; name the files in it";
    return nullptr;
  }
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) error = std::strerror(errno);
  return file;
}

bool read_all(std::FILE* file, std::string& out) {
  char chunk[kChunk];
  while (const std::size_t size = std::fread(chunk, 1, sizeof chunk, file)) {
    if (out.size() + size > kMaxTextBytes) return false;
    out.append(chunk, size);
  }
  return std::ferror(file) == 0;
}

bool LineReader::next(std::string& line) {
  line.clear();
  for (;;) {
    const std::size_t end = buffer_.find('\n', at_);
    if (end != std::string::npos) {
      line.append(buffer_, at_, end - at_);
      at_ = end + 1;
      return true;
    }
    line.append(buffer_, at_);
    if (end_) {
      buffer_.clear();
      at_ = 0;
      return !line.empty();
    }
    buffer_.resize(kChunk);
    buffer_.resize(std::fread(buffer_.data(), 1, kChunk, file_));
    at_ = 0;
    end_ = buffer_.size() < kChunk && (std::feof(file_) != 0 || std::ferror(file_) != 0);
    failed_ |= std::ferror(file_) != 0;
  }
}

BatchLine read_batch_line(std::string line) {
  BatchLine out;
  if (!core::is_valid_utf8(line)) line = core::decode_utf8(line, false);
  mend_lone_surrogates(line);
  rapidjson::Document json;
  if (!core::parse_json(line, json)) {
    out.error = "character " + std::to_string(json.GetErrorOffset() + 1) + ": " +
                rapidjson::GetParseError_En(json.GetParseError());
    return out;
  }
  if (!json.IsObject()) {
    out.error = R"(want a JSON object {"id": …, "text": "…"})";
    return out;
  }
  if (const auto* id = core::find_member(json, "id")) out.id_json = core::to_json(*id);
  const auto* text = core::find_member(json, "text");
  if (text == nullptr || !text->IsString()) {
    out.error = text == nullptr ? R"(the member "text" is missing)"
                                : R"(the member "text" is not a string)";
    return out;
  }
  out.text = core::string_of(*text);
  if (const auto* structure = core::find_member(json, "structure"))
    out.structure = core::to_json(*structure);
  return out;
}

}  // namespace galley
