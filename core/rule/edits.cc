#include "galley/rule/edits.h"

#include <algorithm>

#include "galley/text/line_break.h"

namespace galley::core {
namespace {

/// Line breaks between a block and the one after it: two or more part paragraphs.
auto breaks_after(const Document& document, std::uint32_t block) {
  const auto blocks = document.blocks();
  const auto gap = document.view({blocks[block].span.end, blocks[block + 1].span.begin});
  return count_line_breaks(gap);
}

}  // namespace

Edit delete_blocks(const Document& document, std::uint32_t first, std::uint32_t end) {
  const auto blocks = document.blocks();
  if (first > 0 && end < blocks.size() &&
      breaks_after(document, first - 1) < breaks_after(document, end - 1)) {
    return {{blocks[first - 1].span.end, blocks[end - 1].span.end}, {}};
  }
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

bool is_questioned(const Document& document, std::uint32_t end) {
  constexpr std::size_t kLongest = 100;
  const std::string_view text = document.text().substr(end, kLongest);
  const std::size_t close = text.find(']');
  return text.starts_with(" [") && close != std::string_view::npos && text[close - 1] == '?';
}

}  // namespace galley::core
