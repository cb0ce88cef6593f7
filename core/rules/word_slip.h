#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "galley/rule/rule.h"

namespace galley::core::rules {

/// A word that does not fit the one beside it, and what belongs there.
struct WordSlip {
  TokenRange shown;         ///< the words that clash
  std::uint32_t wrong = 0;  ///< the token that is replaced
  std::string right;        ///< what replaces it
  std::string_view reason;
  std::string whole = {};  ///< what belongs there as a word, where that is more: "doesn't"
};

/// Reports the slip as a warning with its fix.
void report(const Document& document, const WordSlip& slip, Reporter& reporter);

/// True where the tokens `i` and `i + 1` are the writer's own running words: the first outside
/// quotation marks and not in capitals, the second a word on the same line without a capital.
[[nodiscard]] bool may_slip(const SentenceView& sentence, std::uint32_t i);

/// A word in small letters with a space before it, so that nothing is said of names.
[[nodiscard]] bool is_small_word(const Token& token);

/// A noun that looks like a plural and counts as one: "volunteers", not "news" or "politics".
[[nodiscard]] bool is_plain_plural(const Document& document, std::string_view noun,
                                   std::uint64_t word);

/// True where the pronoun at `i` opens its clause: at the head of the sentence, behind a comma or
/// the like, or behind a conjunction.
[[nodiscard]] bool heads_clause(const Document& document, const SentenceView& sentence,
                                std::uint32_t i);

}  // namespace galley::core::rules
