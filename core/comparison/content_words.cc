#include "content_words.h"

#include <algorithm>

#include "galley/text/hash.h"

namespace galley::core {

std::uint64_t content_key(const Document& document, const Token& token) {
  if (!token.is_wordlike() || token.has(word::kFunctionWord)) return 0;
  if (token.kind == TokenKind::kNumber) return token.word;
  return stem_hash(document.view(token.span()));
}

std::vector<std::uint64_t> content_of(const Document& document, TokenRange range) {
  std::vector<std::uint64_t> out;
  for (const Token& token : document.tokens(range)) {
    if (const std::uint64_t key = content_key(document, token)) out.push_back(key);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace galley::core
