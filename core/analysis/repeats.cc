#include "galley/analysis/repeats.h"

#include <bit>

#include "galley/text/hash.h"

namespace galley {
namespace {

/// Shorter passages repeat by chance and by custom ("He declined to comment."): of the sentences
/// that repeat in published articles nearly all below this are formulas.
constexpr std::uint32_t kMinWords = 8;

/// Remembers the first passage of every content, by open addressing.
class Seen {
 public:
  explicit Seen(std::size_t passages)
      : entries_(std::bit_ceil(passages * 2 + 1)), mask_(entries_.size() - 1) {}

  /// The first passage with this content; `range` itself when there was none.
  TokenRange first(std::uint64_t content, TokenRange range) {
    std::size_t at = content & mask_;
    while (!entries_[at].range.empty()) {
      if (entries_[at].content == content) return entries_[at].range;
      at = (at + 1) & mask_;
    }
    entries_[at] = {content, range};
    return range;
  }

 private:
  struct Entry {
    std::uint64_t content = 0;
    TokenRange range;  ///< empty: the place is free
  };
  std::vector<Entry> entries_;
  std::size_t mask_;
};

/// Hash of the words of a passage; 0 when they are too few to count.
std::uint64_t content_of(const Document& document, TokenRange range) {
  Hash hash;
  std::uint32_t words = 0;
  for (const Token& token : document.tokens(range)) {
    if (token.kind == TokenKind::kPunctuation) continue;
    hash.add(token.word);
    words += token.is_wordlike() ? 1 : 0;
  }
  return words < kMinWords ? 0 : hash.value();
}

}  // namespace

Repeats::Repeats(const Document& document) {
  Seen blocks(document.blocks().size());
  Seen sentences(document.sentences().size());
  for (const Block& block : document.blocks()) {
    const std::uint64_t content = content_of(document, block.tokens);
    const TokenRange first = content == 0 ? block.tokens : blocks.first(content, block.tokens);
    if (first.begin != block.tokens.begin) {
      blocks_.push_back({first, block.tokens});
      continue;
    }
    for (const Sentence& sentence : document.sentences(block)) {
      const std::uint64_t words = content_of(document, sentence.tokens);
      if (words == 0) continue;
      const TokenRange earlier = sentences.first(words, sentence.tokens);
      if (earlier.begin != sentence.tokens.begin) sentences_.push_back({earlier, sentence.tokens});
    }
  }
}

}  // namespace galley
