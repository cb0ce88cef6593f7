#include "casualty.h"

#include <algorithm>

#include "galley/language/claim_words.h"

namespace galley::core {

using namespace claim_word;

bool Casualty::has(std::uint32_t at, WordFlags claim_words) const {
  return at >= range_.begin && at < range_.end && tokens_[at].is_word() &&
         (document_.language().claim_words(tokens_[at].word) & claim_words) != 0;
}

bool Casualty::sources(std::uint32_t at, SourcingFlags any) const {
  return at >= range_.begin && at < range_.end && (attributions_.flags(at) & any) != 0;
}

Xpos Casualty::tag(std::uint32_t at) const {
  if (at < range_.begin || at >= range_.end) return Xpos::kOther;
  return document_.tags(sentence_)[at - range_.begin].xpos;
}

/// A number of something, and no year.
bool Casualty::is_count(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (token.has(word::kNumberWord) || sources(at, sourcing::kManyNoun)) return true;
  return token.kind == TokenKind::kNumber && token.span().size() != 4;
}

/// Something that no phrase reaches across.
bool Casualty::is_break(std::uint32_t at) const {
  if (at < range_.begin || at >= range_.end) return true;
  const Token& token = tokens_[at];
  if (token.kind == TokenKind::kPunctuation) {
    return token.mark != Mark::kHyphen && token.mark != Mark::kSingle && token.mark != Mark::kStop;
  }
  return token.has(word::kRelative | word::kFiniteAuxiliary) || is_finite_verb_tag(tag(at)) ||
         sources(at, sourcing::kBeForm);
}

Casualty::Whom Casualty::whom(TokenRange phrase) const {
  Whom found = Whom::kUnknown;
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const Token& token = tokens_[i];
    const bool crowd =
        (token.has(word::kWeakSource) || sources(i, sourcing::kGroup | sourcing::kSpokesperson)) &&
        !sources(i, sourcing::kDataNoun);
    if (crowd || has(i, kPerson) || token.has(word::kHonorific) || is_count(i)) {
      return Whom::kPeople;
    }
    const Xpos part = tag(i);
    if (is_proper_noun_tag(part)) return Whom::kPeople;
    if (is_noun_tag(part) && document_.language().may_name_person(document_.view(token.span()))) {
      return Whom::kPeople;
    }
    if (is_noun_tag(part) || sources(i, sourcing::kItWord)) found = Whom::kThing;
  }
  return found;
}

/// Whom the phrase before the verb group of `at` names.
Casualty::Whom Casualty::subject_of(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end > range_.begin &&
         (is_verb_tag(tag(end - 1)) || is_adverb_tag(tag(end - 1)) ||
          tokens_[end - 1].has(word::kFiniteAuxiliary) ||
          sources(end - 1, sourcing::kBeForm | sourcing::kHaveForm | sourcing::kMidAdverb))) {
    --end;
  }
  std::uint32_t begin = end;
  while (end - begin < kReach && !is_break(begin - 1) && begin > range_.begin) --begin;
  return whom({begin, end});
}

/// The phrase that starts at `begin`, "of" and what follows it taken along.
TokenRange Casualty::phrase_from(std::uint32_t begin) const {
  std::uint32_t end = begin;
  while (end - begin < kReach && !is_break(end) &&
         !(end > begin && tokens_[end].has(word::kPreposition) && !has(end, kOf))) {
    ++end;
  }
  return {begin, end};
}

Casualty::Whom Casualty::dead(std::uint32_t at) const {
  const bool noun = is_noun_tag(tag(at));
  if (noun && has(at + 1, kOf)) return whom(phrase_from(at + 2));
  // "dead batteries", "the dying language"; "the dead" are people.
  const Xpos next = tag(at + 1);
  const bool before_noun = is_noun_tag(next) || is_adjective_tag(next) || next == Xpos::kCd;
  if (before_noun && !noun && !is_finite_verb_tag(tag(at))) return whom(phrase_from(at + 1));
  const bool said_of =
      is_verb_tag(tag(at)) || is_adjective_tag(tag(at)) || sources(at - 1, sourcing::kBeForm);
  return said_of ? subject_of(at) : Whom::kUnknown;
}

bool Casualty::is_passive(std::uint32_t at) const {
  std::uint32_t before = at;
  while (before > range_.begin && is_adverb_tag(tag(before - 1))) --before;
  return sources(before - 1, sourcing::kBeForm) && tag(at) != Xpos::kVbg;
}

Casualty::Whom Casualty::killed(std::uint32_t at) const {
  if (is_noun_tag(tag(at))) {
    return has(at + 1, kOf) ? whom(phrase_from(at + 2)) : Whom::kUnknown;
  }
  const bool passive = is_passive(at);
  // "killed at least 31": with a preposition, but the object.
  if (!passive && whom({at + 1, std::min(at + 4, range_.end)}) == Whom::kPeople) {
    return Whom::kPeople;
  }
  const bool object = !passive && !is_break(at + 1) && !tokens_[at + 1].has(word::kPreposition) &&
                      !is_adverb_tag(tag(at + 1));
  return object ? whom(phrase_from(at + 1)) : subject_of(at);
}

/// "claimed 12 lives", not "lives in Loom" or "the lives of plants".
bool Casualty::is_lost_life(std::uint32_t at) const {
  if (is_verb_tag(tag(at))) return false;
  for (std::uint32_t i = at; i > range_.begin && at - i < 5; --i) {
    if (is_count(i - 1) || has(i - 1, kTakesLife)) return true;
  }
  return false;
}

/// Whether a common noun of the phrase is one of people. A name may be that of a team.
bool Casualty::names_people(TokenRange phrase) const {
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (has(i, kPerson) && is_noun_tag(tag(i)) && !tokens_[i].is(shape::kCapitalised)) return true;
  }
  return false;
}

bool Casualty::is_wrong(std::uint32_t at) const {
  if (!has(at, kHurts | kDumps) || !is_verb_tag(tag(at)) || at == range_.begin) return false;
  const bool not_done =
      sources(at - 1, sourcing::kToWord) || tag(at - 1) == Xpos::kMd || has(at - 1, kNot);
  if (not_done) return false;
  const bool passive = is_passive(at);
  if (has(at, kDumps)) {
    const TokenRange object = passive ? TokenRange{at, at} : phrase_from(at + 1);
    for (std::uint32_t i = object.begin; i < object.end; ++i) {
      if (has(i, kPollutant)) return true;
    }
    return false;
  }
  if (!passive) return names_people(phrase_from(at + 1));
  std::uint32_t begin = at;
  while (begin > range_.begin && at - begin < kReach && (at - begin < 3 || !is_break(begin - 1))) {
    --begin;
  }
  return names_people({begin, at});
}

bool Casualty::is_to_people(std::uint32_t at) const {
  if (has(at, kLives)) return is_lost_life(at);
  if (has(at, kToll)) return !is_noun_tag(tag(at + 1));  // "toll road"
  if (has(at, kDies)) return dead(at) != Whom::kThing;
  if (has(at, kKills)) return killed(at) != Whom::kThing;
  return true;
}

}  // namespace galley::core
