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

/// Where the line of a block begins: its indentation goes and stays with it.
std::uint32_t line_start(const Document& document, std::uint32_t block) {
  const std::uint32_t begin = document.blocks()[block].span.begin;
  const std::uint32_t least = block == 0 ? 0 : document.blocks()[block - 1].span.end;
  const auto gap = document.view({least, begin});
  const std::size_t last = gap.rfind('\n');
  if (last != std::string_view::npos) return least + static_cast<std::uint32_t>(last) + 1;
  const bool indents = block == 0 && gap.find_first_not_of(" \t") == std::string_view::npos;
  return indents ? 0 : begin;
}

}  // namespace

Edit delete_blocks(const Document& document, std::uint32_t first, std::uint32_t end) {
  const auto blocks = document.blocks();
  if (first > 0 && end < blocks.size() &&
      breaks_after(document, first - 1) < breaks_after(document, end - 1)) {
    return {{blocks[first - 1].span.end, blocks[end - 1].span.end}, {}};
  }
  if (end < blocks.size()) {
    return {{line_start(document, first), line_start(document, end)}, {}};
  }
  if (first > 0) return {{blocks[first - 1].span.end, blocks[end - 1].span.end}, {}};
  return {{blocks[first].span.begin, blocks[end - 1].span.end}, {}};
}

Edit delete_words(const Document& document, Span span) {
  const std::string_view text = document.text();
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  const bool opens_line =
      span.begin == 0 || text[span.begin - 1] == '\n' || text[span.begin - 1] == '\r';
  const bool parted = opens_line || is_space(text[span.begin - 1]);
  const bool closes_line =
      span.end == text.size() || text[span.end] == '\n' || text[span.end] == '\r';
  if (parted) {
    while (span.end < text.size() && is_space(text[span.end])) ++span.end;
  }
  if (closes_line) {
    while (span.begin > 0 && is_space(text[span.begin - 1])) --span.begin;
  }
  return {span, {}};
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
