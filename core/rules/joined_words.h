#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "galley/article/article.h"

namespace galley::core::rules {

/// Token::word of the word that two parts make when they are written together, apostrophes left
/// out.
[[nodiscard]] std::uint64_t joined_hash(std::string_view first, std::string_view second);

/// The words of a text, to ask whether a joined word or a part of it stands elsewhere. Made at the
/// first question: most texts have no torn word.
class WordsOfText {
 public:
  explicit WordsOfText(const Document& document) : document_(document) {}

  /// A word of the text, or one that the language pack knows.
  [[nodiscard]] bool know(std::uint64_t word);
  /// Stands in the text at least `times` times.
  [[nodiscard]] bool hold(std::uint64_t word, std::uint32_t times);

 private:
  const Document& document_;
  std::optional<std::vector<std::uint64_t>> words_;  ///< sorted
};

}  // namespace galley::core::rules
