#pragma once

#include <cstdint>
#include <string_view>

#include "galley/language/phrases.h"

namespace galley {

/// A sentence of a language, with bounds-checked neighbours: a token past either end is an empty
/// one.
class SentenceReader {
 public:
  SentenceReader(const Language& language, const SentenceView& sentence)
      : language_(language), sentence_(sentence) {}
  [[nodiscard]] const Language& language() const { return language_; }
  /// Whether the word at `i` is one of a list of the pack.
  [[nodiscard]] bool is_in(WordListId list, std::uint32_t i) const {
    return language_.list(list).contains(word(i));
  }
  [[nodiscard]] std::uint32_t begin() const { return sentence_.range.begin; }
  [[nodiscard]] std::uint32_t end() const { return sentence_.range.end; }
  [[nodiscard]] const Token& at(std::uint32_t i) const {
    static constexpr Token kOutside;
    return i >= begin() && i < end() ? sentence_.tokens[i] : kOutside;
  }
  [[nodiscard]] std::uint64_t word(std::uint32_t i) const { return at(i).word; }
  [[nodiscard]] Tag tag(std::uint32_t i) const {
    return i >= begin() && i < end() ? sentence_.tag(i) : Tag();
  }
  [[nodiscard]] std::string_view view(std::uint32_t i) const {
    const Token& token = at(i);
    return sentence_.text.substr(token.begin, token.end - token.begin);
  }

 private:
  const Language& language_;
  const SentenceView& sentence_;
};

}  // namespace galley
