#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// True when `span` holds something of `text` and ends on code point borders.
[[nodiscard]] bool is_span_of(std::string_view text, Span span);

struct BlockSpan {
  Span span;
  bool after_blank = true;
  std::optional<RegionKind> part;  ///< what the page said it is
};
/// Appends the blocks of text[span], without the white space around them. A blank line always ends
/// a block; a single line break does, unless the lines around it are wrapped at one width.
void split_blocks(std::string_view text, Span span, std::vector<BlockSpan>& out);

/// The blocks of `text`, whose parts are as `structure` says.
[[nodiscard]] std::vector<BlockSpan> split_regions(std::string_view text,
                                                   const SourceMarkup& structure);

/// Appends the sentences of the block's tokens to `out`. `tokens` are those of the whole document.
void split_sentences(const std::vector<Token>& tokens, const Block& block,
                     std::uint32_t block_index, const Language& language,
                     std::vector<Sentence>& out);

struct Quotations {
  std::vector<Quotation> outer;
  std::vector<Quotation> nested;
};
/// Pairs quotation marks and sets shape::kQuoted on the tokens inside.
[[nodiscard]] Quotations find_quotations(std::string_view text, std::vector<Token>& tokens,
                                         const std::vector<Block>& blocks);

/// Sets kind, dateline and foreign of every block from its shape, its words and its place. `parts`
/// has one entry a block.
void classify_blocks(const Document& document, const std::vector<std::optional<RegionKind>>& parts,
                     std::vector<Block>& blocks);

/// Tells the genre from counts over the classified blocks.
[[nodiscard]] Genre guess_genre(const Document& document);

}  // namespace galley::core
