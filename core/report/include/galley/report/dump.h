#pragma once

#include <string>

#include "galley/document/document.h"

namespace galley::core {

/// What the document makes of its text, for whoever traces a wrong finding to its cause: language
/// and genre, then every block with its kind, its sentences, and their tokens with part of speech
/// and flags, then the quotations. Offsets are UTF-8 bytes. Tags every sentence.
///
///   document  language en, genre news, 2 blocks, 3 sentences, 31 tokens
///   block 1  0-92  body
///     sentence 1  0-40
///       0  "The"  DT  word  capitalised determiner function
[[nodiscard]] std::string dump(const Document& document);

}  // namespace galley::core
