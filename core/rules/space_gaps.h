#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "galley/article/article.h"

namespace galley::core::rules {

/// A mark, the word that is glued to it, and the token before which the space is missing.
struct Gap {
  std::uint32_t mark = 0;
  std::uint32_t space = 0;
  std::uint32_t next = 0;
};

/// Shapes of names and abbreviations.
inline constexpr std::uint8_t kOdd = shape::kAllCaps | shape::kMixedCase | shape::kDotted;

[[nodiscard]] inline bool is_plain_word(const Token& token) {
  return token.is_word() && token.end - token.begin > 1;
}

/// "logger.Info(", "a.Name=": what follows `at` makes the two words a name of a program.
[[nodiscard]] bool goes_on_as_code(std::string_view text, std::uint32_t at);

/// A word in small letters or, at the start of a sentence, a small word with a capital, that is
/// set against the mark before it and goes on as prose.
[[nodiscard]] bool is_glued_prose(const Document& document, std::uint32_t i);

// Where a space is missing beside the mark at token `i` of a block, by what the mark does. Sentence
// ends and commas between words are the rule's own.
[[nodiscard]] std::optional<Gap> gap_before_bracket(const Document& document, TokenRange block,
                                                    std::uint32_t i);
[[nodiscard]] std::optional<Gap> gap_behind_bracket(const Document& document, TokenRange block,
                                                    std::uint32_t i);
[[nodiscard]] std::optional<Gap> gap_behind_ellipsis(const Document& document, std::uint32_t i);
[[nodiscard]] std::optional<Gap> gap_before_quotation(const Article& article, std::uint32_t i);
[[nodiscard]] std::optional<Gap> gap_behind_quotation(const Document& document, std::uint32_t i);
[[nodiscard]] std::optional<Gap> gap_behind_closed(const Document& document, std::uint32_t i);
[[nodiscard]] std::optional<Gap> gap_behind_colon(const Document& document, TokenRange block,
                                                  std::uint32_t i);

}  // namespace galley::core::rules
