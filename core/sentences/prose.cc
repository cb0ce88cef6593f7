#include "galley/sentences/prose.h"

#include "galley/document/code.h"

namespace galley::core {
namespace {

/// A paragraph of fewer words is often a piece of one: what runs over its ends
/// cannot be told.
constexpr std::uint32_t kMaxExcerptWords = 25;
/// "No." and "…" are no sentences to count a paragraph's by.
constexpr std::uint32_t kMinSentenceWords = 3;

}  // namespace

Prose::Prose(const Document& document) {
  const auto blocks = document.blocks();
  code_.reserve(blocks.size());
  running_.reserve(blocks.size());
  for (const Block& block : blocks) {
    code_.push_back(block.kind == BlockKind::kCode || looks_like_code(document, block));
    running_.push_back(!code_.back() && block.kind == BlockKind::kBody);
  }
  // A line next to code is code where it may be; forwards, then backwards.
  const auto join = [&](std::size_t i, std::size_t neighbour) {
    if (code_[i] || !code_[neighbour] || !may_be_code(document, blocks[i])) return;
    code_[i] = true;
    running_[i] = false;
  };
  for (std::size_t i = 1; i < blocks.size(); ++i) join(i, i - 1);
  for (std::size_t i = blocks.size(); i > 1; --i) join(i - 2, i - 1);
  const auto size = static_cast<std::uint32_t>(document.tokens().size());
  std::size_t sentences = 0;
  for (const Sentence& sentence : document.sentences()) {
    sentences += document.count_words(sentence.tokens) >= kMinSentenceWords ? 1 : 0;
  }
  excerpt_ =
      blocks.size() <= 1 && (sentences <= 1 || document.count_words({0, size}) <= kMaxExcerptWords);
}

}  // namespace galley::core
