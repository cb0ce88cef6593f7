#include "casualty.h"

#include <algorithm>

#include "galley/language/claim_words.h"

namespace galley::core {
namespace {

using namespace claim_word;

/// Longest phrase that is read for what it names, in tokens: "the driver of a small blue car from
/// Upper Loom".
constexpr std::uint32_t kPhraseReach = 12;
/// Tokens from a count or "claimed" to "lives": "claimed at least 12 young | lives".
constexpr std::uint32_t kLivesReach = 5;
/// Tokens behind "killed" that are its object whatever opens them: "killed | at least 31".
constexpr std::uint32_t kObjectStart = 3;
/// Tokens before a participle that are its own verb group: "had just been | shot".
constexpr std::uint32_t kVerbGroup = 3;
/// Digits of a year: a number of so many counts no people.
constexpr std::size_t kYearDigits = 4;

}  // namespace

/// A number of something, and no year.
bool Casualty::is_count(std::uint32_t at) const {
  if (s_.has(at, word::kNumberWord) || s_.is(at, sourcing::kManyNoun)) return true;
  return s_.is_number(at) && s_.text(at).size() != kYearDigits;
}

/// Something that no phrase reaches across.
bool Casualty::is_break(std::uint32_t at) const {
  if (!s_.contains(at)) return true;
  if (s_.is_punctuation(at)) {
    const Mark mark = s_.mark(at);
    return mark != Mark::kHyphen && mark != Mark::kSingle && mark != Mark::kStop;
  }
  return s_.has(at, word::kRelative | word::kFiniteAuxiliary) || s_.is_finite_verb(at) ||
         s_.is_be(at);
}

Casualty::Named Casualty::named_in(TokenRange phrase) const {
  const Language& language = s_.document().language();
  Named found = Named::kUnknown;
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const bool crowd =
        (s_.has(i, word::kWeakSource) || s_.is(i, sourcing::kGroup | sourcing::kSpokesperson)) &&
        !s_.is(i, sourcing::kDataNoun);
    if (crowd || s_.is_claim_word(i, kPerson) || s_.has(i, word::kHonorific) || is_count(i)) {
      return Named::kPeople;
    }
    if (is_proper_noun_tag(s_.xpos(i))) return Named::kPeople;
    if (s_.is_noun(i) && language.may_name_person(s_.text(i))) return Named::kPeople;
    if (s_.is_noun(i) || s_.is(i, sourcing::kItWord)) found = Named::kThing;
  }
  return found;
}

/// What the phrase before the verb group of `at` names.
Casualty::Named Casualty::subject_of(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end > s_.begin() &&
         (s_.is_verb(end - 1) || is_adverb_tag(s_.xpos(end - 1)) ||
          s_.has(end - 1, word::kFiniteAuxiliary) ||
          s_.is(end - 1, sourcing::kBeForm | sourcing::kHaveForm | sourcing::kMidAdverb))) {
    --end;
  }
  std::uint32_t begin = end;
  while (end - begin < kPhraseReach && !is_break(begin - 1)) --begin;
  return named_in({begin, end});
}

/// The phrase that starts at `begin`, "of" and what follows it taken along.
TokenRange Casualty::phrase_from(std::uint32_t begin) const {
  std::uint32_t end = begin;
  while (end - begin < kPhraseReach && !is_break(end) &&
         !(end > begin && s_.has(end, word::kPreposition) && !s_.is_claim_word(end, kOf))) {
    ++end;
  }
  return {begin, end};
}

Casualty::Named Casualty::who_died(std::uint32_t at) const {
  const bool noun = s_.is_noun(at);
  if (noun && s_.is_claim_word(at + 1, kOf)) return named_in(phrase_from(at + 2));
  // "dead batteries", "the dying language"; "the dead" are people.
  const Xpos next = s_.xpos(at + 1);
  const bool before_noun = is_noun_tag(next) || is_adjective_tag(next) || next == Xpos::kCd;
  if (before_noun && !noun && !s_.is_finite_verb(at)) return named_in(phrase_from(at + 1));
  const bool said_of = s_.is_verb(at) || is_adjective_tag(s_.xpos(at)) || s_.is_be(at - 1);
  return said_of ? subject_of(at) : Named::kUnknown;
}

bool Casualty::is_passive(std::uint32_t at) const {
  std::uint32_t before = at;
  while (is_adverb_tag(s_.xpos(before - 1))) --before;
  return s_.is_be(before - 1) && s_.xpos(at) != Xpos::kVbg;
}

Casualty::Named Casualty::who_was_killed(std::uint32_t at) const {
  const std::uint32_t next = at + 1;
  if (s_.is_noun(at)) {
    return s_.is_claim_word(next, kOf) ? named_in(phrase_from(at + 2)) : Named::kUnknown;
  }
  if (is_passive(at)) return subject_of(at);
  // "killed at least 31": with a preposition, but the object.
  if (named_in({next, std::min(next + kObjectStart, s_.end())}) == Named::kPeople) {
    return Named::kPeople;
  }
  const bool object =
      !is_break(next) && !s_.has(next, word::kPreposition) && !is_adverb_tag(s_.xpos(next));
  return object ? named_in(phrase_from(next)) : subject_of(at);
}

/// "claimed 12 lives", not "lives in Loom" or "the lives of plants".
bool Casualty::is_lost_life(std::uint32_t at) const {
  if (s_.is_verb(at)) return false;
  for (std::uint32_t i = at; i > s_.begin() && at - i < kLivesReach; --i) {
    if (is_count(i - 1) || s_.is_claim_word(i - 1, kTakesLife)) return true;
  }
  return false;
}

/// Whether a common noun of the phrase is one of people. A name may be that of a team.
bool Casualty::has_people_noun(TokenRange phrase) const {
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (s_.is_claim_word(i, kPerson) && s_.is_noun(i) && !s_.is_capitalised_word(i)) return true;
  }
  return false;
}

bool Casualty::is_wrong(std::uint32_t at) const {
  if (!s_.is_claim_word(at, kHurts | kDumps) || at == s_.begin() || !s_.is_verb(at)) return false;
  const bool not_done = s_.is(at - 1, sourcing::kToWord) || s_.xpos(at - 1) == Xpos::kMd ||
                        s_.is_claim_word(at - 1, kNot);
  if (not_done) return false;
  const bool passive = is_passive(at);
  if (s_.is_claim_word(at, kDumps)) {
    const TokenRange object = passive ? TokenRange{at, at} : phrase_from(at + 1);
    for (std::uint32_t i = object.begin; i < object.end; ++i) {
      if (s_.is_claim_word(i, kPollutant)) return true;
    }
    return false;
  }
  if (!passive) return has_people_noun(phrase_from(at + 1));
  std::uint32_t begin = at;
  while (begin > s_.begin() && at - begin < kPhraseReach &&
         (at - begin < kVerbGroup || !is_break(begin - 1))) {
    --begin;
  }
  return has_people_noun({begin, at});
}

bool Casualty::is_to_people(std::uint32_t at) const {
  if (s_.is_claim_word(at, kLives)) return is_lost_life(at);
  if (s_.is_claim_word(at, kToll)) return !s_.is_noun(at + 1);  // "toll road"
  if (s_.is_claim_word(at, kDies)) return who_died(at) != Named::kThing;
  if (s_.is_claim_word(at, kKills)) return who_was_killed(at) != Named::kThing;
  return true;
}

}  // namespace galley::core
