#pragma once

#include "galley/language/language.h"

namespace galley::core {

/// What a language pack knows of the small words around a claim: those that make a term of it with
/// the word behind them, and those that show that it is none. See Language::claim_words().
namespace claim_word {
inline constexpr WordFlags kForecastTo = 1U << 0;   ///< expected, set, going: with "to", a forecast
inline constexpr WordFlags kCauseTo = 1U << 1;      ///< led, due: with "to", a cause
inline constexpr WordFlags kCauseIn = 1U << 2;      ///< result: with "in" or "of", a cause
inline constexpr WordFlags kMotiveTo = 1U << 3;     ///< attempt, effort: with "to", a motive
inline constexpr WordFlags kApproximate = 1U << 4;  ///< nearly, roughly
inline constexpr WordFlags kThan = 1U << 5;
inline constexpr WordFlags kMoreOrLess = 1U << 6;  ///< before "than", an estimate: more, fewer
inline constexpr WordFlags kMay = 1U << 7;         ///< may, might
inline constexpr WordFlags kNo = 1U << 8;          ///< before "one": nobody
inline constexpr WordFlags kOne = 1U << 9;
inline constexpr WordFlags kAll = 1U << 10;      ///< allows no exception, but for "after all"
inline constexpr WordFlags kAfterAt = 1U << 11;  ///< after, at
inline constexpr WordFlags kDay = 1U << 12;      ///< "all day": a time like "all week"
inline constexpr WordFlags kMost = 1U << 13;
inline constexpr WordFlags kOfTime = 1U << 14;     ///< ranks nothing behind "most": recent, likely
inline constexpr WordFlags kFraction = 1U << 15;   ///< half, quarters: of time and space as often
inline constexpr WordFlags kThanks = 1U << 16;     ///< a cause with "to" alone
inline constexpr WordFlags kWill = 1U << 17;       ///< a name where it is capitalised
inline constexpr WordFlags kFirst = 1U << 18;      ///< a rank, but for fixed phrases
inline constexpr WordFlags kFirstWhat = 1U << 19;  ///< lady, name: ranked first by habit
inline constexpr WordFlags kOf = 1U << 20;
inline constexpr WordFlags kIn = 1U << 21;
inline constexpr WordFlags kOut = 1U << 22;
inline constexpr WordFlags kThe = 1U << 23;
inline constexpr WordFlags kTo = 1U << 24;
inline constexpr WordFlags kScored = 1U << 25;   ///< by, with: before a count
inline constexpr WordFlags kHour = 1U << 26;     ///< a.m, p.m
inline constexpr WordFlags kAge = 1U << 27;      ///< aged, age, turned: a number behind is an age
inline constexpr WordFlags kYear = 1U << 28;     ///< the second part of "43-year-old"
inline constexpr WordFlags kOld = 1U << 29;      ///< the last part of it
inline constexpr WordFlags kLeading = 1U << 30;  ///< a rank before a noun, else a verb
inline constexpr WordFlags kPoll = 1ULL
                                   << 31;  ///< asks people and counts: "in the poll, 40 percent"
// Of somebody whose name is withheld.
inline constexpr WordFlags kNamed = 1ULL << 32;  ///< behind "not to be": named, identified
inline constexpr WordFlags kName = 1ULL << 33;   ///< a name that is not to be …
inline constexpr WordFlags kUsed = 1ULL << 34;   ///< … used, published
/// Says how near an unnamed person stands to what is told: familiar, close, briefed.
inline constexpr WordFlags kInsider = 1ULL << 35;
inline constexpr WordFlags kDefinite = 1ULL << 36;  ///< opens somebody told of before: the, that
inline constexpr WordFlags kRefuses = 1ULL << 37;   ///< declined, refused: "to be named"
inline constexpr WordFlags kHabit = 1ULL << 38;     ///< ranked best by habit: best practices
inline constexpr WordFlags kPrice = 1ULL << 39;     ///< of a sum that anybody can look up
inline constexpr WordFlags kDefines = 1ULL << 40;   ///< says what a word stands for
inline constexpr WordFlags kOrder = 1ULL << 47;     ///< before "the first": one of several in time
inline constexpr WordFlags kAnswers = 1ULL << 48;   ///< behind "would not", a refusal: discuss
inline constexpr WordFlags kNot = 1ULL << 49;
inline constexpr WordFlags kCounts = 1ULL
                                     << 50;     ///< what a body does with cases: counted, recorded
inline constexpr WordFlags kWhen = 1ULL << 51;  ///< behind an age: "was 97 when"
/// Ends the name of a place or a body, and no person's: Valley, Street, Club.
inline constexpr WordFlags kNoPerson = 1ULL << 52;
// Of wrongs that a word alone does not tell: shot at people, dumped waste.
inline constexpr WordFlags kHurts = 1ULL << 53;      ///< an accusation where people are its object
inline constexpr WordFlags kDumps = 1ULL << 54;      ///< an accusation with …
inline constexpr WordFlags kPollutant = 1ULL << 55;  ///< … one of these for its object
// Of harm: what a casualty's word says of whom it is said.
inline constexpr WordFlags kPerson = 1ULL << 41;     ///< a human being or several: woman, children
inline constexpr WordFlags kDies = 1ULL << 42;       ///< of its subject: died, dead
inline constexpr WordFlags kKills = 1ULL << 43;      ///< of its object: killed
inline constexpr WordFlags kLives = 1ULL << 44;      ///< a loss where it is a noun and somebody …
inline constexpr WordFlags kTakesLife = 1ULL << 45;  ///< … took them: lost, claimed
inline constexpr WordFlags kToll = 1ULL << 46;       ///< a count, or a charge on a road
}  // namespace claim_word

}  // namespace galley::core
