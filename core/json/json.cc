#include "galley/json/json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

namespace galley::core {
namespace {

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

JsonFault fault_at(std::string_view json, std::size_t byte, rapidjson::ParseErrorCode code) {
  const std::string_view before = json.substr(0, byte);
  // Continuation bytes of UTF-8 are no characters.
  const auto characters = std::count_if(before.begin(), before.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return {static_cast<std::size_t>(characters) + 1, rapidjson::GetParseError_En(code)};
}

/// A stream for RapidJSON in which every number is small: of the digits that follow one another,
/// those behind the first that is no zero are passed over. What is refused for its grammar still
/// is; what is too large for a number no longer.
class SmallNumbers {
 public:
  using Ch = char;
  explicit SmallNumbers(std::string_view json) : json_(json) {}

  [[nodiscard]] char Peek() const { return at_ < json_.size() ? json_[at_] : '\0'; }
  char Take() {
    const char c = Peek();
    ++at_;
    if (in_string_) {
      in_string_ = c != '"' || escaped_;
      escaped_ = c == '\\' && !escaped_;
    } else if (c == '"') {
      in_string_ = true;
    } else if (c >= '1' && c <= '9') {
      while (Peek() >= '0' && Peek() <= '9') ++at_;
    }
    return c;
  }
  [[nodiscard]] std::size_t Tell() const { return at_; }

  // What RapidJSON wants of a stream that it writes to; it writes to none here.
  char* PutBegin() { return nullptr; }
  void Put(char) {}
  void Flush() {}
  std::size_t PutEnd(char*) { return 0; }

 private:
  std::string_view json_;
  std::size_t at_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

/// Notes where the members of the outermost object stand.
class MemberReader : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, MemberReader> {
 public:
  MemberReader(std::string_view json, const SmallNumbers& stream,
               std::initializer_list<WantedMember> wanted)
      : json_(json), stream_(stream), wanted_(wanted) {}

  bool Default() { return end_of_value(stream_.Tell()); }
  bool StartObject() {
    ++depth_;
    return true;
  }
  bool StartArray() {
    ++depth_;
    return true;
  }
  bool EndObject(rapidjson::SizeType) { return end_of_nested(); }
  bool EndArray(rapidjson::SizeType) { return end_of_nested(); }
  bool Key(const char* name, rapidjson::SizeType size, bool) {
    if (depth_ != 1) return true;
    const auto* const found = std::find_if(
        wanted_.begin(), wanted_.end(),
        [&](const WantedMember& member) { return member.name == std::string_view(name, size); });
    value_ = found == wanted_.end() ? nullptr : found->value;
    begin_ = stream_.Tell();
    return true;
  }

 private:
  bool end_of_nested() {
    --depth_;
    // RapidJSON takes the bracket after this.
    return end_of_value(stream_.Tell() + 1);
  }
  bool end_of_value(std::size_t end) {
    if (depth_ != 1 || value_ == nullptr) return true;
    *value_ = json_.substr(begin_, end - begin_);
    // Between a name and its value stand a colon and white space.
    value_->remove_prefix(value_->find_first_not_of(" \t\r\n:"));
    return true;
  }

  std::string_view json_;
  const SmallNumbers& stream_;
  std::initializer_list<WantedMember> wanted_;
  std::size_t depth_ = 0;
  std::size_t begin_ = 0;              ///< behind the name of the member
  std::string_view* value_ = nullptr;  ///< of the member; null for one that nobody wants
};

}  // namespace

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

std::optional<JsonFault> parse_json(std::string_view json, rapidjson::Document& out) {
  out.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (!out.HasParseError()) return std::nullopt;
  return fault_at(json, out.GetErrorOffset(), out.GetParseError());
}

bool is_object(std::string_view json) {
  const std::size_t at = json.find_first_not_of(" \t\r\n");
  return at != std::string_view::npos && json[at] == '{';
}

std::optional<JsonFault> read_members(std::string_view json,
                                      std::initializer_list<WantedMember> wanted) {
  SmallNumbers stream(json);
  MemberReader handler(json, stream, wanted);
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseIterativeFlag>(stream, handler);
  if (!reader.HasParseError()) return std::nullopt;
  return fault_at(json, reader.GetErrorOffset(), reader.GetParseErrorCode());
}

std::optional<std::string> string_in(std::string_view json) {
  rapidjson::Document value;
  if (!json.starts_with('"') || parse_json(json, value)) return std::nullopt;
  return std::string(string_of(value));
}

std::string_view string_of(const rapidjson::Value& value) {
  if (!value.IsString()) return {};
  return {value.GetString(), value.GetStringLength()};
}

const rapidjson::Value* find_member(const rapidjson::Value& object, std::string_view name) {
  for (auto member = object.MemberEnd(); member != object.MemberBegin();) {
    --member;
    if (string_of(member->name) == name) return &member->value;
  }
  return nullptr;
}

std::vector<const rapidjson::Value::Member*> members_of(const rapidjson::Value& object) {
  std::vector<const rapidjson::Value::Member*> out;
  out.reserve(object.MemberCount());
  for (const auto& member : object.GetObject()) out.push_back(&member);
  const auto name = [](const rapidjson::Value::Member* member) { return string_of(member->name); };
  std::sort(out.begin(), out.end(), [&](const auto* a, const auto* b) {
    return name(a) != name(b) ? name(a) < name(b) : a > b;
  });
  out.erase(std::unique(out.begin(), out.end(),
                        [&](const auto* a, const auto* b) { return name(a) == name(b); }),
            out.end());
  std::sort(out.begin(), out.end());
  return out;
}

std::string quoted_json(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace galley::core
