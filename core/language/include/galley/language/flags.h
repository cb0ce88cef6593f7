#pragma once

#include <cstdint>
#include <string_view>

namespace galley::core {

/// A set of up to 64 marks of one kind. Sets of different kinds are different types: to mix them,
/// or to ask for a mark of one in a set of another, does not compile. The literal 0 is the empty
/// set.
template <class Kind>
class Flags {
 public:
  constexpr Flags() = default;
  consteval Flags(int zero) {  // NOLINT(google-explicit-constructor): flags == 0
    if (zero != 0) only_zero_is_a_set();
  }
  /// The mark at a place of its .def file.
  [[nodiscard]] static constexpr Flags at(unsigned place) {
    Flags out;
    out.bits_ = std::uint64_t{1} << place;
    return out;
  }

  [[nodiscard]] constexpr bool any() const { return bits_ != 0; }
  [[nodiscard]] constexpr bool has(Flags any_of) const { return (bits_ & any_of.bits_) != 0; }
  constexpr explicit operator bool() const { return any(); }

  constexpr Flags& operator|=(Flags other) {
    bits_ |= other.bits_;
    return *this;
  }
  constexpr Flags& operator&=(Flags other) {
    bits_ &= other.bits_;
    return *this;
  }
  friend constexpr Flags operator|(Flags a, Flags b) { return a |= b; }
  friend constexpr Flags operator&(Flags a, Flags b) { return a &= b; }
  friend constexpr Flags operator~(Flags a) {
    a.bits_ = ~a.bits_;
    return a;
  }
  friend constexpr bool operator==(Flags, Flags) = default;

 private:
  static void only_zero_is_a_set() {}

  std::uint64_t bits_ = 0;
};

/// What a word is by itself; see namespace word below.
using WordFlags = Flags<struct WordKind>;
/// What it is where it is asked who says so; see galley/language/sourcing.h.
using SourcingFlags = Flags<struct SourcingKind>;
/// What it is around a claim; see galley/language/claim_words.h.
using ClaimWordFlags = Flags<struct ClaimWordKind>;

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
#define WORD_FLAG(id, name) inline constexpr WordFlags id = WordFlags::at(place::id);
#include "galley/language/word_flags.def"
#undef WORD_FLAG
}  // namespace word

inline constexpr std::string_view kWordFlagNames[] = {
#define WORD_FLAG(id, name) name,
#include "galley/language/word_flags.def"
#undef WORD_FLAG
};

}  // namespace galley::core
