#pragma once

#include "galley/language/flags.h"

namespace galley::core {

/// What a language pack knows of a word where it is asked who says so, and what makes a statement
/// one that needs a source. Any number of these bits, beside WordFlags; see Language::sourcing().
/// Verbs carry one bit or more for what follows them and one for their form.
namespace sourcing {
namespace place {
enum : unsigned {
#define SOURCING_FLAG(id, name) id,
#include "galley/language/sourcing_flags.def"
#undef SOURCING_FLAG
};
}  // namespace place
#define SOURCING_FLAG(id, name) inline constexpr SourcingFlags id = SourcingFlags::at(place::id);
#include "galley/language/sourcing_flags.def"
#undef SOURCING_FLAG
inline constexpr SourcingFlags kPlaceWord = kInWord | kOnWord;
inline constexpr SourcingFlags kVerb = kSay | kFind | kTell | kWant | kJudge | kManner;
inline constexpr SourcingFlags kForms = kBase | kThirdPerson | kPast | kIng;
}  // namespace sourcing

inline constexpr std::string_view kSourcingFlagNames[] = {
#define SOURCING_FLAG(id, name) name,
#include "galley/language/sourcing_flags.def"
#undef SOURCING_FLAG
};

}  // namespace galley::core
