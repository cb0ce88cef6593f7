#include "galley/document/code.h"

#include <string_view>

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
/// A call or an assignment alone on its line.
constexpr std::uint32_t kMaxCallWords = 6;
constexpr std::uint32_t kMinCallSigns = 2;

}  // namespace

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
  if (words <= kMaxCallWords && signs >= kMinCallSigns) return true;
  return signs >= kMinCodeSigns && signs * kWordsPerSign >= words;
}

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

}  // namespace galley::core
