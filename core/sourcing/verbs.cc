#include "verbs.h"

#include <algorithm>
#include <optional>

#include "subjects.h"

namespace galley::core {
namespace {

using namespace sourcing;

/// Tokens between a quotation and the verb behind it that utters it: “…,” the 43-year-old asked.
constexpr std::uint32_t kQuotationReach = 6;
/// Words of the thing that gets a name: "a small grey cat called Index".
constexpr std::uint32_t kNamedThing = 4;

/// Whether a quotation ends a few tokens before the verb, with no other clause between them:
/// “…,” gloated Osei. “…,” Osei gloated.
bool is_behind_quotation(const SentenceReader& s, std::uint32_t verb) {
  for (std::uint32_t i = verb; i > s.begin() && verb - i < kQuotationReach; --i) {
    if (!s.is_quoted(i - 1)) continue;
    // What lies between is looked at once there is a quotation to speak of.
    for (std::uint32_t k = i; k < verb; ++k) {
      if (s.is_clause_break(k)) return false;
    }
    return true;
  }
  return false;
}

/// "a cat called Index", "a boy named Osei": gives a name, where the mayor who "called Osei a
/// liar" judges.
bool gives_name(const SentenceReader& s, std::uint32_t verb) {
  if (!s.is_any(verb, WordListId::kNaming)) return false;
  std::uint32_t end = verb + 1;
  while (s.is_capitalised_word(end)) ++end;
  const bool goes_on = s.is_word(end) && !s.has(end, word::kPreposition | word::kCoordinator |
                                                         word::kRelative | word::kFiniteAuxiliary);
  if (end == verb + 1 || goes_on) return false;
  std::uint32_t noun = verb;
  while (noun > s.begin() && verb - noun < kNamedThing && !s.has(noun, word::kDeterminer)) --noun;
  return noun < verb && s.is_any(noun, WordListId::kIndefiniteArticle);
}

/// A verb as the form is asked for.
struct Verb {
  std::uint32_t at;
  SourcingFlags flags;
  std::uint32_t left;  ///< where its adverbs begin
  [[nodiscard]] std::uint32_t next() const { return at + 1; }
  [[nodiscard]] bool takes(SourcingFlags any_of) const { return (flags & any_of) != 0; }
};

bool is_after_be(const SentenceReader& s, const Verb& v) { return s.is_be(v.left - 1); }

bool is_after_have(const SentenceReader& s, const Verb& v) {
  for (std::uint32_t i = v.left; i <= v.at; ++i) {
    if (s.is(i, kHaveForm)) return true;
  }
  return s.is(v.left - 1, kHaveForm);
}

/// How many finite verbs from `begin` to `end` belong to the clause that `end` lies in: a word
/// that opens a clause below takes the next one for itself.
std::uint32_t verbs_of_clause(const SentenceReader& s, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t owed = 0;
  std::uint32_t verbs = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (s.is_quoted(i)) continue;
    if (s.opens_clause_below(i)) {
      ++owed;
    } else if (s.mark(i) == Mark::kSemicolon ||
               (s.has(i, word::kCoordinator) && s.mark(i - 1) == Mark::kComma)) {
      owed = verbs = 0;
    } else if (s.is_finite_verb(i) || s.has(i, word::kFiniteAuxiliary)) {
      while (i + 1 < end && (s.is_verb(i + 1) || s.is_adverb(i + 1))) ++i;
      if (owed > 0) {
        --owed;
      } else {
        ++verbs;
      }
    }
  }
  return verbs;
}

/// Whether the rest of the clause from `begin` on holds a finite verb.
bool has_verb_behind(const SentenceReader& s, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (s.is_quoted(i) || s.opens_clause_below(i)) return false;
    if (s.is_punctuation(i) && s.mark(i) != Mark::kHyphen && s.mark(i) != Mark::kStop) {
      return false;
    }
    if (s.is_finite_verb(i) || s.has(i, word::kFiniteAuxiliary)) return true;
  }
  return false;
}

/// Whether the token right before the verb may end a subject.
bool may_end_subject(const SentenceReader& s, std::uint32_t last) {
  const bool noun = s.is_noun_or_pronoun(last) || s.is(last, kGroup) ||
                    s.has(last, word::kWeakSource | word::kRelative | word::kWeekday);
  const bool comma = s.mark(last) == Mark::kComma && !s.is_quoted(last);
  return noun || comma || s.has(last, word::kDeterminer);
}

/// Whether a past form that is tagged as a participle or noun must be the finite verb after all:
/// its clause has a subject and no other verb for it.
bool is_only_verb(const SentenceReader& s, const Verb& v) {
  if (v.left == s.begin() || (s.sourcing(v.at) & kVerb & ~kManner) == 0) return false;
  const std::uint32_t next = v.next();
  if (next >= s.end() || s.is(next, kByWord | kAsWord)) return false;
  if (s.is(next, kToWord) && !s.is(v.at, kWant | kWithPreposition)) return false;
  if (!may_end_subject(s, v.left - 1)) return false;
  const std::uint32_t begin = v.at > s.begin() + 2 * kReach ? v.at - 2 * kReach : s.begin();
  if (verbs_of_clause(s, begin, v.at) > 0) return false;
  if (has_verb_behind(s, next, std::min(s.end(), v.at + 2 * kReach))) return false;
  return !subject_before(s, v.left).empty();
}

/// "his aides argued in interviews": no other verb of the clause could be its finite one.
bool is_alone(const SentenceReader& s, const Verb& v) {
  const std::uint32_t next = v.next();
  if (!v.takes(kSay | kTell | kWant) || s.is(next, kByWord | kAsWord)) return false;
  if (s.is(next, kToWord) && !v.takes(kWant)) return false;
  for (std::uint32_t i = next; i < s.end(); ++i) {
    if (s.is_quoted(i) || s.mark(i) == Mark::kComma || s.mark(i) == Mark::kSemicolon ||
        s.is(i, kThatWord)) {
      return true;
    }
    if (s.is_finite_verb(i) && s.xpos(i - 1) != Xpos::kPrp) return false;
  }
  return true;
}

/// "the poll found.", "the mayor wrote: …": what follows leaves the verb no other form.
bool is_pausing(const SentenceReader& s, std::uint32_t next) {
  return next >= s.end() || s.is_quoted(next) || s.is(next, kThatWord) ||
         s.mark(next) == Mark::kColon || s.mark(next) == Mark::kComma;
}

/// Whether the word right before the sentence is quoted: a question mark before the closing mark
/// ended the sentence.
bool follows_quotation(const SentenceReader& s) {
  return s.begin() > 0 && s.document().tokens()[s.begin() - 1].is(shape::kQuoted);
}

/// The form of a participle that follows a quotation of its clause; kNone where no quotation
/// ends there. “…” the 43-year-old asked. “…,” mused Ada Osei.
std::optional<VerbForm> form_behind_quotation(const SentenceReader& s, const Verb& v) {
  if (!v.takes(kSay | kFind | kTell | kManner) || s.is(v.next(), kByWord)) return std::nullopt;
  for (std::uint32_t i = v.left; i > s.begin() && v.left - i < kQuotationReach; --i) {
    if (s.is_quoted(i - 1)) {
      const bool finite = i < v.left || (s.is(v.at, kSay) && s.is_capitalised_word(v.next()));
      return finite ? VerbForm::kFinite : VerbForm::kNone;
    }
    if (s.is_clause_break(i - 1)) break;
    if (i - 1 == s.begin() && follows_quotation(s)) return VerbForm::kFinite;
  }
  return std::nullopt;
}

/// Of a verb tagged as a base form.
VerbForm base_form(const SentenceReader& s, const Verb& v) {
  if (s.is(v.left - 1, kToWord) || s.is(v.at - 1, kToWord)) return VerbForm::kInfinitive;
  // "85% of them say" is often taken for an infinitive.
  const std::uint32_t last = v.left - 1;
  const bool finite =
      v.left > s.begin() &&
      (s.has(last, word::kFiniteAuxiliary) || v.left < v.at || s.is_noun_or_pronoun(last) ||
       s.xpos(last) == Xpos::kCd || s.mark(last) == Mark::kComma);
  return finite ? VerbForm::kFinite : VerbForm::kNone;
}

/// Of a verb tagged as a past participle.
VerbForm participle_form(const SentenceReader& s, const Verb& v) {
  if (is_after_be(s, v)) return VerbForm::kPassive;
  // "said" and "told" are hardly ever anything but finite, whatever the tagger says.
  if (is_after_have(s, v) || s.is(v.at, kSurelyFinite)) return VerbForm::kFinite;
  if (s.is_noun_or_pronoun(v.left - 1) && (is_pausing(s, v.next()) || is_alone(s, v))) {
    return VerbForm::kFinite;
  }
  if (const auto form = form_behind_quotation(s, v)) return *form;
  // "As reported by the Herald"
  if (s.is(v.left - 1, kAsWord) && s.is(v.next(), kByWord)) return VerbForm::kPassive;
  // "The dam would hold, predicted Ada Osei."
  if (s.mark(v.at - 1) == Mark::kComma && v.takes(kSay) && s.is_capitalised_word(v.next())) {
    return VerbForm::kFinite;
  }
  return is_only_verb(s, v) ? VerbForm::kFinite : VerbForm::kNone;
}

/// "“…,” Osei notes.", "…, records show.": nothing follows that such a noun could belong to.
bool ends_aside(const SentenceReader& s, const Verb& v) {
  const bool last = v.takes(kThirdPerson | kBase) && v.left == v.at &&
                    s.is_noun_or_pronoun(v.left - 1) && v.takes(kSay | kFind | kTell | kManner) &&
                    (v.next() >= s.end() || s.mark(v.next()) == Mark::kComma);
  if (!last) return false;
  std::uint32_t noun = v.left;
  while (noun > s.begin() && !s.is_clause_break(noun - 1) && !s.is_quoted(noun - 1)) --noun;
  return s.mark(noun - 1) == Mark::kComma || s.is_quoted(noun - 1);
}

/// "Mayor mocks plan": a headline, and no verb in it otherwise.
bool is_verb_of_headline(const SentenceReader& s, const Verb& v) {
  const auto tokens = s.document().tokens();
  const bool headline = v.takes(kThirdPerson) && s.is_noun(v.left - 1) && v.next() < s.end() &&
                        (s.end() >= tokens.size() || tokens[s.end()].mark != Mark::kStop);
  if (!headline) return false;
  for (std::uint32_t i = s.begin(); i < s.end(); ++i) {
    if (s.is_finite_verb(i)) return false;
  }
  return true;
}

/// "Some view the plan as dead": a phrase starts anew behind it.
bool is_verb_of_crowd(const SentenceReader& s, const Verb& v) {
  return v.takes(kBase) && (v.flags & kVerb & ~kManner) != 0 && v.left == v.at &&
         (s.has(v.left - 1, word::kWeakSource) || s.is(v.left - 1, kGroup)) &&
         (s.has(v.next(), word::kDeterminer) || s.is(v.next(), kObjectPronoun));
}

/// "voters support the plan", "the ad touts his record", tagged as one long noun: the form agrees
/// with the noun before it.
bool agrees_with_noun(const SentenceReader& s, const Verb& v) {
  if (v.left != v.at || !s.is_noun(v.at) || !may_open_object(s, v.next()) ||
      s.has(v.next(), word::kWeekday)) {
    return false;
  }
  const bool plural = s.xpos(v.left - 1) == Xpos::kNns;
  if (v.takes(kBase)) return plural;
  return v.takes(kThirdPerson) && s.is_noun(v.left - 1) && !plural;
}

/// Of a verb that is tagged as no verb.
VerbForm untagged_form(const SentenceReader& s, const Verb& v) {
  // "aid groups stress that", tagged as two nouns.
  const bool opens_that =
      s.is(v.next(), kThatWord) && v.takes(kSay | kTell) && v.left == v.at && s.is_noun(v.left - 1);
  const bool finite = opens_that || is_verb_of_headline(s, v) || ends_aside(s, v) ||
                      is_verb_of_crowd(s, v) || s.is(v.at, kSurelyFinite) ||
                      ((v.takes(kPast) || agrees_with_noun(s, v)) && is_only_verb(s, v));
  return finite ? VerbForm::kFinite : VerbForm::kNone;
}

}  // namespace

SourcingFlags verb_flags(const SentenceReader& s, std::uint32_t verb) {
  const SourcingFlags flags = s.sourcing(verb);
  if ((flags & kVerb) != 0) return flags;
  const std::uint32_t next = verb + 1;
  const bool colon = s.mark(next) == Mark::kColon;
  const bool before_quotation =
      ((colon || s.mark(next) == Mark::kComma) && s.is_quoted(next + 1)) ||
      (colon && next + 1 == s.end());
  // Asked last: only beside a quotation does the part of speech of such a word matter.
  if (!before_quotation && !is_behind_quotation(s, verb)) return flags;
  const bool verbal = s.is_verb(verb) && !s.has(verb, word::kFiniteAuxiliary) && !s.is_be(verb) &&
                      (before_quotation || s.xpos(verb) == Xpos::kVbd);
  return verbal ? flags | kManner : flags;
}

VerbForm verb_form(const SentenceReader& s, std::uint32_t verb, SourcingFlags flags) {
  if ((flags & kVerb) == 0 || s.is_quoted(verb) || gives_name(s, verb)) return VerbForm::kNone;
  std::uint32_t left = verb;
  while (left > s.begin() && s.is_adverb(left - 1)) --left;
  const Verb v{verb, flags, left};
  switch (s.xpos(verb)) {
    case Xpos::kVbd:
      return is_after_be(s, v) ? VerbForm::kPassive : VerbForm::kFinite;
    case Xpos::kVbz:
    case Xpos::kVbp:
      return VerbForm::kFinite;
    case Xpos::kVb:
      return base_form(s, v);
    case Xpos::kVbg:
      return is_after_be(s, v) ? VerbForm::kFinite : VerbForm::kParticiple;
    case Xpos::kVbn:
      return participle_form(s, v);
    default:
      return untagged_form(s, v);
  }
}

std::uint32_t verb_group_begin(const SentenceReader& s, std::uint32_t verb) {
  std::uint32_t begin = verb;
  while (begin > s.begin()) {
    const std::uint32_t at = begin - 1;
    if (s.is_quoted(at)) break;
    if (s.is_adverb(at) || s.has(at, word::kFiniteAuxiliary) || s.is_be(at)) {
      begin = at;
      continue;
    }
    if (!s.is(at, kToWord)) break;
    // "went on to say"
    const bool onward = s.is(at - 1, kOnWord) && s.is(at - 2, kGoesOn);
    const bool chained = s.is_verb(at - 1) || s.has(at - 1, word::kFiniteAuxiliary);
    if (!chained && !onward) return at;
    begin = chained ? at - 1 : at - 2;
  }
  return begin;
}

bool may_open_object(const SentenceReader& s, std::uint32_t at) {
  if (at >= s.end() || s.is_time(at)) return false;
  const Xpos opens = s.xpos(at);
  return s.has(at, word::kDeterminer) || opens == Xpos::kPrpPossessive ||
         s.is_capitalised_word(at) || s.is(at, kObjectPronoun) || is_noun_tag(opens) ||
         is_adjective_tag(opens);
}

}  // namespace galley::core
