#pragma once

#include "galley/document/document.h"

namespace galley::core {

/// True where speech runs without quotation marks, as in an interview of questions and answers or a
/// story told in the first person: its grammar is the speaker's own. One pass over the tokens.
[[nodiscard]] bool has_unmarked_speech(const Document& document);

}  // namespace galley::core
