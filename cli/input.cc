#include "input.h"

#include <galley/galley.h>
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

/// Where a line was damaged, its places are those of the line; reads its text alone, so that they
/// are those of the text.
void read_text_again(std::string line, BatchLine& out) {
  out.encoding.reset();
  core::mend_lone_surrogates(line);
  std::string_view text;
  // The reader of JSON lets bytes beyond ASCII pass as they are.
  if (core::read_members(line, {{"text", &text}})) return;
  Result<DecodedText> decoded = decode(core::string_in(text).value_or(""));
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

void LineReader::append(std::string& line, std::string_view part) {
  too_long_ |= line.size() + part.size() > kMaxLineBytes;
  if (too_long_) {
    line.clear();
  } else {
    line.append(part);
  }
}

bool LineReader::next_line(std::string& line) {
  line.clear();
  too_long_ = false;
  for (;;) {
    if (after_return_ && at_ < buffer_.size()) {
      at_ += buffer_[at_] == '\n' ? 1 : 0;
      after_return_ = false;
    }
    const std::size_t end = buffer_.find_first_of("\r\n", at_);
    if (end != std::string::npos) {
      append(line, std::string_view(buffer_).substr(at_, end - at_));
      after_return_ = buffer_[end] == '\r';
      at_ = end + 1;
      return true;
    }
    append(line, std::string_view(buffer_).substr(at_));
    buffer_.clear();
    at_ = 0;
    if (end_) return too_long_ || !line.empty();
    fill();
  }
}

bool LineReader::next(std::string& line) {
  while (next_line(line)) {
    ++number_;
    if (too_long_ || line.find_first_not_of(" \t") != std::string::npos) return true;
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
  std::string json = decoded->text;
  core::mend_lone_surrogates(json);
  std::string_view id;
  std::string_view text;
  std::string_view structure;
  if (const auto fault =
          core::read_members(json, {{"id", &id}, {"text", &text}, {"structure", &structure}})) {
    out.error = "character " + std::to_string(fault->character) + ": " + fault->message;
    return out;
  }
  if (!core::is_object(json)) {
    out.error = R"(want a JSON object {"id": …, "text": "…"})";
    return out;
  }
  // The id goes out as it came in, halves of pairs too: mending moves nothing.
  if (!id.empty())
    out.id_json =
        decoded->text.substr(static_cast<std::size_t>(id.data() - json.data()), id.size());
  std::optional<std::string> words = core::string_in(text);
  if (!words) {
    out.error =
        text.empty() ? R"(the member "text" is missing)" : R"(the member "text" is not a string)";
    return out;
  }
  out.text = *std::move(words);
  out.structure = structure;
  if (out.encoding && !out.encoding->unreadable.empty()) read_text_again(std::move(line), out);
  return out;
}

}  // namespace galley
