#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace galley::core {

/// The head of well-formed UTF-8: at most `bytes` bytes, cut before a code point and never inside
/// one. A view of `text`.
[[nodiscard]] std::string_view head_of(std::string_view text, std::size_t bytes);

/// The text in quotation marks, for a reader; what is longer than 60 bytes is cut and ends in an
/// ellipsis.
[[nodiscard]] std::string quoted(std::string_view text);

/// The whole text in straight quotation marks: what somebody typed into settings or a command line.
[[nodiscard]] std::string quoted_whole(std::string_view text);

}  // namespace galley::core
