#include "galley/sentences/spinning.h"

#include <algorithm>

#include "spinning_words.h"

namespace galley::core {

Spinning read_spinning(const Document& document, const Sentence& sentence) {
  using spinning::kAlone;
  using spinning::kEvidence;
  const auto tokens = document.tokens();
  const TokenRange range = sentence.tokens;
  const auto& words = document.language().part<spinning::Words>();
  Spinning out;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    if (!token.is_word() || token.is(shape::kQuoted)) continue;
    if (token.is(shape::kCapitalised) && i > range.begin) continue;
    const int weight = words.weight(token.word);
    if (weight < kEvidence) {
      out.score += weight;
      continue;
    }
    if ((i > range.begin && words.go_together(tokens[i - 1], token)) ||
        (i + 1 < range.end && words.go_together(token, tokens[i + 1]))) {
      continue;
    }
    const bool again = std::any_of(out.tokens.begin(), out.tokens.end(), [&](std::uint32_t other) {
      return tokens[other].word == token.word;
    });
    if (again || out.tokens.size() == Spinning::kMostTokens) continue;
    out.score += weight + kAlone;
    out.tokens.push_back(i);
  }
  return out;
}

}  // namespace galley::core
