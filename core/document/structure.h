#pragma once

#include <string_view>
#include <vector>

#include "galley/document/document.h"

namespace galley {

/// The spans of the blocks of `text`, without the white space around them. A blank line always
/// ends a block; a single line break does, unless the lines around it are wrapped at one width.
[[nodiscard]] std::vector<Span> split_blocks(std::string_view text);

/// Appends the sentences of the block's tokens to `out`. `tokens` are those of the whole document.
void split_sentences(const std::vector<Token>& tokens, const Block& block, std::uint32_t block_index,
                     std::vector<Sentence>& out);

/// Pairs quotation marks and sets shape::kQuoted on the tokens inside.
[[nodiscard]] std::vector<Quotation> find_quotations(std::vector<Token>& tokens,
                                                     const std::vector<Block>& blocks);

/// Sets the kind of every block from its shape and place.
void classify_blocks(const Document& document, std::vector<Block>& blocks);

}  // namespace galley
