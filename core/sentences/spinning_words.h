#pragma once

#include <bitset>
#include <cstdint>

#include "galley/language/language.h"
#include "galley/language/token.h"
#include "key_table.h"
#include "spinning_features.h"

/// What the reader of spun sentences and the trainer of its weights share.
namespace galley::core::spinning {

/// Weights are in 16ths of a natural-log unit. From this one on a word speaks for spinning.
inline constexpr int kEvidence = 6;
/// Added to a word of evidence that stands beside no word that it is known to go with.
inline constexpr int kAlone = 5;

/// A pack's section "spinning-words", written by the trainer of this model: a KeyTable of words
/// with their weights, and one of pairs of neighbours that go together in sound text. A part of a
/// Language; without words where it has none.
class Words {
 public:
  explicit Words(const Language& language) {
    std::string_view section = language.section("spinning-words");
    if (!words_.take(section) || !pairs_.take(section)) words_ = {};
    words_.for_each_key([this](std::uint32_t key) { sieve_.set(key % kBits); });
  }

  [[nodiscard]] int weight(std::uint64_t word) const {
    return sieve_[(word >> 40U) % kBits] ? words_.weight(word) : 0;
  }

  [[nodiscard]] bool go_together(const Token& one, const Token& other) const {
    if (!one.is_word() || !other.is_word()) return false;
    return pairs_.contains(pair_hash(one.word, other.word));
  }

 private:
  /// Most words of a text are in no table: one bit tells nine in ten of them.
  static constexpr std::uint32_t kBits = 1U << 15U;

  KeyTable words_;
  KeyTable pairs_;
  std::bitset<kBits> sieve_;
};

}  // namespace galley::core::spinning
