#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "galley/text/hash.h"
#include "grammar.h"

/// How English builds figures and names. Sets of words are lists of the pack; a word that
/// a construction is about stands here.
namespace galley::core::english_rules {

constexpr std::uint64_t w(std::string_view word) { return word_hash(word); }

/// A sentence and its language.
class Reader : public SentenceView {
 public:
  Reader(const Language& language, const SentenceView& sentence)
      : SentenceView(sentence), language_(language) {}
  [[nodiscard]] const Language& language() const { return language_; }
  /// Whether the word at `i` is one of a list of the pack.
  [[nodiscard]] bool is_in(WordListId list, std::uint32_t i) const {
    return language_.list(list).contains(word(i));
  }

 private:
  const Language& language_;
};

void numbers(const Reader& read, std::vector<NumberPhrase>& out);
void names(const Reader& read, std::vector<NamePhrase>& out);

}  // namespace galley::core::english_rules
