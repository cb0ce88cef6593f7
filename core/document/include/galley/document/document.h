#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/token.h"
#include "galley/language/language.h"
#include "galley/text/folded_text.h"
#include "galley/text/span.h"
#include "galley/text/utf.h"

namespace galley {

/// Half-open range of indices into Document::tokens().
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
};

enum class BlockKind : std::uint8_t {
  kHeadline,
  kSubhead,   ///< a short line without a full stop between paragraphs
  kBody,
  kListItem,
  kQuotation,  ///< a paragraph that is one quotation from mark to mark
  kShortLine,  ///< a line that is no sentence: credit, caption, label, page furniture
};

/// A paragraph, headline, list item …: a run of lines that belong together, without the white
/// space around it.
struct Block {
  Span span;
  BlockKind kind = BlockKind::kBody;
  TokenRange tokens;
  /// Half-open range of indices into Document::sentences().
  std::uint32_t first_sentence = 0;
  std::uint32_t end_sentence = 0;
};

struct Sentence {
  Span span;
  TokenRange tokens;
  std::uint32_t block = 0;
};

/// Quoted speech, from mark to mark. One that runs over several paragraphs (each but the last
/// without a closing mark, each after the first reopened) is one quotation.
struct Quotation {
  Span span;          ///< marks included
  TokenRange tokens;  ///< marks included
  bool closed = true;  ///< false: the closing mark is missing; ends with its block
};

/// An article and its structure, computed once in the constructor and never changed.
///
///   It  was.\n\nShe left.
///   ──  ───     ─── ────     tokens     (white space is not a token)
///   ───────     ─────────    sentences  tile the tokens of their block
///   ───────     ─────────    blocks     tile the tokens of the document
///
/// Any input is accepted. Time and memory are linear in the text: about 6 bytes a byte of text.
/// Not copyable; views and spans into it are valid while it lives.
class Document {
 public:
  /// `text` must be well-formed UTF-8: use decode_utf8() or utf8_from_utf16().
  /// `language` must outlive the document.
  Document(std::string text, const Language& language);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view view(Span span) const {
    return std::string_view(text_).substr(span.begin, span.size());
  }
  /// The text under folding, for patterns; spans of hits go back through FoldedText::original().
  [[nodiscard]] const FoldedText& folded() const { return folded_; }
  [[nodiscard]] const Utf16Offsets& utf16() const { return utf16_; }
  [[nodiscard]] const Language& language() const { return *language_; }

  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
  [[nodiscard]] std::span<const Sentence> sentences() const { return sentences_; }
  [[nodiscard]] std::span<const Block> blocks() const { return blocks_; }
  [[nodiscard]] std::span<const Quotation> quotations() const { return quotations_; }

  [[nodiscard]] std::span<const Token> tokens(TokenRange range) const {
    return std::span<const Token>(tokens_).subspan(range.begin, range.size());
  }
  [[nodiscard]] std::span<const Sentence> sentences(const Block& block) const {
    return std::span<const Sentence>(sentences_)
        .subspan(block.first_sentence, block.end_sentence - block.first_sentence);
  }
  /// From the first byte of the first token to the last byte of the last; empty for no token.
  [[nodiscard]] Span span_of(TokenRange range) const {
    if (range.empty()) return {};
    return {tokens_[range.begin].begin, tokens_[range.end - 1].end};
  }
  /// Words and numbers in `range`.
  [[nodiscard]] std::uint32_t count_words(TokenRange range) const;
  /// True when the tokens end in a full stop, question or exclamation mark or an ellipsis, closing
  /// quotation marks and brackets after it left aside.
  [[nodiscard]] bool ends_like_a_sentence(TokenRange range) const;

 private:
  std::string text_;
  const Language* language_;
  Utf16Offsets utf16_;
  FoldedText folded_;
  std::vector<Token> tokens_;
  std::vector<Block> blocks_;
  std::vector<Sentence> sentences_;
  std::vector<Quotation> quotations_;
};

}  // namespace galley
