#pragma once

#include <galley/galley.h>

#include <string>
#include <string_view>
#include <vector>

#include "galley/text/decode.h"

/// From bytes to texts, with what is said of them: the same for a file, an original and a string.
namespace galley {

[[nodiscard]] Error too_large(std::string place);

/// The text of a file; `place` is where an error is said to stand.
[[nodiscard]] Result<DecodedText> decode(std::string_view bytes, std::string place);
/// A text that a program has decoded already: UTF-8, whatever it looks like.
[[nodiscard]] Result<DecodedText> decode_known(std::string_view bytes, std::string place);
/// The originals as the report holds them.
[[nodiscard]] Result<std::vector<Original>> decode(const std::vector<Original>& originals);

}  // namespace galley
