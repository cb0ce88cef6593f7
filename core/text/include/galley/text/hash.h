#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace galley::core {

/// 64-bit FNV-1a (Fowler, Noll, Vo; public domain), the same in every build. Two different words
/// of one text meet with a chance of about n^2 / 2^65: one in ten million at a million words.
class Hash {
 public:
  constexpr void add(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3ULL; }
  constexpr void add(char32_t code_point) {
    while (code_point >= 0x80) {
      add(static_cast<unsigned char>(0x80U | (code_point & 0x7FU)));
      code_point >>= 7U;
    }
    add(static_cast<unsigned char>(code_point));
  }
  constexpr void add(std::uint64_t value) {
    value_ = (value_ ^ value) * 0x9E3779B97F4A7C15ULL;
    value_ ^= value_ >> 32U;
  }
  [[nodiscard]] constexpr std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

/// Hash of a word in lower-case ASCII: what a Token's `word` holds for it.
constexpr std::uint64_t word_hash(std::string_view lower_ascii) {
  Hash hash;
  for (const char c : lower_ascii) hash.add(static_cast<unsigned char>(c));
  return hash.value();
}

/// Bytes at the start of a word that stand for it, so that "continue" meets "continuing". By
/// judgement: with four, "continue" meets "contract" too.
inline constexpr std::size_t kStemBytes = 5;

/// Hash of the first kStemBytes of a word, ASCII letters in lower case.
constexpr std::uint64_t stem_hash(std::string_view word) {
  Hash hash;
  for (const char c : word.substr(0, kStemBytes)) {
    hash.add(static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  }
  return hash.value();
}

/// A word that the code names, hashed while compiling.
struct KnownWord {
  consteval KnownWord(const char* lower_ascii) : hash(word_hash(lower_ascii)) {}
  std::uint64_t hash;
};

/// True when a Token's `word` is one of `words`: is_any(token.word, {"in", "at"}).
constexpr bool is_any(std::uint64_t word, std::initializer_list<KnownWord> words) {
  return std::any_of(words.begin(), words.end(),
                     [word](const KnownWord& known) { return known.hash == word; });
}

}  // namespace galley::core
