#include "support/document_invariants.h"

#include <string_view>

#include "galley/text/chars.h"
#include "galley/text/utf.h"

namespace galley::core::test {
namespace {

bool is_border(std::string_view text, std::uint32_t at) {
  return at == text.size() || (at < text.size() && !is_continuation(text[at]));
}

/// True when text[begin, end) holds nothing that is drawn.
bool is_blank(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (begin < end) {
    std::uint32_t next = 0;
    const CharClass kind = char_class(code_point_at(text, begin, next));
    if (kind != CharClass::kSpace && kind != CharClass::kLineBreak &&
        kind != CharClass::kZeroWidth && kind != CharClass::kControl) {
      return false;
    }
    begin = next;
  }
  return true;
}

testing::AssertionResult fail(std::string_view what, std::size_t index) {
  return testing::AssertionFailure() << what << " " << index;
}

/// Tokens lie in order, hold all that is drawn, and map to other units and back.
testing::AssertionResult tokens_hold(const Document& document) {
  const std::string_view text = document.text();
  const auto tokens = document.tokens();
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.begin >= token.end || token.end > text.size())
      return fail("empty or outside: token", i);
    if (token.begin < at) return fail("overlaps the one before: token", i);
    if (!is_border(text, token.begin) || !is_border(text, token.end))
      return fail("cuts a code point: token", i);
    if (!is_blank(text, at, token.begin)) return fail("something drawn before token", i);
    const Utf16Span units = document.utf16().from_bytes(token.span());
    if (document.utf16().to_byte(units.begin) != token.begin ||
        document.utf16().to_byte(units.end) != token.end) {
      return fail("does not map to UTF-16 and back: token", i);
    }
    const Span back = document.folded().original(document.folded().fold(token.span()));
    if (!token.span().contains(back))
      return fail("does not map to the folded text and back: token", i);
    at = token.end;
  }
  if (!is_blank(text, at, static_cast<std::uint32_t>(text.size())))
    return fail("something drawn behind token", tokens.size());
  return testing::AssertionSuccess();
}

/// Sentences tile their block.
testing::AssertionResult sentences_hold(const Document& document, std::size_t b) {
  const Block& block = document.blocks()[b];
  std::uint32_t inside = block.tokens.begin;
  for (const Sentence& s : document.sentences(block)) {
    if (s.tokens.begin != inside || s.tokens.empty()) return fail("sentences do not tile block", b);
    if (s.block != b || s.span != document.span_of(s.tokens))
      return fail("sentence with a wrong span in block", b);
    if (&document.sentence_of(s.tokens.begin) != &s)
      return fail("sentence_of() misses one in block", b);
    if (document.tags(s).size() != s.tokens.size())
      return fail("tags do not fit a sentence of block", b);
    inside = s.tokens.end;
  }
  if (inside != block.tokens.end) return fail("sentences do not fill block", b);
  return testing::AssertionSuccess();
}

/// Blocks tile the tokens and the sentences of the document.
testing::AssertionResult blocks_hold(const Document& document) {
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  for (std::size_t b = 0; b < document.blocks().size(); ++b) {
    const Block& block = document.blocks()[b];
    if (block.tokens.begin != token || block.tokens.empty())
      return fail("does not tile the tokens: block", b);
    if (!block.span.contains(document.span_of(block.tokens)))
      return fail("smaller than its tokens: block", b);
    if (block.dateline > block.tokens.size()) return fail("dateline too long: block", b);
    token = block.tokens.end;
    if (block.first_sentence != sentence || block.end_sentence <= sentence)
      return fail("does not tile the sentences: block", b);
    sentence = block.end_sentence;
    if (auto result = sentences_hold(document, b); !result) return result;
    if (&document.block_of(block.tokens.begin) != &block) return fail("block_of() misses block", b);
  }
  if (token != document.tokens().size() || sentence != document.sentences().size())
    return fail("left over behind block", document.blocks().size());
  return testing::AssertionSuccess();
}

/// Quotations lie in order and mask their tokens.
testing::AssertionResult quotations_hold(const Document& document) {
  std::uint32_t quoted = 0;
  for (std::size_t i = 0; i < document.quotations().size(); ++i) {
    const Quotation& q = document.quotations()[i];
    if (q.tokens.begin < quoted || q.tokens.empty() || q.tokens.end > document.tokens().size())
      return fail("overlaps: quotation", i);
    if (q.span != document.span_of(q.tokens)) return fail("has a wrong span: quotation", i);
    for (const Token& t : document.tokens(q.tokens)) {
      if (!t.is(shape::kQuoted)) return fail("does not mask its tokens: quotation", i);
    }
    quoted = q.tokens.end;
  }
  return testing::AssertionSuccess();
}

}  // namespace

testing::AssertionResult holds_together(const Document& document) {
  for (const auto holds : {tokens_hold, blocks_hold, quotations_hold}) {
    if (auto result = holds(document); !result) return result;
  }
  return testing::AssertionSuccess();
}

}  // namespace galley::core::test
