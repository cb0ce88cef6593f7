#include "cue_finder.h"

#include <algorithm>

#include "galley/language/claim_words.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

using namespace sourcing;

/// Ends a statement inside a sentence, where a full stop is that of an abbreviation.
bool is_stop_like(Mark mark) {
  return mark == Mark::kQuestion || mark == Mark::kExclamation || mark == Mark::kEllipsis;
}

bool is_quote_mark(Mark mark) {
  return mark == Mark::kOpenQuote || mark == Mark::kCloseQuote || mark == Mark::kQuote ||
         mark == Mark::kOpenSingle;
}

}  // namespace

bool CueFinder::is_adverb(std::uint32_t at) const {
  if (at < range_.begin || at >= range_.end || !tokens_[at].is_word()) return false;
  // "Latimer", taken for one: a name.
  const bool name = at > range_.begin && tokens_[at].is(shape::kCapitalised);
  return has(at, kMidAdverb) || (tag(at) == Xpos::kRb && !name) ||
         (!tokens_[at].is(shape::kCapitalised) && ends_in(at, "ly") &&
          tokens_[at].span().size() > 4);
}

bool CueFinder::is_time(std::uint32_t at) const {
  if (has(at, kTimeOpener)) {
    return has(at + 1, kTimeWord) || word_has(at + 1, word::kWeekday | word::kMonth);
  }
  return word_has(at, word::kWeekday | word::kMonth) || has(at, kTimeWord);
}

bool CueFinder::is_be(std::uint32_t at) const { return has(at, kBeForm); }

/// Something that no noun phrase and no verb group reaches across.
bool CueFinder::is_clause_break(std::uint32_t at) const {
  if (at < range_.begin || at >= range_.end) return true;
  const Token& token = tokens_[at];
  if (token.kind == TokenKind::kPunctuation) {
    // A full stop inside a sentence is that of an abbreviation.
    return token.mark != Mark::kHyphen && token.mark != Mark::kSlash &&
           token.mark != Mark::kSingle && token.mark != Mark::kStop;
  }
  if (has(at, kContrast)) return true;
  if (has(at, kThatWord)) return tag(at) != Xpos::kDt;
  // "Will wrote", "May said": a name.
  if (at > range_.begin && token.is(shape::kCapitalised) && token.is_word()) {
    return is_finite_verb_tag(tag(at)) && !token.has(word::kFiniteAuxiliary);
  }
  return is_finite_verb_tag(tag(at)) || token.has(word::kFiniteAuxiliary) || is_be(at);
}

SourcingFlags CueFinder::verb_flags(std::uint32_t verb) const {
  const SourcingFlags flags = flags_[verb];
  if ((flags & kVerb) != 0) return flags;
  const std::uint32_t next = verb + 1;
  const bool before_quotation =
      ((mark(next) == Mark::kColon || mark(next) == Mark::kComma) && quoted(next + 1)) ||
      (mark(next) == Mark::kColon && next + 1 == range_.end);
  bool behind = false;  // “…,” gloated Osei. “…,” Osei gloated.
  for (std::uint32_t i = verb; i > range_.begin && verb - i < 6; --i) {
    if (quoted(i - 1)) {
      // What lies between is looked at once there is a quotation to speak of.
      behind = true;
      for (std::uint32_t k = i; k < verb; ++k) behind &= !is_clause_break(k);
      break;
    }
  }
  // Asked last: only beside a quotation does the part of speech of such a word matter.
  if (!before_quotation && !behind) return flags;
  const bool verbal = is_verb_tag(tag(verb)) && !word_has(verb, word::kFiniteAuxiliary) &&
                      !is_be(verb) && (before_quotation || tag(verb) == Xpos::kVbd);
  return verbal ? flags | kManner : flags;
}

/// "a cat called Index", "a boy named Osei": tells a name, where the mayor who "called Osei a liar"
/// judges.
bool CueFinder::names_thing(std::uint32_t verb) const {
  if (!is_any(tokens_[verb].word, {"called", "named", "dubbed", "nicknamed"})) return false;
  std::uint32_t end = verb + 1;
  while (capitalised(end)) ++end;
  if (end == verb + 1 || (end < range_.end && tokens_[end].is_word() &&
                          !word_has(end, word::kPreposition | word::kCoordinator | word::kRelative |
                                             word::kFiniteAuxiliary))) {
    return false;
  }
  std::uint32_t noun = verb;
  while (noun > range_.begin && verb - noun < 4 && !word_has(noun, word::kDeterminer)) --noun;
  return is_any(tokens_[noun].word, {"a", "an"}) && noun < verb;
}

CueFinder::Reading CueFinder::read_verb(std::uint32_t verb) const {
  const SourcingFlags flags = verb_flags(verb);
  if ((flags & kVerb) == 0 || quoted(verb) || names_thing(verb)) return Reading::kNone;
  const Xpos tag = this->tag(verb);
  std::uint32_t left = verb;
  while (left > range_.begin && is_adverb(left - 1)) --left;
  const bool after_be = left > range_.begin && is_be(left - 1);
  const bool after_have = [&] {
    for (std::uint32_t i = left; i <= verb; ++i) {
      if (has(i, kHaveForm)) {
        return true;
      }
    }
    return left > range_.begin && has(left - 1, kHaveForm);
  }();
  switch (tag) {
    case Xpos::kVbd:
    case Xpos::kVbz:
    case Xpos::kVbp:
      return after_be && tag == Xpos::kVbd ? Reading::kPassive : Reading::kFinite;
    case Xpos::kVb:
      if ((left > range_.begin && has(left - 1, kToWord)) || has(verb - 1, kToWord))
        return Reading::kInfinitive;
      // "85% of them say" is often taken for an infinitive.
      return left > range_.begin &&
                     (word_has(left - 1, word::kFiniteAuxiliary) || left < verb ||
                      is_noun_tag(this->tag(left - 1)) || this->tag(left - 1) == Xpos::kPrp ||
                      this->tag(left - 1) == Xpos::kCd || mark(left - 1) == Mark::kComma)
                 ? Reading::kFinite
                 : Reading::kNone;
    case Xpos::kVbg:
      return after_be ? Reading::kFinite : Reading::kParticiple;
    case Xpos::kVbn:
      if (after_be) return Reading::kPassive;
      if (after_have) return Reading::kFinite;
      // "said" and "told" are hardly ever anything but finite, whatever the tagger says; nor is
      // "the poll found." or "the mayor wrote: …" a participle.
      if (has(verb, kSurelyFinite)) return Reading::kFinite;
      if (left > range_.begin &&
          (is_noun_tag(this->tag(left - 1)) || this->tag(left - 1) == Xpos::kPrp)) {
        const std::uint32_t next = verb + 1;
        if (next >= range_.end || quoted(next) || has(next, kThatWord) ||
            mark(next) == Mark::kColon || mark(next) == Mark::kComma) {
          return Reading::kFinite;
        }
        // "his aides argued in interviews": no other verb of the clause could be its finite one.
        const bool plain = (flags & (kSay | kTell | kWant)) != 0 && !has(next, kByWord) &&
                           !(has(next, kToWord) && (flags & kWant) == 0) && !has(next, kAsWord);
        bool alone = plain;
        for (std::uint32_t i = next; i < range_.end && alone && mark(i) != Mark::kComma &&
                                     mark(i) != Mark::kSemicolon && !has(i, kThatWord);
             ++i) {
          if (quoted(i)) break;
          alone = !is_finite_verb_tag(this->tag(i)) || this->tag(i - 1) == Xpos::kPrp;
        }
        if (alone) return Reading::kFinite;
      }
      if ((flags & (kSay | kFind | kTell | kManner)) != 0 && !has(verb + 1, kByWord)) {
        // “…” the 43-year-old asked.
        for (std::uint32_t i = left; i > range_.begin && left - i < 6; --i) {
          // “…,” mused Ada Osei.
          if (quoted(i - 1)) {
            return i < left || (has(verb, kSay) && capitalised(verb + 1)) ? Reading::kFinite
                                                                          : Reading::kNone;
          }
          if (is_clause_break(i - 1)) break;
          // A question mark before the closing mark ended the sentence.
          if (i - 1 == range_.begin && i > 1 && tokens_[i - 2].is(shape::kQuoted)) {
            return Reading::kFinite;
          }
        }
      }
      if (left > range_.begin && has(left - 1, kAsWord) && has(verb + 1, kByWord)) {
        return Reading::kPassive;  // "As reported by the Herald"
      }
      // "The dam would hold, predicted Ada Osei."
      if (mark(verb - 1) == Mark::kComma && (flags & kSay) != 0 && capitalised(verb + 1)) {
        return Reading::kFinite;
      }
      return is_only_verb(verb, left) ? Reading::kFinite : Reading::kNone;
    default: {
      // "aid groups stress that", tagged as two nouns.
      const bool clause = has(verb + 1, kThatWord) && (flags & (kSay | kTell)) != 0 &&
                          left == verb && left > range_.begin && is_noun_tag(this->tag(left - 1));
      // "Mayor mocks plan": a headline, and no verb in it otherwise.
      // "“…,” Osei notes.", "…, records show.": nothing follows that such a noun could belong to.
      bool last = (flags & (kThirdPerson | kBase)) != 0 && left > range_.begin && left == verb &&
                  (is_noun_tag(this->tag(left - 1)) || this->tag(left - 1) == Xpos::kPrp) &&
                  (flags & (kSay | kFind | kTell | kManner)) != 0 &&
                  (verb + 1 >= range_.end || mark(verb + 1) == Mark::kComma);
      if (last) {
        std::uint32_t noun = left;
        while (noun > range_.begin && !is_clause_break(noun - 1) && !quoted(noun - 1)) --noun;
        last = noun > range_.begin && (mark(noun - 1) == Mark::kComma || quoted(noun - 1));
      }
      bool headline = (flags & kThirdPerson) != 0 && left > range_.begin &&
                      is_noun_tag(this->tag(left - 1)) && verb + 1 < range_.end &&
                      (range_.end >= tokens_.size() || tokens_[range_.end].mark != Mark::kStop);
      for (std::uint32_t i = range_.begin; i < range_.end && headline; ++i) {
        headline = !is_finite_verb_tag(this->tag(i));
      }
      // "Some view the plan as dead": a phrase starts anew behind it.
      const bool plain = (flags & kBase) != 0 && (flags & kVerb & ~kManner) != 0 &&
                         left > range_.begin && left == verb &&
                         (word_has(left - 1, word::kWeakSource) || has(left - 1, kGroup)) &&
                         (word_has(verb + 1, word::kDeterminer) || has(verb + 1, kObjectPronoun));
      // "voters support the plan", "the ad touts his record", tagged as one long noun.
      const bool agrees =
          left == verb && left > range_.begin && is_noun_tag(tag) && is_object(verb + 1) &&
          !word_has(verb + 1, word::kWeekday) &&
          ((flags & kBase) != 0 ? this->tag(left - 1) == Xpos::kNns
                                : (flags & kThirdPerson) != 0 && is_noun_tag(this->tag(left - 1)) &&
                                      this->tag(left - 1) != Xpos::kNns);
      const bool past = ((flags & kPast) != 0 || agrees) && is_only_verb(verb, left);
      return clause || headline || last || plain || past || has(verb, kSurelyFinite)
                 ? Reading::kFinite
                 : Reading::kNone;
    }
  }
}

/// Whether a past form that is tagged as a participle or noun must be the finite verb after all:
/// its clause has a subject and no other verb for it. `left` is where its adverbs begin.
bool CueFinder::is_only_verb(std::uint32_t verb, std::uint32_t left) const {
  if (left == range_.begin || (flags_[verb] & kVerb & ~kManner) == 0) return false;
  const std::uint32_t next = verb + 1;
  if (next >= range_.end || has(next, kByWord | kAsWord)) return false;
  if (has(next, kToWord) && !has(verb, kWant) && !has(verb, kWithPreposition)) return false;
  const Token& subject = tokens_[left - 1];
  const bool noun = is_noun_tag(tag(left - 1)) || tag(left - 1) == Xpos::kPrp ||
                    subject.has(word::kWeakSource | word::kRelative) || has(left - 1, kGroup) ||
                    word_has(left - 1, word::kWeekday);
  const bool comma = subject.mark == Mark::kComma && !subject.is(shape::kQuoted);
  if (!noun && !comma && !subject.has(word::kDeterminer)) return false;
  // A word that opens a clause below takes the next finite verb for itself.
  std::uint32_t owed = 0;
  std::uint32_t verbs = 0;
  const std::uint32_t begin = verb > range_.begin + 2 * kReach ? verb - 2 * kReach : range_.begin;
  for (std::uint32_t i = begin; i < verb; ++i) {
    if (quoted(i)) continue;
    if (tokens_[i].has(word::kRelative) || has(i, kContrast | kClauseOpener)) {
      ++owed;
    } else if (mark(i) == Mark::kSemicolon ||
               (word_has(i, word::kCoordinator) && mark(i - 1) == Mark::kComma)) {
      owed = verbs = 0;
    } else if (is_finite_verb_tag(tag(i)) || word_has(i, word::kFiniteAuxiliary)) {
      while (i + 1 < verb && (is_verb_tag(tag(i + 1)) || is_adverb(i + 1))) ++i;
      if (owed > 0) {
        --owed;
      } else {
        ++verbs;
      }
    }
  }
  if (verbs > 0) return false;
  const std::uint32_t end = std::min(range_.end, verb + 2 * kReach);
  for (std::uint32_t i = next; i < end; ++i) {
    if (quoted(i) || has(i, kContrast | kClauseOpener) || tokens_[i].has(word::kRelative)) break;
    if (tokens_[i].kind == TokenKind::kPunctuation && mark(i) != Mark::kHyphen &&
        mark(i) != Mark::kStop) {
      break;
    }
    if (is_finite_verb_tag(tag(i)) || word_has(i, word::kFiniteAuxiliary)) return false;
  }
  return !subject_before(left).empty();
}

/// Whether an object may start at `at`: a determiner, a possessive, a name, a plural.
bool CueFinder::is_object(std::uint32_t at) const {
  if (at >= range_.end || is_time(at)) return false;
  const Xpos opens = tag(at);
  return word_has(at, word::kDeterminer) || opens == Xpos::kPrpPossessive || capitalised(at) ||
         has(at, kObjectPronoun) || is_noun_tag(opens) || is_adjective_tag(opens);
}

std::uint32_t CueFinder::chain_begin(std::uint32_t verb) const {
  std::uint32_t begin = verb;
  while (begin > range_.begin) {
    const std::uint32_t at = begin - 1;
    if (quoted(at)) break;
    if (is_adverb(at) || word_has(at, word::kFiniteAuxiliary) || is_be(at)) {
      begin = at;
    } else if (has(at, kToWord)) {
      const bool chained = at > range_.begin &&
                           (is_verb_tag(tag(at - 1)) || word_has(at - 1, word::kFiniteAuxiliary));
      // "went on to say"
      const bool onward = at > range_.begin + 1 && has(at - 1, kOnWord) && has(at - 2, kGoesOn);
      begin = chained ? at - 1 : onward ? at - 2 : at;
      if (!chained && !onward) break;
    } else {
      break;
    }
  }
  return begin;
}

/// The subject of the sentence's first finite verb: whose participles and second verbs these are.
TokenRange CueFinder::main_subject() const {
  const std::uint32_t most = std::min(range_.end, range_.begin + 2 * kReach);
  std::uint32_t owed = 0;  // clauses below it that are open, each with a verb of its own
  TokenRange any{range_.begin, range_.begin};
  for (std::uint32_t i = range_.begin; i < most; ++i) {
    if (quoted(i)) continue;
    if (tokens_[i].has(word::kRelative) || has(i, kContrast | kClauseOpener)) ++owed;
    if (!is_finite_verb_tag(tag(i))) continue;
    const TokenRange subject = subject_before(chain_begin(i));
    if (owed == 0 && !subject.empty()) return subject;
    if (any.empty()) any = subject;
    if (owed > 0) --owed;
  }
  return any;
}

/// Takes commas, time words and joints off both ends.
TokenRange CueFinder::trimmed(TokenRange range) const {
  const auto is_loose = [&](std::uint32_t at) {
    const Mark m = tokens_[at].mark;
    return !tokens_[at].is(shape::kQuoted) &&
           (m == Mark::kComma || m == Mark::kSemicolon || m == Mark::kDash || m == Mark::kColon ||
            m == Mark::kStop || m == Mark::kQuestion || m == Mark::kExclamation);
  };
  while (!range.empty() && is_loose(range.begin)) ++range.begin;
  while (!range.empty() && is_loose(range.end - 1)) --range.end;
  return range;
}

/// Whether the only finite verb behind `at` is that of the main clause: "Those who read books lived
/// longer", where "who" opens the sentence's subject.
bool CueFinder::takes_main_verb(TokenRange subject, std::uint32_t at) const {
  if (subject.size() != 1 || !tokens_[subject.begin].has(word::kRelative)) return false;
  if (quoted(at) || has(at, kClauseOpener) || mark(at) == Mark::kColon) return false;
  for (std::uint32_t i = subject.begin; i > range_.begin && mark(i - 1) != Mark::kComma; --i) {
    if (subject.begin - i > kReach || is_finite_verb_tag(tag(i - 1))) return false;
  }
  std::uint32_t verbs = 0;
  const std::uint32_t most = std::min(range_.end, at + kReach);
  for (std::uint32_t i = at; i < most && mark(i) != Mark::kComma && !has(i, kContrast); ++i) {
    verbs += is_finite_verb_tag(tag(i)) && !is_verb_tag(tag(i - 1)) ? 1 : 0;
  }
  return verbs == 1;
}

/// Whether the phrase is what a verb before it is said of, and no subject: "the wells are clean".
bool CueFinder::is_predicate(TokenRange phrase) const {
  for (std::uint32_t at = phrase.begin; at > range_.begin && phrase.begin - at < kReach; --at) {
    const Token& token = tokens_[at - 1];
    if (quoted(at - 1) || token.has(word::kCoordinator | word::kRelative) ||
        has(at - 1, kContrast | kClauseOpener)) {
      return false;
    }
    if (token.kind == TokenKind::kPunctuation && token.mark != Mark::kHyphen &&
        token.mark != Mark::kSingle && token.mark != Mark::kStop) {
      return false;
    }
    if (is_finite_verb_tag(tag(at - 1)) || is_be(at - 1)) return true;
  }
  return false;
}

/// Whether every part between the commas from `begin` to `end` may stand behind a name: none has a
/// verb of its own, unless a relative pronoun or a conjunction opens it.
bool CueFinder::is_apposition(std::uint32_t begin, std::uint32_t end) const {
  bool opened = false;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (mark(i) == Mark::kComma) {
      opened = false;
    } else if (tokens_[i].has(word::kRelative) || has(i, kContrast | kClauseOpener)) {
      opened = true;
    } else if (!opened && is_finite_verb_tag(tag(i))) {
      return false;
    }
  }
  return true;
}

/// The noun phrase before an apposition that ends at the comma `last`: "Ada Osei, 58, who farms
/// near Loom, said". The opening comma is the first that leaves a subject before it, so that
/// "The wells are clean, Ada Osei, the manager, said" has Ada Osei for one. Where none does, the
/// phrase before the first comma.
TokenRange CueFinder::apposed_head(std::uint32_t floor, std::uint32_t last) const {
  std::uint32_t first = last;
  for (std::uint32_t at = last; at > floor;) {
    --at;
    const Mark here = mark(at);
    if (quoted(at) || here == Mark::kSemicolon || here == Mark::kColon || here == Mark::kDash ||
        here == Mark::kQuestion || here == Mark::kExclamation) {
      break;
    }
    if (here == Mark::kComma) first = at;
  }
  if (first == last || first == range_.begin) return {last, last};
  const TokenRange plain = subject_before(first, true);
  if (!plain.empty() && !is_predicate(plain) && is_apposition(first + 1, last)) return plain;
  std::uint32_t before = first;
  for (std::uint32_t comma = first + 1; comma < last; ++comma) {
    if (mark(comma) != Mark::kComma) continue;
    const TokenRange head = subject_before(comma, true);
    std::uint32_t opens = before + 1;
    if (word_has(opens, word::kCoordinator)) ++opens;
    const bool subject = capitalised(opens) || word_has(opens, word::kDeterminer) ||
                         has(opens, kPossessor) || word_has(opens, word::kSource);
    before = comma;
    if (head.begin == opens && !head.empty() && subject && !is_time(opens) &&
        is_apposition(comma + 1, last)) {
      return head;
    }
  }
  return plain.empty() ? TokenRange{last, last} : plain;
}

/// The noun phrase that ends right before token `end`; empty when there is none. An apposition or a
/// bracket behind it is taken along, once: `nested` is the call for what stands before that.
TokenRange CueFinder::subject_before(std::uint32_t end, bool nested) const {
  if (end <= range_.begin) return {end, end};
  std::uint32_t last = end - 1;
  // "Christie on Sunday defended", "the mayor late Tuesday said".
  std::uint32_t time = last;
  while (time > range_.begin && last - time < 5 &&
         (is_time(time) || tokens_[time].kind == TokenKind::kNumber)) {
    --time;
  }
  if (time < last && (has(time, kPlaceWord)) && time > range_.begin) --time;
  if (time < last && (!is_clause_break(time) || mark(time) == Mark::kComma)) last = time;

  const std::uint32_t floor = last > range_.begin + kReach ? last - kReach : range_.begin;
  const bool bracket = mark(last) == Mark::kCloseBracket;
  if (bracket || mark(last) == Mark::kDash) {
    // "Ada Osei (Loom) said", "Osei — who farms near Loom — told".
    std::uint32_t open = last;
    while (open > floor && (bracket || !nested)) {
      --open;
      if (mark(open) == (bracket ? Mark::kOpenBracket : Mark::kDash)) break;
    }
    if ((nested && !bracket) || mark(open) != (bracket ? Mark::kOpenBracket : Mark::kDash)) {
      return {end, end};
    }
    const TokenRange head = subject_before(open, true);
    return head.empty() ? TokenRange{end, end} : TokenRange{head.begin, bracket ? last + 1 : last};
  }
  if (mark(last) == Mark::kComma && !quoted(last)) {
    if (nested) return {end, end};
    const TokenRange head = apposed_head(floor, last);
    if (head.empty()) return {end, end};
    return {head.begin, last};
  }
  if (tokens_[last].has(word::kPersonPronoun) || tokens_[last].has(word::kRelative) ||
      has(last, kItWord)) {
    return has(last, kThatWord) ? TokenRange{end, end} : TokenRange{last, last + 1};
  }
  if (!nested && is_verb_tag(tag(last)) && !capitalised(last)) {
    // "An official who was not allowed to speak said": the relative clause belongs to the phrase.
    for (std::uint32_t who = last; who > floor + 1; --who) {
      if (quoted(who) || mark(who) == Mark::kSemicolon) break;
      if (!tokens_[who].has(word::kRelative) || has(who, kThatWord)) continue;
      const TokenRange head = subject_before(who, true);
      if (!head.empty()) return {head.begin, last + 1};
      break;
    }
  }
  std::uint32_t begin = last + 1;
  while (begin > floor) {
    const std::uint32_t at = begin - 1;
    if (quoted(at) && !is_quote_mark(mark(at)) && begin == last + 1) break;
    const Token& token = tokens_[at];
    if (is_clause_break(at)) {
      // "people briefed on the plan", "those close to the mayor": part of the phrase that the verb
      // behind it is said of.
      const bool reduced =
          at > floor && at < last && token.is_word() && !has(at, kVerb | kBeForm) &&
          !token.has(word::kFiniteAuxiliary) && is_noun_tag(tag(at - 1)) &&
          (at - 1 == range_.begin || !capitalised(at - 1)) && word_has(at + 1, word::kPreposition);
      const bool crowd = at == range_.begin + 1 || word_has(at - 1, word::kWeakSource);
      if (!reduced || !crowd) break;
    }
    if (token.has(word::kRelative) || has(at, kClauseOpener)) break;
    if (token.has(word::kCoordinator)) {
      const bool names = capitalised(at - 1) && capitalised(at + 1);
      const bool plurals = ends_in(at - 1, "s") && ends_in(last, "s");
      if (at == range_.begin || !(names || plurals)) break;
    } else if (token.has(word::kPersonPronoun) && !has(at, kGroup)) {
      break;
    }
    begin = at;
  }
  // "On Tuesday Trump said", "In a statement the mayor said": the setting is not the subject.
  if (begin <= last && word_has(begin, word::kPreposition) && !has(begin, kIncludes)) {
    std::uint32_t cut = begin;
    for (std::uint32_t at = begin + 2; at <= last; ++at) {
      const bool starts = tokens_[at].has(word::kDeterminer) || capitalised(at);
      if (starts && !capitalised(at - 1) &&
          !word_has(at - 1, word::kPreposition | word::kDeterminer)) {
        cut = at;
        break;
      }
      if (starts && is_time(at - 1)) {
        cut = at;
        break;
      }
    }
    if (cut == begin) return {end, end};
    begin = cut;
  }
  // "Schlafly said": a name that looks like an adverb.
  const std::uint32_t opens = begin;
  while (begin <= last && (is_adverb(begin) || word_has(begin, word::kCoordinator))) ++begin;
  if (begin > last && opens == last && tokens_[last].is(shape::kCapitalised) &&
      !has(last, kMidAdverb | kContrast) && !tokens_[last].has(word::kFunctionWord)) {
    begin = last;
  }
  return {begin, last + 1};
}

/// The noun phrase that starts at `begin`, apposition included.
TokenRange CueFinder::noun_phrase_after(std::uint32_t begin) const {
  std::uint32_t end = begin;
  const std::uint32_t most = std::min(range_.end, begin + kReach);
  while (end < most) {
    const Token& token = tokens_[end];
    if (token.mark == Mark::kComma && !token.is(shape::kQuoted)) {
      // A role behind a name: ", a spokesman for the port". It runs to the next comma or the end.
      bool role = word_has(end + 1, word::kDeterminer | word::kRelative) ||
                  word_has(end + 1, word::kSource) || has(end + 1, kSpokesperson) ||
                  (end + 1 < range_.end && tokens_[end + 1].kind == TokenKind::kNumber) ||
                  (capitalised(end + 1) && end + 2 < range_.end && !is_clause_break(end + 2));
      for (std::uint32_t i = end + 1; role && i < most && mark(i) != Mark::kComma; ++i) {
        // "…, no one may" is the clause and no apposition; "…, who was" is.
        if (is_finite_verb_tag(tag(i)) && !word_has(end + 1, word::kRelative)) role = false;
      }
      if (!role || end == begin) break;
      std::uint32_t stop = end + 1;
      while (stop < most && mark(stop) != Mark::kComma && !is_stop_like(mark(stop)) &&
             !is_quote_mark(mark(stop)) && mark(stop) != Mark::kSemicolon &&
             mark(stop) != Mark::kDash) {
        ++stop;
      }
      return {begin, stop};
    }
    if (is_clause_break(end) || quoted(end)) break;
    if (token.has(word::kCoordinator) && !capitalised(end + 1)) break;
    if (end > begin &&
        (is_time(end) || (has(end, kInWord) && word_has(end + 1, word::kDeterminer)) ||
         (has(end, kOnWord) && is_time(end + 1)))) {
      break;
    }
    if (end > begin && token.has(word::kPersonPronoun)) break;
    if (end > begin && has(end, kVerb) && !has(end, kNounToo) && has(end, kIng)) break;
    ++end;
    if (token.has(word::kPersonPronoun)) break;
  }
  return {begin, end};
}

/// Skips what may stand between a verb of saying and what is said: to whom, when, where.
std::uint32_t CueFinder::skip_setting(std::uint32_t at) const {
  const std::uint32_t most = std::min(range_.end, at + kReach);
  while (at < most) {
    const bool phrase = has(at, kSetting);
    if (is_time(at) || is_adverb(at)) {
      ++at;
      continue;
    }
    if (!phrase || (has(at, kToWord) && tag(at + 1) == Xpos::kVb)) break;
    std::uint32_t end = at + 1;
    while (end < most && !is_clause_break(end) && !quoted(end) &&
           !(end > at + 1 && tokens_[end].has(word::kPersonPronoun))) {
      ++end;
    }
    if (end >= range_.end || has(end, kThatWord) || tokens_[end].kind == TokenKind::kPunctuation ||
        quoted(end)) {
      at = end;
      break;
    }
    // A finite verb follows: the phrase holds the subject of the clause. Only its times are
    // setting.
    std::uint32_t time = at + 1;
    while (time < end && !is_time(time)) ++time;
    if (time == end || time > at + 3) break;
    while (time < end && (is_time(time) || tokens_[time].kind == TokenKind::kNumber)) ++time;
    at = time;
  }
  return at;
}

/// Whether a clause, with or without "that", or a quotation starts at `at`.
bool CueFinder::starts_clause(std::uint32_t at) const {
  if (at >= range_.end) return false;
  if (quoted(at) || has(at, kClauseOpener) || mark(at) == Mark::kColon) return true;
  if (mark(at) == Mark::kComma) return quoted(at + 1);
  if (word_has(at, word::kPreposition) && !has(at, kInWord)) return false;
  const std::uint32_t most = std::min(range_.end, at + 12);
  for (std::uint32_t i = at; i < most; ++i) {
    // "found 14 sealed drums": the participle is easily taken for a verb.
    if (i > at && tag(i) == Xpos::kVbd && tag(i - 1) == Xpos::kCd && tag(i + 1) == Xpos::kNns) {
      continue;
    }
    if (is_finite_verb_tag(tag(i)) && !quoted(i)) return i > at;
    if (i > at && tag(i) == Xpos::kVbn && is_noun_tag(tag(i - 1)) && !has(i + 1, kByWord) &&
        (is_noun_tag(tag(i + 1)) || tag(i + 1) == Xpos::kDt)) {
      return true;  // "voters favoured the bridge", taken for a participle
    }
    if (tokens_[i].kind == TokenKind::kPunctuation && mark(i) != Mark::kHyphen) return false;
    if (tokens_[i].has(word::kRelative) && !has(i, kThatWord)) return false;
  }
  return word_has(at, word::kPersonPronoun) && !has(at, kObjectPronoun);
}

SourceKind CueFinder::kind_of(TokenRange source) const {
  if (source.empty()) return SourceKind::kNone;
  bool name = false;
  bool role = false;
  bool group = false;
  bool data = false;
  bool anonymous = false;
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    const Token& token = tokens_[i];
    if (source.size() == 1 && token.has(word::kPersonPronoun | word::kRelative)) {
      return SourceKind::kPronoun;
    }
    const bool sentence_start = i == range_.begin;
    if (token.is_word() && token.is(shape::kCapitalised) &&
        (!sentence_start || token.is(shape::kAllCaps) ||
         (flags_[i] == 0 && token.flags == 0 && tag(i) != Xpos::kNns && tag(i) != Xpos::kVbg)) &&
        !token.has(word::kWeekday | word::kMonth | word::kDeterminer) && !has(i, kGroup)) {
      name = true;
    }
    role |= token.has(word::kSource) || (flags_[i] & kSpokesperson) != 0;
    group |= token.has(word::kWeakSource) || (flags_[i] & kGroup) != 0;
    data |= (flags_[i] & kDataNoun) != 0;
    anonymous |= (flags_[i] & kAnonymity) != 0 || (flags_[i] & kUnnamed) != 0;
    if (token.mark == Mark::kComma && name) break;
  }
  if (anonymous && !name) return SourceKind::kAnonymous;
  if (name) return SourceKind::kNamed;
  if (data) return SourceKind::kDocument;
  if (group) return SourceKind::kGroup;
  if (role) return SourceKind::kRole;
  if (source.size() == 1 && tokens_[source.begin].has(word::kSubjectPronoun)) {
    return SourceKind::kPronoun;
  }
  return SourceKind::kRole;
}

/// Where what is wanted, judged or told in a relative clause ends before the sentence does: at the
/// comma behind which something else is told.
std::uint32_t CueFinder::content_end(const Attribution& a, TokenRange content) const {
  const bool weak = a.frame == AttributionFrame::kJudgement || a.frame == AttributionFrame::kAim;
  const bool relative = a.source.size() == 1 && a.source.begin > range_.begin &&
                        tokens_[a.source.begin].has(word::kRelative) &&
                        mark(a.source.begin - 1) == Mark::kComma;
  if (content.begin < a.cue.end || !(weak || relative)) return content.end;
  for (std::uint32_t i = content.begin + 1; i + 1 < content.end; ++i) {
    if (mark(i) != Mark::kComma || quoted(i)) continue;
    if (relative && (is_finite_verb_tag(tag(i + 1)) || word_has(i + 1, word::kFiniteAuxiliary))) {
      return i;
    }
    if (weak && (word_has(i + 1, word::kCoordinator | word::kRelative) || has(i + 1, kContrast) ||
                 tag(i + 1) == Xpos::kVbg)) {
      return i;
    }
  }
  return content.end;
}

void CueFinder::emit(Attribution attribution, std::vector<Attribution>& out) {
  for (std::uint8_t c = 0; c < attribution.content_count; ++c) {
    TokenRange& content = attribution.contents[c];
    content.end = content_end(attribution, content);
  }
  attribution.sentence = sentence_;
  attribution.kind = kind_of(attribution.source);
  for (const TokenRange range : attribution.content()) {
    for (std::uint32_t i = range.begin; i < range.end && !attribution.quoted; ++i) {
      attribution.quoted = tokens_[i].is(shape::kQuoted);
    }
  }
  // "felt sure that": the longer cue holds.
  while (out.size() > first_out_ && attribution.cue.begin <= out.back().cue.begin &&
         out.back().cue.end <= attribution.cue.end && !out.back().cue.empty()) {
    out.pop_back();
  }
  out.push_back(attribution);
}

/// Behind "in a statement", "in an interview" at `at`; `at` itself where there is none.
std::uint32_t CueFinder::medium_end(std::uint32_t at) const {
  if (!has(at, kInWord)) return at;
  for (std::uint32_t i = at + 1; i < at + 5 && i < range_.end; ++i) {
    if (has(i, kMedium) && !has(i + 1, kMedium)) return i + 1;
    if (!tokens_[i].is_word() || is_clause_break(i)) break;
  }
  return at;
}

void CueFinder::read_cue(std::uint32_t verb, Reading reading, std::vector<Attribution>& out) {
  const SourcingFlags flags = verb_flags(verb);
  Attribution attribution;
  const std::uint32_t begin = chain_begin(verb);
  if (reading == Reading::kInfinitive) {
    // "declined to say", "wants to call": the verb before reports already. And "it takes long to
    // confirm a judge" reports nothing.
    for (std::uint32_t i = begin; i < verb; ++i) {
      // "continued to call": a verb that takes no infinitive for its content only leads on.
      const SourcingFlags reports = kSay | kTell | kWant | kJudge;
      if ((flags_[i] & reports) != 0 && read_verb(i) != Reading::kNone) return;
    }
    // "led some to say": whom it led is who says it.
    const bool crowd = has(begin, kToWord) && begin > range_.begin &&
                       (flags & (kSay | kTell)) != 0 && word_has(begin - 1, word::kWeakSource);
    if (crowd) {
      attribution.cue = {begin, verb + 1};
      attribution.source = {begin - 1, begin};
      attribution.add_content(trimmed({verb + 1, range_.end}));
      if (attribution.content_count > 0) emit(attribution, out);
      return;
    }
    const bool object = (flags & (kJudge | kTell)) != 0 && is_object(verb + 1);
    if (!has(verb + 1, kClauseOpener) && !quoted(verb + 1) && has(begin, kToWord) && !object) {
      return;
    }
  }
  if ((flags & kWithPreposition) != 0 && (flags & (kSay | kFind | kTell | kWant | kManner)) == 0 &&
      !has(verb + 1, kVerbParticle)) {
    return;
  }
  std::uint32_t after = verb + 1;
  attribution.cue = {begin, after};
  const Attribution* previous =
      out.size() > first_out_ && !out.back().source.empty() ? &out.back() : nullptr;

  if ((flags & (kSay | kFind)) != 0) {
    if (const std::uint32_t end = medium_end(after); end > after) {
      attribution.cue.end = end;
    } else if (has(after, kMatter) && (flags & kManner) == 0 && !starts_clause(after + 1)) {
      attribution.cue.end = after + 1;
    }
  }
  // Where does the sentence stand before the verb, and is there a subject?
  const bool at_quote = begin > range_.begin && quoted(begin - 1);
  const bool at_comma = begin > range_.begin && mark(begin - 1) == Mark::kComma;
  TokenRange subject{begin, begin};
  bool inverted = false;
  if (reading == Reading::kPassive) {
    std::uint32_t by = after;
    const std::uint32_t most = std::min(range_.end, after + 12);
    while (by < most && !has(by, kByWord) && !is_clause_break(by)) ++by;
    if (by < most && has(by, kByWord)) subject = noun_phrase_after(by + 1);
  } else if ((at_quote || at_comma || begin == range_.begin) &&
             (flags & (kSay | kManner | kFind | kTell)) != 0 && reading == Reading::kFinite &&
             begin == verb && after < range_.end && !quoted(after)) {
    // "…," said Ada Osei: what follows is a noun phrase, and then the sentence pauses or ends.
    const TokenRange behind = noun_phrase_after(after);
    const Xpos opens = behind.empty() ? Xpos::kOther : tag(behind.begin);
    const bool noun = is_noun_tag(opens) || opens == Xpos::kDt || opens == Xpos::kPrp ||
                      opens == Xpos::kPrpPossessive || opens == Xpos::kCd ||
                      is_adjective_tag(opens) ||
                      (!behind.empty() && mark(behind.begin + 1) == Mark::kHyphen);  // co-author
    const bool pause = behind.end >= range_.end || !is_finite_verb_tag(tag(behind.end));
    // After a comma only behind a whole clause: "the mayor, who wrote two books, wrote a third".
    bool clause_before = at_quote || has(verb, kSurelyFinite);
    for (std::uint32_t i = range_.begin; i < begin && !clause_before; ++i) {
      clause_before = is_finite_verb_tag(tag(i));
    }
    const bool full = (flags & (kSay | kManner)) != 0 || at_quote;
    // "Said Ada Osei, “…”" at the start of its sentence.
    const bool leads = begin == range_.begin && mark(behind.end) == Mark::kComma &&
                       quoted(behind.end + 1) && (flags & kSay) != 0;
    if (noun && pause && full && (leads || (clause_before && begin > range_.begin))) {
      subject = behind;
      inverted = true;
    }
  }
  if (subject.empty() && reading != Reading::kPassive && begin > range_.begin && !at_quote) {
    if (reading == Reading::kFinite) {
      if (word_has(begin - 1, word::kCoordinator)) {
        subject = previous ? previous->source : main_subject();
      } else {
        subject = subject_before(begin);
      }
    }
    if (subject.empty() && previous &&
        (reading != Reading::kFinite || at_comma || word_has(begin - 1, word::kCoordinator))) {
      subject = previous->source;
    }
    if (reading == Reading::kParticiple && has(begin - 1, kDataNoun)) {
      subject = subject_before(begin);  // "with polls showing"
    }
    if (subject.empty() && (reading == Reading::kParticiple || reading == Reading::kInfinitive)) {
      subject = main_subject();
      if (subject.end > begin) subject = {begin, begin};
    }
  } else if (subject.empty() && reading == Reading::kParticiple && begin == range_.begin) {
    subject = main_subject();
  }
  if (subject.empty() && reading == Reading::kParticiple && begin == range_.begin + 1 &&
      word_has(range_.begin, word::kPreposition)) {
    subject = main_subject();  // "By saying so, the mayor …"
  }
  attribution.source = subject;
  const bool own_subject =
      !subject.empty() && subject.end <= begin && subject.begin >= range_.begin;

  if (inverted) {
    attribution.frame = AttributionFrame::kAside;
    attribution.add_content(trimmed({range_.begin, begin}));
    // What comes after the speaker: a second half of the quotation.
    std::uint32_t rest = skip_setting(subject.end);
    if (rest < range_.end && mark(rest) == Mark::kComma) ++rest;
    if (quoted(rest)) attribution.add_content(trimmed({rest, range_.end}));
    emit(attribution, out);
    return;
  }

  // The complement.
  std::uint32_t at = skip_setting(after);
  if ((flags & kTell) != 0 && at == after) {
    // To whom: up to the clause.
    std::uint32_t to = after;
    const std::uint32_t most = std::min(range_.end, after + 12);
    while (to < most && !has(to, kClauseOpener) && !quoted(to) &&
           !(to > after && !word_has(to - 1, word::kPreposition) &&
             (is_time(to) || word_has(to, word::kPersonPronoun | word::kDeterminer))) &&
           mark(to) != Mark::kComma && mark(to) != Mark::kColon && !has(to, kToWord) &&
           !has(to, kPlaceWord)) {
      ++to;
    }
    at = skip_setting(to);
  }
  // "told the council, however, that": what stands between two commas is passed over.
  if (mark(at) == Mark::kComma && (flags & (kSay | kTell)) != 0) {
    std::uint32_t close = at + 1;
    const std::uint32_t most = std::min(range_.end, at + 10);
    while (close < most && mark(close) != Mark::kComma && mark(close) != Mark::kColon &&
           !is_clause_break(close) && !quoted(close)) {
      ++close;
    }
    if (mark(close) == Mark::kColon) {
      at = close;
    } else if (mark(close) == Mark::kComma &&
               (quoted(close + 1) || has(close + 1, kClauseOpener))) {
      at = close + 1;
    }
  }
  const bool ends_here = at >= range_.end || is_stop_like(mark(at)) || mark(at) == Mark::kDash ||
                         mark(at) == Mark::kSemicolon || mark(at) == Mark::kCloseBracket;
  const bool introduces = mark(at) == Mark::kColon && at + 1 >= range_.end;
  const bool behind_quotation =
      own_subject && subject.begin > range_.begin && quoted(subject.begin - 1);
  const bool pauses =
      ends_here || behind_quotation || (mark(at) == Mark::kComma && !quoted(at + 1));
  const bool can_follow =
      own_subject && reading == Reading::kFinite && (flags & (kSay | kFind | kTell | kManner)) != 0;
  if (can_follow && subject.begin == range_.begin && !quoted(range_.begin) && sentence_ > 0 &&
      (flags & (kSay | kManner | kFind)) != 0 && pauses && !starts_clause(at)) {
    // "“Who pays?” Osei asked.": the mark that ends the quotation ends a sentence too.
    const Sentence& before = document_.sentences()[sentence_ - 1];
    std::uint32_t from = before.tokens.end;
    while (from > before.tokens.begin && tokens_[from - 1].is(shape::kQuoted)) --from;
    if (before.block == document_.sentences()[sentence_].block && from + 2 < before.tokens.end) {
      attribution.frame = AttributionFrame::kAside;
      attribution.add_content({from, before.tokens.end});
      emit(attribution, out);
      return;
    }
  }
  if (pauses && can_follow && subject.begin > range_.begin) {
    const std::uint32_t left = subject.begin - 1;
    const bool apart = quoted(left) || mark(left) == Mark::kComma || mark(left) == Mark::kDash ||
                       mark(left) == Mark::kQuestion || has(left, kAsWord);
    if (apart &&
        ((flags & kManner) == 0 || quoted(left) || quoted(left - 1) || (flags & kSay) != 0)) {
      attribution.frame = AttributionFrame::kAside;
      std::uint32_t from = range_.begin;
      // What an earlier attribution of the sentence says stays its own.
      for (std::size_t i = first_out_; i < out.size(); ++i) {
        if (out[i].cue.end <= left && out[i].source.end <= left && from < out[i].cue.end) {
          from = std::max(out[i].cue.end, out[i].source.end > begin ? 0U : out[i].source.end);
        }
      }
      attribution.add_content(trimmed({from, has(left, kAsWord) ? left : left + 1}));
      if (behind_quotation) {
        for (std::uint32_t i = at; i < range_.end; ++i) {
          if (!quoted(i)) continue;
          attribution.add_content(trimmed({i, range_.end}));
          break;
        }
      } else if (!ends_here) {
        attribution.add_content(trimmed({at, range_.end}));
      }
      if (attribution.content_count > 0) emit(attribution, out);
      return;
    }
  }
  if (introduces && !subject.empty() && reading == Reading::kFinite) {
    // "Osei continued:" with the quotation in the next paragraph.
    emit(attribution, out);
    return;
  }
  // What is wanted or judged may open like a setting: "called on the council".
  const bool halts = after >= range_.end || mark(after) == Mark::kComma ||
                     mark(after) == Mark::kSemicolon || mark(after) == Mark::kDash ||
                     is_stop_like(mark(after)) || mark(after) == Mark::kCloseBracket;
  if (ends_here && (flags & (kSay | kTell | kJudge | kWithAs)) == 0 &&
      reading != Reading::kPassive && (halts || (flags & kWant) == 0)) {
    return;
  }
  if (mark(at) == Mark::kComma && quoted(at + 1)) ++at;

  const bool clause = starts_clause(at) && !(own_subject && takes_main_verb(subject, at));
  const bool to_aim = has(at, kToWord) || has(after, kToWord) ||
                      (has(after, kVerbParticle) && has(after, kSetting));
  bool reports = false;
  attribution.frame = AttributionFrame::kClause;
  if ((flags & kSay) != 0 && reading != Reading::kPassive) {
    reports = !subject.empty() || clause;
  }
  if (!reports && (flags & (kTell | kFind)) != 0 && clause && reading != Reading::kPassive) {
    reports = !subject.empty();
  }
  if (!reports && (flags & kTell) != 0 && reading != Reading::kPassive && has(at, kToWord)) {
    // "told the council to wait".
    attribution.frame = AttributionFrame::kAim;
    reports = !subject.empty();
  }
  if (!reports && (flags & kManner) != 0 && (quoted(at) || mark(at) == Mark::kColon)) {
    reports = !subject.empty();
  }
  if (!reports && (flags & kFind) != 0 && own_subject) {
    // "The poll shows a split": a document says it, whatever the object.
    for (std::uint32_t i = subject.begin; i < subject.end && !reports; ++i) {
      reports = (flags_[i] & kDataNoun) != 0;
    }
  }
  if (!reports && (flags & kWithAs) != 0 && own_subject && !clause && !halts) {
    // "The board saw her as the right driver".
    for (std::uint32_t i = after; i < after + kReach / 3 && !is_clause_break(i) && !reports; ++i) {
      reports = i > after && has(i, kAsWord);
    }
    attribution.frame = AttributionFrame::kJudgement;
  }
  const bool judged = (flags & kJudge) != 0 && !to_aim && !clause && !halts;
  if (!reports && (flags & kWant) != 0 && reading != Reading::kPassive && !judged) {
    attribution.frame = AttributionFrame::kAim;
    reports = !subject.empty() && reading != Reading::kInfinitive && after < range_.end;
    if ((flags & kSay) == 0 && !to_aim && !clause && (flags & kJudge) == 0) {
      reports &= !has(verb, kNounToo) && is_object(after);  // not "declined in May"
    }
    at = after;
    // "asked for", "called on".
    if (has(at, kVerbParticle) && !has(at, kToWord | kInWord) && !is_time(at + 1)) {
      attribution.cue.end = ++at;
    }
  }
  if (!reports && (flags & kJudge) != 0) {
    attribution.frame = AttributionFrame::kJudgement;
    if (reading == Reading::kPassive) {
      reports = true;
    } else {
      // "the plan, which the mayor praised on Friday, …": what is judged stands before its judge.
      if (own_subject && subject.begin > range_.begin + 1 &&
          word_has(subject.begin - 1, word::kRelative)) {
        const std::uint32_t relative = subject.begin - 1;
        const bool comma = mark(relative - 1) == Mark::kComma || mark(relative - 1) == Mark::kDash;
        attribution.add_content(subject_before(comma ? relative - 1 : relative));
      }
      reports = !subject.empty() && (!halts || attribution.content_count > 0);
      at = after;
      if (has(at, kVerbParticle) && !has(at, kInWord) && !is_time(at + 1) &&
          !(has(at, kToWord) && tag(at + 1) == Xpos::kVb)) {
        attribution.cue.end = ++at;
      }
    }
  }
  if (!reports && reading == Reading::kPassive && (flags & (kSay | kFind | kTell | kWant)) != 0) {
    // "is said to be", "was reported missing", "it is believed that".
    const bool told = has(after, kToWord) || has(after, kThatWord) || !subject.empty();
    // "could be seen", "to be declared": not done yet.
    bool done = begin > range_.begin && !halts && !has(begin, kToWord) &&
                ((flags & (kSay | kTell | kWant)) != 0 || has(after, kAsWord));
    for (std::uint32_t i = begin; i < verb; ++i) done &= tag(i) != Xpos::kMd;
    reports = told || done;
    attribution.frame = told ? AttributionFrame::kClause : AttributionFrame::kHearsay;
  }
  if (!reports) return;
  if (attribution.frame == AttributionFrame::kJudgement ||
      attribution.frame == AttributionFrame::kAim) {
    // "would support", "may want": not said yet.
    for (std::uint32_t i = begin; i < verb; ++i) {
      if (tag(i) == Xpos::kMd) return;
    }
  }
  if (reading == Reading::kPassive) {
    if (has(after, kAsWord) && attribution.cue.end == after) attribution.cue.end = after + 1;
    const TokenRange patient = subject_before(begin);
    if (!patient.empty() && !has(patient.begin, kItWord)) attribution.add_content(patient);
    std::uint32_t end = range_.end;
    if (!subject.empty()) end = std::max(subject.begin - 1, after);
    attribution.add_content(trimmed({after, end}));
    if (!subject.empty() && subject.end < range_.end) {
      attribution.add_content(trimmed({subject.end, range_.end}));
    }
  } else {
    if (mark(at) == Mark::kColon) ++at;
    const bool done = halts && attribution.content_count > 0;
    if (!done) attribution.add_content(trimmed({at, range_.end}));
  }
  const bool by_somebody = reading == Reading::kPassive && !subject.empty();
  if (attribution.content_count == 0 && (flags & (kSay | kTell)) == 0 && !by_somebody) return;
  emit(attribution, out);
}

/// "made it clear that", "issued a statement", "took aim at": verbs that report by what stands
/// behind them.
bool CueFinder::read_phrase(std::uint32_t verb, std::vector<Attribution>& out) {
  if (!has(verb, kLight | kPutsOut)) return false;
  constexpr std::uint32_t kObject = 6;  // words of the object, at most
  std::uint32_t end = verb + 1;
  const bool it = has(end, kItWord);
  if (it) ++end;
  if (it && has(verb, kPutsOut) && mark(end) == Mark::kComma) {
    // "as Osei put it, …"
  } else {
    while (end < verb + kObject && (!has(end, kMedium | kTopic | kSpeechNoun) ||
                                    has(end + 1, kMedium | kTopic | kSpeechNoun))) {
      if (is_clause_break(end) || word_has(end, word::kPreposition)) break;
      ++end;
    }
    if (!has(end, kMedium | kTopic | kSpeechNoun) || quoted(end)) return false;
    const bool medium = has(end, kMedium) && has(verb, kPutsOut);
    ++end;
    const bool opens = has(end, kThatWord) || (has(end, kToWord) && tag(end + 1) == Xpos::kVb);
    if (!opens && has(end, kVerbParticle) && !is_time(end + 1)) {
      ++end;
    } else if (!opens && !medium) {
      return false;
    }
  }
  if (!is_verb_tag(tag(verb))) return false;  // asked last: it tags the sentence
  Attribution attribution;
  attribution.cue = {chain_begin(verb), end};
  if (mark(end) == Mark::kComma) ++end;
  attribution.source = subject_before(attribution.cue.begin);
  if (attribution.source.empty()) {
    attribution.source = main_subject();
    if (attribution.source.end > attribution.cue.begin || attribution.source.empty()) return false;
  }
  attribution.add_content(trimmed({skip_setting(end), range_.end}));
  emit(attribution, out);
  return true;
}

/// "The mayor seems to be ill", "the mill was reportedly sold": said on nobody's authority.
void CueFinder::read_hearsay(std::uint32_t at, std::vector<Attribution>& out) {
  Attribution attribution;
  attribution.frame = AttributionFrame::kHearsay;
  if ((flags_[at] & kForms) == 0) {
    attribution.cue = {at, at + 1};
    attribution.add_content(trimmed({range_.begin, at}));
    attribution.add_content(trimmed({at + 1, range_.end}));
  } else {
    const std::uint32_t after = at + 1;
    const bool complement = has(after, kToWord | kThatWord | kAsWord) ||
                            is_adjective_tag(tag(after)) || is_adverb(after);
    if (!is_verb_tag(tag(at)) || !complement) return;
    attribution.cue = {chain_begin(at), after};
    attribution.add_content(subject_before(attribution.cue.begin));
    attribution.add_content(trimmed({attribution.cue.end, range_.end}));
  }
  if (attribution.content_count > 0) emit(attribution, out);
}

/// "Asked about the road, …", "When asked whether …, …": somebody's question, nobody named.
bool CueFinder::read_question(std::uint32_t verb, std::vector<Attribution>& out) {
  if (!has(verb, kTell) || !has(verb, kPast)) return false;
  const bool opens = verb == range_.begin || mark(verb - 1) == Mark::kComma ||
                     has(verb - 1, kContrast | kClauseOpener) || quoted(verb - 1);
  const std::uint32_t after = verb + 1;
  if (!opens || !(has(after, kMatter) || has(after, kClauseOpener) || has(after, kByWord) ||
                  has(after, kSetting))) {
    return false;
  }
  Attribution attribution;
  attribution.cue = {verb, has(after, kMatter) ? after + 1 : after};
  std::uint32_t end = attribution.cue.end;
  while (end < range_.end && mark(end) != Mark::kComma) ++end;
  attribution.add_content(trimmed({attribution.cue.end, end}));
  if (attribution.content_count > 0) emit(attribution, out);
  return true;
}

void CueFinder::read_according(std::uint32_t at, std::vector<Attribution>& out) {
  Attribution attribution;
  attribution.frame = AttributionFrame::kAccording;
  const bool citing = !has(at, kAccordingTo);
  const std::uint32_t after = citing ? at + 1 : at + 2;
  attribution.cue = {at, after};
  attribution.source = noun_phrase_after(after);
  if (attribution.source.empty()) return;
  // A relative clause belongs to the source up to the next comma.
  std::uint32_t end = attribution.source.end;
  if (word_has(end, word::kRelative) || has(end, kThatWord)) {
    while (end < range_.end && mark(end) != Mark::kComma && !is_stop_like(mark(end)) &&
           !quoted(end)) {
      ++end;
    }
    attribution.source.end = end;
  }
  std::uint32_t from = range_.begin;
  for (std::size_t i = first_out_; i < out.size(); ++i) {
    if (out[i].frame == AttributionFrame::kAccording) {
      from = std::max(from, std::max(out[i].cue.end, out[i].source.end));
    }
  }
  const TokenRange before = trimmed({from, at});
  if (before.size() > 2) {
    attribution.add_content(before);
  } else {
    std::uint32_t rest = end;
    if (is_time(rest)) ++rest;
    attribution.add_content(trimmed({rest, range_.end}));
  }
  emit(attribution, out);
}

/// Whether the phrase names an office or organisation, and no person: "the Ministry of Health",
/// "WHO", "police".
bool CueFinder::is_body(TokenRange source) const {
  if (source.empty()) return false;
  const bool definite = word_has(source.begin, word::kDeterminer);
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if (word_has(i, word::kSource) || (capitalised(i) && tokens_[i].is(shape::kAllCaps)))
      return true;
    if (definite && i > source.begin && capitalised(i)) return true;
  }
  return false;
}

/// "The health ministry counted 3,400 cases": whose count it is.
bool CueFinder::read_count(std::uint32_t verb, std::vector<Attribution>& out) {
  const Xpos form = tag(verb);
  const bool past = form == Xpos::kVbn && !is_be(verb - 1);
  if (!is_finite_verb_tag(form) && !past) return false;
  bool counted = false;
  for (std::uint32_t i = verb + 1; i < verb + 5 && !is_clause_break(i); ++i) {
    counted |= tokens_[i].kind == TokenKind::kNumber || word_has(i, word::kNumberWord) ||
               has(i, kManyNoun);
  }
  if (!counted) return false;
  Attribution attribution;
  attribution.cue = {chain_begin(verb), verb + 1};
  attribution.source = subject_before(attribution.cue.begin);
  if (!is_body(attribution.source)) return false;
  attribution.add_content(trimmed({verb + 1, range_.end}));
  emit(attribution, out);
  return true;
}

/// "In the latest Herald poll, 40 percent …": the poll says so.
bool CueFinder::read_poll(std::uint32_t poll, std::vector<Attribution>& out) {
  constexpr std::uint32_t kWords = 9;  // before the noun: "in a recent Loom Herald and Osei"
  if (has(poll + 1, kVerb) || mark(poll + 1) == Mark::kHyphen) return false;
  std::uint32_t in = poll;
  while (in > range_.begin && poll - in < kWords && !has(in, kInWord)) --in;
  if (!has(in, kInWord)) return false;
  bool counted = false;  // a figure outside the phrase
  for (std::uint32_t i = range_.begin; i < range_.end && !counted; ++i) {
    if (i == in) i = poll;
    counted = tokens_[i].kind == TokenKind::kNumber || has(i, kShare);
  }
  if (!counted) return false;
  for (std::uint32_t i = in + 1; i < poll; ++i) {
    if (is_clause_break(i) || quoted(i)) return false;
  }
  // "in a survey of 900 growers by the Herald": whose it is belongs to the source.
  std::uint32_t end = poll + 1;
  for (std::uint32_t i = end; i < range_.end && i < end + kReach && !is_clause_break(i); ++i) {
    if (!has(i, kByWord)) continue;
    end = noun_phrase_after(i + 1).end;
    break;
  }
  Attribution attribution;
  attribution.frame = AttributionFrame::kAccording;
  attribution.cue = {in, in + 1};
  attribution.source = {in + 1, end};
  if (in > range_.begin + 1) attribution.add_content(trimmed({range_.begin, in}));
  attribution.add_content(trimmed({end, range_.end}));
  if (attribution.content_count == 0) return false;
  emit(attribution, out);
  return true;
}

void CueFinder::read_attitude(std::uint32_t adjective, std::vector<Attribution>& out) {
  // "is worried that …", "are skeptical of …", "felt sure that …"; the verb belongs to the cue.
  std::uint32_t left = adjective;
  while (left > range_.begin && is_adverb(left - 1)) --left;
  if (left == range_.begin) return;
  const std::uint32_t after = adjective + 1;
  const bool clause = has(after, kThatWord) || (starts_clause(after) && !has(after, kVerbParticle));
  const bool particle = has(after, kVerbParticle | kInWord | kByWord);
  if (!clause && !particle && !has(after, kToWord)) return;
  Attribution attribution;
  attribution.frame = AttributionFrame::kJudgement;
  if (is_be(left - 1) || is_verb_tag(tag(left - 1))) {
    attribution.cue = {chain_begin(is_be(left - 1) ? left : left - 1), after};
    attribution.source = subject_before(attribution.cue.begin);
  } else if (is_noun_tag(tag(left - 1)) || mark(left - 1) == Mark::kComma) {
    // "growers worried about the road", "…, confident that it would open".
    attribution.cue = {left, after};
    attribution.source = mark(left - 1) == Mark::kComma ? main_subject() : subject_before(left);
    if (attribution.source.end > left) return;
  }
  if (attribution.source.empty() || has(attribution.source.begin, kItWord)) return;
  std::uint32_t at = after;
  if (particle && !has(at, kToWord)) attribution.cue.end = ++at;
  attribution.add_content(trimmed({at, range_.end}));
  if (attribution.content_count > 0) emit(attribution, out);
}

void CueFinder::read_noun(std::uint32_t noun, std::vector<Attribution>& out) {
  // "the mayor's claim that …": the noun, whose it is, the clause.
  const bool clause = has(noun + 1, kThatWord);
  if (!clause && (!has(noun + 1, kVerbParticle) || has(noun + 1, kInWord))) return;
  if (quoted(noun) || is_verb_tag(tag(noun))) return;  // asked last: it tags the sentence
  Attribution attribution;
  attribution.frame = AttributionFrame::kNoun;
  attribution.cue = {noun, noun + 1};
  std::uint32_t before = noun;
  while (before > range_.begin && before + 3 > noun && tag(before - 1) != Xpos::kPos &&
         !word_has(before - 1, word::kDeterminer) && tokens_[before - 1].is_word() &&
         !is_clause_break(before - 1)) {
    --before;
  }
  if (before > range_.begin && tag(before - 1) == Xpos::kPos) {
    attribution.source = subject_before(before - 1);
  } else if (before > range_.begin && has(before - 1, kPossessor)) {
    attribution.source = {before - 1, before};
  }
  if (!clause || (flags_[noun] & kSpeechNoun) == 0) {
    // "her support for the road", no further than the phrase. Nobody's: "criticism of the road".
    const bool matter = (flags_[noun] & kSpeechNoun) != 0 && has(noun + 1, kMatter);
    if ((attribution.source.empty() && !matter) || is_time(noun + 2)) return;
    std::uint32_t end = noun + 2;
    const std::uint32_t most = std::min(range_.end, noun + kReach);
    while (end < most && !is_clause_break(end)) ++end;
    attribution.cue.end =
        has(noun + 1, kToWord) && tag(noun + 2) == Xpos::kVb ? noun + 1 : noun + 2;
    attribution.add_content(trimmed({noun + 2, end}));
    if (attribution.content_count == 0) return;
  } else {
    attribution.add_content(trimmed({noun + 1, range_.end}));
  }
  emit(attribution, out);
}

/// Whether the word in capitals at `label`, before a colon, is the name of a speaker: the text
/// names it elsewhere, or it labels another turn. "DONATE NOW: …" is a line of the page.
bool CueFinder::is_speaker(std::uint32_t label) {
  constexpr std::uint32_t kLabel = 7;  // words of a label, at most
  if (!labels_read_) {
    labels_read_ = true;
    std::unordered_set<std::uint64_t> once;
    for (const Sentence& sentence : document_.sentences()) {
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Token& token = tokens_[i];
        if (!token.is_word() || !token.is(shape::kCapitalised)) continue;
        const bool shouted = token.is(shape::kAllCaps);
        // Behind a quotation mark as at the head of a sentence any word has its capital, and in a
        // menu or a headline wherever it stands.
        const bool first = i == sentence.tokens.begin || is_quote_mark(tokens_[i - 1].mark) ||
                           document_.blocks()[sentence.block].kind != BlockKind::kBody;
        const bool labels = shouted && i - sentence.tokens.begin < kLabel &&
                            i + 1 < sentence.tokens.end && tokens_[i + 1].mark == Mark::kColon;
        if ((!shouted && !first) || (labels && !once.insert(token.word).second)) {
          speakers_.insert(token.word);
        }
      }
    }
  }
  return speakers_.contains(tokens_[label].word);
}

void CueFinder::read_label(std::vector<Attribution>& out) {
  // "Osei: The bridge is sound", "MAYOR OSEI: …", the name of a speaker before a colon.
  const std::uint32_t most = std::min(range_.end, range_.begin + 7);
  std::uint32_t colon = range_.begin;
  while (colon < most && mark(colon) != Mark::kColon) ++colon;
  if (colon >= most || colon == range_.begin || colon + 1 >= range_.end) return;
  bool capitals = true;
  for (std::uint32_t i = range_.begin; i < colon; ++i) {
    const Token& token = tokens_[i];
    capitals &= (token.is_word() && token.is(shape::kCapitalised) && !token.is(shape::kQuoted)) ||
                token.has(word::kPreposition) || token.mark == Mark::kStop;
    if (has(i, kVerb) && !has(i, kNounToo)) return;
  }
  const Block& block = document_.blocks()[document_.sentences()[sentence_].block];
  const bool shouted = tokens_[colon - 1].is(shape::kAllCaps);
  const bool speaks = shouted ? is_speaker(colon - 1) : block.kind == BlockKind::kHeadline;
  if (!capitals || !(speaks || quoted(colon + 1))) return;
  Attribution attribution;
  attribution.frame = AttributionFrame::kLabel;
  attribution.source = {range_.begin, colon};
  attribution.cue = {colon, colon + 1};
  attribution.add_content(trimmed({colon + 1, range_.end}));
  emit(attribution, out);
}

void CueFinder::find(std::uint32_t index, std::vector<Attribution>& out) {
  sentence_ = index;
  range_ = document_.sentences()[index].tokens;
  tags_ = {};
  first_out_ = out.size();
  while (!range_.empty() && (tokens_[range_.end - 1].mark == Mark::kStop ||
                             is_stop_like(tokens_[range_.end - 1].mark))) {
    --range_.end;
  }
  if (range_.size() < 2) return;
  read_label(out);
  for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
    if (tokens_[i].is(shape::kQuoted) || !tokens_[i].is_word()) continue;
    if (out.size() - first_out_ >= kMaxCues) break;
    const bool read =
        out.size() > first_out_ && out.back().cue.begin <= i && i < out.back().cue.end;
    if ((flags_[i] & kSeems) != 0) {
      read_hearsay(i, out);
    } else if (has(i, kAccordingTo) && has(i + 1, kToWord)) {
      read_according(i, out);
    } else if (has(i, kCites) && i > range_.begin) {
      read_according(i, out);
    } else if ((flags_[i] & kAttitude) != 0 &&
               (has(i + 1,
                    kThatWord | kVerbParticle | kInWord | kByWord | kToWord | kClauseOpener) ||
                word_has(i + 1, word::kPersonPronoun | word::kDeterminer)) &&
               !is_noun_tag(tag(i))) {
      read_attitude(i, out);
      continue;
    } else if ((verb_flags(i) & kVerb) != 0) {
      if (read_question(i, out) || (has(i, kLight | kPutsOut) && read_phrase(i, out))) continue;
      const Reading reading = read_verb(i);
      if (reading != Reading::kNone) {
        read_cue(i, reading, out);
        continue;
      }
    }
    if ((document_.language().claim_words(tokens_[i].word) & claim_word::kCounts) != 0 &&
        read_count(i, out)) {
      continue;
    }
    if ((flags_[i] & (kLight | kPutsOut)) != 0 && read_phrase(i, out)) continue;
    if ((flags_[i] & kDataNoun) != 0 &&
        (document_.language().claim_words(tokens_[i].word) & claim_word::kPoll) != 0 &&
        read_poll(i, out)) {
      continue;
    }
    if ((flags_[i] & (kSpeechNoun | kTopic)) != 0 && !read) read_noun(i, out);
  }
  // Two statements side by side: the first ends where the second's subject or cue begins, unless
  // the second lies inside the first ("said that she believes").
  for (std::size_t a = first_out_; a < out.size(); ++a) {
    for (std::size_t b = a + 1; b < out.size(); ++b) {
      const bool shared = out[a].source.begin == out[b].source.begin && !out[a].source.empty();
      const std::uint32_t start =
          shared ? out[b].cue.begin
                 : std::min(out[b].cue.begin,
                            out[b].source.empty() ? out[b].cue.begin : out[b].source.begin);
      if (start <= out[a].cue.begin || start <= range_.begin) continue;
      std::uint32_t cut = start;
      const bool joint = word_has(start - 1, word::kCoordinator) || has(start - 1, kContrast) ||
                         mark(start - 1) == Mark::kSemicolon || mark(start - 1) == Mark::kDash;
      const bool aside =
          out[b].frame == AttributionFrame::kAccording ||
          (mark(start - 1) == Mark::kComma && (shared || has(out[b].cue.end - 1, kIng)));
      if (joint) {
        --cut;
        // "and a spokesman said" inside a that-clause is rare beside its like at the top.
      } else if (!aside) {
        continue;
      }
      for (std::uint8_t c = 0; c < out[a].content_count; ++c) {
        TokenRange& content = out[a].contents[c];
        if (content.begin < cut && content.end > cut) content = trimmed({content.begin, cut});
      }
    }
  }
}

}  // namespace galley::core
