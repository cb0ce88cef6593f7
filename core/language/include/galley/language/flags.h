#pragma once

#include <cstdint>
#include <string_view>

namespace galley::core {

using WordFlags = std::uint64_t;
using SourcingFlags = std::uint64_t;
using ClaimWordFlags = std::uint64_t;

template <typename Kind>
constexpr Kind flag(unsigned place) {
  return Kind{1} << place;
}

/// What a language pack knows of a word without seeing its sentence: any number of these bits.
/// A word may carry contradicting bits ("report" is a source noun and a reporting verb); the
/// sentence decides. What each says stands in word_flags.def.
namespace word {
namespace place {
enum : unsigned {
#define WORD_FLAG(id, name) id,
#include "galley/language/word_flags.def"
#undef WORD_FLAG
};
}  // namespace place
#define WORD_FLAG(id, name) inline constexpr WordFlags id = flag<WordFlags>(place::id);
#include "galley/language/word_flags.def"
#undef WORD_FLAG
}  // namespace word

inline constexpr std::string_view kWordFlagNames[] = {
#define WORD_FLAG(id, name) name,
#include "galley/language/word_flags.def"
#undef WORD_FLAG
};

}  // namespace galley::core
