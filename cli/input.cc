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

namespace galley {
namespace {

/// Bytes that are read at once: as many as a pipe holds.
constexpr std::size_t kChunk = std::size_t{1} << 16U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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

/// Where a line was damaged, its places are those of the line; reads its text alone, so that they
/// are those of the text.
void read_text_again(std::string line, BatchLine& out) {
  out.encoding.reset();
  mend_lone_surrogates(line);
  rapidjson::Document json;
  // The reader of JSON lets bytes beyond ASCII pass as they are.
  if (!core::parse_json(line, json) || !json.IsObject()) return;
  const auto* text = core::find_member(json, "text");
  if (text == nullptr) return;
  Result<DecodedText> decoded = decode(core::string_of(*text));
  if (!decoded || !decoded->encoding) return;
  out.text = std::move(decoded->text);
  out.encoding = std::move(decoded->encoding);
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

void LineReader::fill() {
  const std::size_t kept = raw_.size();
  raw_.resize(kept + kChunk);
  const std::size_t size = std::fread(raw_.data() + kept, 1, kChunk, file_);
  raw_.resize(kept + size);
  end_ = size < kChunk && (std::feof(file_) != 0 || std::ferror(file_) != 0);
  failed_ |= std::ferror(file_) != 0;
  if (!started_) wide_ = core::wide_encoding(raw_);
  if (wide_ == core::Encoding::kUtf8) {
    buffer_ = std::exchange(raw_, {});
  } else {
    const std::size_t whole = end_ ? raw_.size() : core::whole_characters(raw_, wide_);
    core::DecodedText decoded;
    core::append_wide(decoded, std::string_view(raw_).substr(0, whole), wide_);
    lost_ |= !decoded.unreadable.empty();
    buffer_ = std::move(decoded.text);
    raw_.erase(0, whole);
  }
  at_ = !started_ && buffer_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  started_ = true;
}

std::string LineReader::refusal() {
  fill();
  const Result<DecodedText> head = decode(buffer_);
  return head ? "" : head.error().message;
}

bool LineReader::next_line(std::string& line) {
  line.clear();
  for (;;) {
    if (after_return_ && at_ < buffer_.size()) {
      at_ += buffer_[at_] == '\n' ? 1 : 0;
      after_return_ = false;
    }
    const std::size_t end = buffer_.find_first_of("\r\n", at_);
    if (end != std::string::npos) {
      line.append(buffer_, at_, end - at_);
      after_return_ = buffer_[end] == '\r';
      at_ = end + 1;
      return true;
    }
    line.append(buffer_, at_);
    buffer_.clear();
    at_ = 0;
    if (end_) return !line.empty();
    fill();
  }
}

bool LineReader::next(std::string& line) {
  while (next_line(line)) {
    ++number_;
    if (line.find_first_not_of(" \t") != std::string::npos) return true;
  }
  return false;
}

std::optional<Encoding> LineReader::encoding() const {
  if (wide_ == core::Encoding::kUtf8) return std::nullopt;
  Encoding out;
  out.name = core::to_string(wide_);
  out.message = "Read as " + std::string(core::name_of(wide_)) + ".";
  if (lost_) out.message += " Some signs could not be read and are U+FFFD now.";
  return out;
}

BatchLine read_batch_line(std::string line, std::optional<Encoding> known) {
  BatchLine out;
  Result<DecodedText> decoded = decode(line);
  if (!decoded) {
    out.error = decoded.error().message;
    return out;
  }
  out.encoding = known ? std::move(known) : std::move(decoded->encoding);
  mend_lone_surrogates(decoded->text);
  rapidjson::Document json;
  if (!core::parse_json(decoded->text, json)) {
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
  if (out.encoding && !out.encoding->unreadable.empty()) read_text_again(std::move(line), out);
  return out;
}

}  // namespace galley
