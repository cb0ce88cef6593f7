#pragma once

#include <cstdint>

#include "galley/document/document.h"
#include "galley/rule/finding.h"

namespace galley::core {

/// Deletes the blocks [first, end) with the white space on one side of them: the wider gap stays,
/// so that paragraphs do not run together.
[[nodiscard]] Edit delete_blocks(const Document& document, std::uint32_t first, std::uint32_t end);

/// Deletes words inside a block with the space that they leave double, or at an end of their line.
[[nodiscard]] Edit delete_words(const Document& document, Span span);

/// Deletes one sentence and the space after it (before it, at the end of its block); the whole
/// block where the sentence is alone in it.
[[nodiscard]] Edit delete_sentence(const Document& document, const Sentence& sentence);

/// True where an editor's question in brackets follows the byte `end`: "[source?]", "[who?]". What
/// is asked already need not be asked again.
[[nodiscard]] bool is_questioned(const Document& document, std::uint32_t end);

}  // namespace galley::core
