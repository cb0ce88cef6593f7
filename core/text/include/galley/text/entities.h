#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace galley::core {

/// A character of HTML written as a name or a number: "&rsquo;", "&#8217;", "&#x2019;".
struct Entity {
  /// One or two code points; the second is 0 for nearly all. U+FFFD for a number that is no
  /// character.
  std::array<char32_t, 2> characters{};
  std::uint32_t end = 0;  ///< the byte after it
};

/// The entity that starts at the '&' at byte `at`, as a browser reads it: the whole table of HTML,
/// 128 to 159 as Windows-1252, and without the semicolon where browsers do without it and no
/// letter, digit or '=' follows. One that was encoded twice or more ("&amp;amp;ldquo;") is read to
/// the end. Nothing for an '&' that is one. Linear in the bytes that it takes.
[[nodiscard]] std::optional<Entity> entity_at(std::string_view text, std::uint32_t at);

}  // namespace galley::core
