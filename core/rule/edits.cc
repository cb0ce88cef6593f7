#include "galley/rule/edits.h"

#include <algorithm>

namespace galley {

Edit delete_blocks(const Document& document, std::uint32_t first, std::uint32_t end) {
  const auto blocks = document.blocks();
  if (end < blocks.size()) return {{blocks[first].span.begin, blocks[end].span.begin}, {}};
  if (first > 0) return {{blocks[first - 1].span.end, blocks[end - 1].span.end}, {}};
  return {{blocks[first].span.begin, blocks[end - 1].span.end}, {}};
}

Edit delete_sentence(const Document& document, const Sentence& sentence) {
  const Block& block = document.blocks()[sentence.block];
  const auto tokens = document.tokens();
  const bool first = sentence.tokens.begin == block.tokens.begin;
  const bool last = sentence.tokens.end == block.tokens.end;
  if (first && last) return delete_blocks(document, sentence.block, sentence.block + 1);
  if (last) return {{tokens[sentence.tokens.begin - 1].end, sentence.span.end}, {}};
  return {{sentence.span.begin, tokens[sentence.tokens.end].begin}, {}};
}

std::uint32_t block_of(const Document& document, std::uint32_t token) {
  const auto blocks = document.blocks();
  const auto after = std::upper_bound(
      blocks.begin(), blocks.end(), token,
      [](std::uint32_t at, const Block& block) { return at < block.tokens.begin; });
  return static_cast<std::uint32_t>(after - blocks.begin()) - 1;
}

}  // namespace galley
