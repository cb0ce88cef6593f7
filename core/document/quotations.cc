#include <limits>

#include "structure.h"

namespace galley {
namespace {

/// No quotation is open.
constexpr auto kNoneOpen = std::numeric_limits<std::uint32_t>::max();

enum class Side : std::uint8_t { kNone, kOpen, kClose };

/// Which side of a quotation the token at `i` is, given whether one is open.
Side side_of(const std::vector<Token>& tokens, TokenRange block, std::uint32_t i, bool open) {
  const Token& token = tokens[i];
  if (token.mark == Mark::kOpenQuote) return Side::kOpen;
  if (token.mark == Mark::kCloseQuote) return Side::kClose;
  if (token.mark != Mark::kQuote) return Side::kNone;
  const bool space_before = i == block.begin || token.is(shape::kSpaceBefore);
  const bool space_after = i + 1 == block.end || tokens[i + 1].is(shape::kSpaceBefore);
  if (!open) {
    // 6" is a measure, and so is 5'10".
    if (!space_before && tokens[i - 1].kind == TokenKind::kNumber) return Side::kNone;
    return space_after && !space_before ? Side::kNone : Side::kOpen;
  }
  return space_before && !space_after ? Side::kOpen : Side::kClose;
}

}  // namespace

std::vector<Quotation> find_quotations(std::vector<Token>& tokens, const std::vector<Block>& blocks) {
  std::vector<Quotation> out;
  std::uint32_t open = kNoneOpen;
  const auto close = [&](std::uint32_t end, bool closed) {
    out.push_back({{tokens[open].begin, tokens[end - 1].end}, {open, end}, closed});
    for (std::uint32_t i = open; i < end; ++i) tokens[i].shape |= shape::kQuoted;
    open = kNoneOpen;
  };
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const TokenRange block = blocks[b].tokens;
    std::uint32_t i = block.begin;
    // A quotation that runs on is reopened at the head of its next paragraph.
    if (open != kNoneOpen) ++i;
    for (; i < block.end; ++i) {
      switch (side_of(tokens, block, i, open != kNoneOpen)) {
        case Side::kOpen:
          if (open != kNoneOpen) close(i, false);
          open = i;
          break;
        case Side::kClose:
          if (open != kNoneOpen) close(i + 1, true);
          break;
        case Side::kNone:
          break;
      }
    }
    if (open == kNoneOpen) continue;
    const bool reopened = b + 1 < blocks.size() && !blocks[b + 1].tokens.empty() &&
                          (tokens[blocks[b + 1].tokens.begin].mark == Mark::kOpenQuote ||
                           tokens[blocks[b + 1].tokens.begin].mark == Mark::kQuote);
    if (!reopened) close(block.end, false);
  }
  return out;
}

}  // namespace galley
