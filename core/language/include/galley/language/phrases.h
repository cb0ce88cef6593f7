#pragma once

#include <cstdint>

#include "galley/language/language.h"
#include "galley/language/sentence_view.h"
#include "galley/language/token.h"

namespace galley::core {

enum class NumberKind : std::uint8_t {
  kCount,  ///< of things or people: "1,200 people", "two bridges"
  kPercent,
  kMoney,
  kMeasure,  ///< with a unit: "12 km", "six weeks"
  kOrdinal,  ///< "7th", "the 1990s"
  kYear,
  kClock,  ///< "10:30", "5 p.m."
  kAge,    ///< "aged 34", "34-year-old", "Reyes, 34,"
  kDay,    ///< of a date: "March 3"
};

/// A figure, in digits or in words, with what belongs to it.
struct NumberPhrase {
  TokenRange tokens;  ///< with currency sign, scale and unit: "$1.2 million", "20 percent"
  NumberKind kind = NumberKind::kCount;
  /// The value in thousandths, rounded towards zero: 1.2 million is 1,200,000,000. Holds at its
  /// largest value from 9 * 10^15 on.
  std::int64_t thousandths = 0;
  /// Hedged before or after: "nearly", "more than", "at least", "or so".
  bool approximate = false;
  /// The noun that is counted, "people" of "1,200 young people"; empty where none follows.
  TokenRange counted;
};

/// A run of words that is the name of somebody or something: "Ana Reyes", "the Bank of Orle".
struct NamePhrase {
  TokenRange tokens;
  bool person = false;  ///< an honorific or a role stands before it, or a given name opens it
};

}  // namespace galley::core
