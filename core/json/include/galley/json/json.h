#pragma once

#include <rapidjson/document.h>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::core {

// Nothing here uses recursion, and no reader of JSON should: a hostile depth of brackets must not
// exhaust the stack. So a value is handed on as the text that it is, never written anew.

/// Where a text stops being JSON, and why.
struct JsonFault {
  std::size_t character = 0;  ///< in code points, from 1
  std::string message;        ///< a sentence
};

/// Parses one JSON value into `out`. Keeps no view of `json`.
[[nodiscard]] std::optional<JsonFault> parse_json(std::string_view json, rapidjson::Document& out);

/// JSON may escape half a surrogate pair: the contract reads it as U+FFFD, the reader of JSON would
/// refuse it. Changes the four digits of such an escape and nothing else.
void mend_lone_surrogates(std::string& json);

/// True where the JSON value `json` is an object.
[[nodiscard]] bool is_object(std::string_view json);

/// A member of a JSON object and where its value goes: a view of the text, as it stands there.
struct WantedMember {
  std::string_view name;
  std::string_view* value = nullptr;
};
/// Sets the values of the members that the JSON value `json` has, where it is an object. Of members
/// with one name the last counts, as everywhere. Numbers may be of any size: none is made a number.
[[nodiscard]] std::optional<JsonFault> read_members(std::string_view json,
                                                    std::initializer_list<WantedMember> wanted);

/// The string that `json` is; nothing for any other value.
[[nodiscard]] std::optional<std::string> string_in(std::string_view json);

/// The string of a JSON string; empty for any other value. A view of `value`.
[[nodiscard]] std::string_view string_of(const rapidjson::Value& value);

/// The last member of that name of a JSON object; null where there is none.
[[nodiscard]] const rapidjson::Value* find_member(const rapidjson::Value& object,
                                                  std::string_view name);

/// The members of a JSON object in order; of those with one name the last. O(n log n).
[[nodiscard]] std::vector<const rapidjson::Value::Member*> members_of(
    const rapidjson::Value& object);

/// A text as a JSON string, quotation marks included.
[[nodiscard]] std::string quoted_json(std::string_view text);

}  // namespace galley::core
