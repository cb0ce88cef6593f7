#pragma once

#include <rapidjson/fwd.h>

#include <string>
#include <string_view>

namespace galley::core {

/// Parses one JSON value into `out`; false where the text is none. Keeps no view of `json`. Uses no
/// recursion: a hostile depth of brackets must not exhaust the stack.
[[nodiscard]] bool parse_json(std::string_view json, rapidjson::Document& out);

/// The string of a JSON string; empty for any other value. A view of `value`.
[[nodiscard]] std::string_view string_of(const rapidjson::Value& value);

/// The member of a JSON object; null where there is none.
[[nodiscard]] const rapidjson::Value* find_member(const rapidjson::Value& object, const char* name);

/// A value as JSON, without white space.
[[nodiscard]] std::string to_json(const rapidjson::Value& value);

/// A text as a JSON string, quotation marks included.
[[nodiscard]] std::string quoted_json(std::string_view text);

}  // namespace galley::core
