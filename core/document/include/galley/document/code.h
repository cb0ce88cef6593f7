#pragma once

#include "galley/document/document.h"

namespace galley::core {

// What tells program text, in one place. BlockKind::kCode is for what is surely code, by tokens:
// repeats, boilerplate and placeholders inside it are the program's. What only looks like code is
// asked here, for those that must stay out of both. As kinds of their own such blocks would hide a
// template left in a sentence, and footers that name programs.

/// Whether a block may be program code, configuration or data, by the signs of its text alone. One
/// pass over the bytes.
[[nodiscard]] bool looks_like_code(const Document& document, const Block& block);

/// Whether a block next to code belongs to it: lines of data among lines of code are a key with its
/// value, a bare bracket, an argument.
[[nodiscard]] bool may_be_code(const Document& document, const Block& block);

}  // namespace galley::core
