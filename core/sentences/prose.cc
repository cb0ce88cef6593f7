#include "galley/sentences/prose.h"

namespace galley::core {
namespace {

/// Bytes that program text is full of and prose is not.
bool is_code_sign(char c) {
  switch (c) {
    case '{':
    case '}':
    case '=':
    case '_':
    case '\\':
    case '|':
    case '`':
    case '^':
    case '~':
      return true;
    default:
      return false;
  }
}

/// One such sign in prose is a slip, a face or a formula; four, at one to
/// twenty words and more, are code: tutorials on program text run at one to
/// five.
constexpr std::uint32_t kMinCodeSigns = 4;
constexpr std::uint32_t kWordsPerSign = 20;
constexpr std::uint32_t kMaxCodeLineWords = 12;
/// A paragraph of fewer words is often a piece of one: what runs over its ends
/// cannot be told.
constexpr std::uint32_t kMaxExcerptWords = 25;
/// "No." and "…" are no sentences to count a paragraph's by.
constexpr std::uint32_t kMinSentenceWords = 3;

bool looks_like_code(const Document& document, const Block& block) {
  const std::string_view text = document.view(block.span);
  std::uint32_t signs = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // A brace doubled stands for a template; a tag of a web page is markup left
    // behind.
    const bool twin = i > 0 && text[i] == text[i - 1];
    signs += is_code_sign(text[i]) && !twin ? 1 : 0;
    // "key":"value", "call()", "f(x);" and "a::b".
    if (i + 1 < text.size() &&
        ((text[i] == '(' && text[i + 1] == ')') || (text[i] == ')' && text[i + 1] == ';') ||
         (text[i] == ':' && text[i + 1] == ':') || (text[i] == '"' && text[i + 1] == ':') ||
         (text[i] == '=' && text[i + 1] == '>') || (text[i] == '-' && text[i + 1] == '>'))) {
      signs += 2;
    }
  }
  if (signs == 0) return false;
  const char last = text.back();
  const bool twin = text.size() > 1 && text[text.size() - 2] == last;
  const std::uint32_t words = document.count_words(block.tokens);
  if ((last == '{' || last == '}' || last == ';') && !twin && words <= kWordsPerSign) return true;
  if (words <= 6 && signs >= 2) return true;
  return signs >= kMinCodeSigns && signs * kWordsPerSign >= words;
}

/// Lines of data among lines of code: a key with its value, a bare bracket, an
/// argument.
bool may_be_code(const Document& document, const Block& block) {
  if (document.count_words(block.tokens) > kMaxCodeLineWords) return false;
  const std::string_view text = document.view(block.span);
  if (text.find(": ") == std::string_view::npos && text.find(' ') == std::string_view::npos) {
    return true;
  }
  return text.find("\":") != std::string_view::npos || text.find(":\"") != std::string_view::npos ||
         text.find("//") != std::string_view::npos || text.find('(') != std::string_view::npos ||
         text.find('[') != std::string_view::npos || text.back() == ',' || text.back() == ':' ||
         text.back() == ']' || text.back() == ')' || text.back() == '}';
}

}  // namespace

Prose::Prose(const Document& document) {
  const auto blocks = document.blocks();
  code_.reserve(blocks.size());
  running_.reserve(blocks.size());
  for (const Block& block : blocks) {
    const bool code = block.kind == BlockKind::kCode || looks_like_code(document, block);
    code_.push_back(code);
    running_.push_back(!code && block.kind == BlockKind::kBody);
  }
  spread(document);
  const auto size = static_cast<std::uint32_t>(document.tokens().size());
  std::size_t sentences = 0;
  for (const Sentence& sentence : document.sentences()) {
    sentences += document.count_words(sentence.tokens) >= kMinSentenceWords ? 1 : 0;
  }
  excerpt_ =
      blocks.size() <= 1 && (sentences <= 1 || document.count_words({0, size}) <= kMaxExcerptWords);
}

/// A line next to code is code where it may be; forwards, then backwards.
void Prose::spread(const Document& document) {
  const auto blocks = document.blocks();
  const auto join = [&](std::size_t i, std::size_t neighbour) {
    if (code_[i] || !code_[neighbour] || !may_be_code(document, blocks[i])) return;
    code_[i] = true;
    running_[i] = false;
  };
  for (std::size_t i = 1; i < blocks.size(); ++i) join(i, i - 1);
  for (std::size_t i = blocks.size(); i > 1; --i) join(i - 2, i - 1);
}

}  // namespace galley::core
