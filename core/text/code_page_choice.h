#pragma once

#include <string_view>

#include "galley/text/decode.h"

namespace galley::core {

/// The text of bytes that are no UTF-8, read by the code page that makes the most plausible writing
/// of them; as far as `most`, see decode_text().
[[nodiscard]] DecodedText decode_by_evidence(std::string_view bytes, std::size_t most);

}  // namespace galley::core
