#include "galley/document/code.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace galley::core {
namespace {

/// What a byte may be of program text: few bytes of prose are anything.
enum CodeByte : std::uint8_t { kNone, kSign, kStart };

/// Signs that program text is full of and prose is not; and those that start a pair of signs that
/// is only code.
constexpr std::array<CodeByte, 256> kCodeBytes = [] {
  std::array<CodeByte, 256> out{};
  for (const unsigned char c : {'{', '}', '=', '_', '\\', '|', '`', '^', '~'}) out[c] = kSign;
  for (const unsigned char c : {'(', ')', ':', '"', '-'}) out[c] = kStart;
  return out;
}();

/// "call()", "f(x);", "a::b", "key":"value", "=>" and "->".
bool is_code_pair(char first, char second) {
  switch (first) {
    case '(':
      return second == ')';
    case ')':
      return second == ';';
    case ':':
    case '"':
      return second == ':';
    case '=':
    case '-':
      return second == '>';
    default:
      return false;
  }
}

/// One such sign in prose is a slip, a face or a formula; four, at one to twenty words and more,
/// are code: tutorials on program text run at one to five.
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
    const CodeByte byte = kCodeBytes[static_cast<unsigned char>(text[i])];
    if (byte == kNone) continue;
    // A brace doubled stands for a template; a tag of a web page is markup left behind.
    const bool twin = i > 0 && text[i] == text[i - 1];
    signs += byte == kSign && !twin ? 1 : 0;
    // "call()" is code, "the report ()" lost what stood in the brackets.
    const bool call = text[i] != '(' || (i > 0 && text[i - 1] != ' ');
    if (i + 1 < text.size() && call && is_code_pair(text[i], text[i + 1])) signs += 2;
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
