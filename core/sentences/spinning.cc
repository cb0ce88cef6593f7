#include "galley/sentences/spinning.h"

#include <algorithm>
#include <bitset>

#include "galley/text/hash.h"
#include "key_table.h"
#include "spinning_words.h"

namespace galley::core {
namespace {

using spinning::kAlone;
using spinning::kEvidence;

/// Most words of a text are in no table: one bit tells nine in ten of them.
class Sieve {
 public:
  Sieve() {
    for (std::uint32_t first = 0; first < 256; ++first) {
      for (std::uint32_t i = spinning::kWordBegins[first]; i < spinning::kWordBegins[first + 1];
           ++i) {
        bits_.set((first << 16U | spinning::kWords[i]) % kBits);
      }
    }
  }
  [[nodiscard]] bool may_hold(std::uint64_t hash) const { return bits_[(hash >> 40U) % kBits]; }

 private:
  static constexpr std::uint64_t kBits = 1U << 15U;
  std::bitset<kBits> bits_;
};

int weight_of(std::uint64_t word) {
  static const Sieve sieve;
  if (!sieve.may_hold(word)) return 0;
  const int at = find_key(word, spinning::kWordBegins, spinning::kWords);
  return at < 0 ? 0 : spinning::kWeights[at] - 128;
}

bool go_together(const Token& one, const Token& other) {
  if (!one.is_word() || !other.is_word()) return false;
  Hash hash;
  hash.add(one.word);
  hash.add(other.word);
  return find_key(hash.value(), spinning::kPairBegins, spinning::kPairs) >= 0;
}

}  // namespace

Spinning read_spinning(const Document& document, const Sentence& sentence) {
  const auto tokens = document.tokens();
  const TokenRange range = sentence.tokens;
  Spinning out;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    if (!token.is_word() || token.is(shape::kQuoted)) continue;
    if (token.is(shape::kCapitalised) && i > range.begin) continue;
    const int weight = weight_of(token.word);
    if (weight < kEvidence) {
      out.score += weight;
      continue;
    }
    if ((i > range.begin && go_together(tokens[i - 1], token)) ||
        (i + 1 < range.end && go_together(token, tokens[i + 1]))) {
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
