#pragma once

#include <string>
#include <string_view>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"

namespace galley::core::test {

/// The kinds of the blocks of `text`, a line each.
[[nodiscard]] inline std::string kinds(std::string_view text) {
  const Document document(decode_utf8(text, false), english());
  std::string out;
  for (const Block& block : document.blocks()) {
    if (!out.empty()) out += ' ';
    out += to_string(block.kind);
  }
  return out;
}

}  // namespace galley::core::test
