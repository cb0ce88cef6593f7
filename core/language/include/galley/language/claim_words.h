#pragma once

#include "galley/language/flags.h"

namespace galley::core {

/// What a language pack knows of the small words around a claim: those that make a term of it with
/// the word behind them, and those that show that it is none. See Language::claim_words().
namespace claim_word {
namespace place {
enum : unsigned {
#define CLAIM_WORD(id, name) id,
#include "galley/language/claim_words.def"
#undef CLAIM_WORD
};
}  // namespace place
#define CLAIM_WORD(id, name) inline constexpr ClaimWordFlags id = ClaimWordFlags::at(place::id);
#include "galley/language/claim_words.def"
#undef CLAIM_WORD
}  // namespace claim_word

inline constexpr std::string_view kClaimWordNames[] = {
#define CLAIM_WORD(id, name) name,
#include "galley/language/claim_words.def"
#undef CLAIM_WORD
};

}  // namespace galley::core
