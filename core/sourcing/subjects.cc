#include "subjects.h"

#include <algorithm>

#include "verbs.h"

namespace galley::core {
namespace {

using namespace sourcing;

/// Tokens of a time between a subject and its verb: "late last Tuesday evening".
constexpr std::uint32_t kMaxTime = 5;
/// Brackets one behind another between a name and its verb: prose has one, "(Dem.) (Loom)" two.
constexpr std::uint32_t kMaxBrackets = 4;

TokenRange none_at(std::uint32_t at) { return {at, at}; }

std::uint32_t floor_of(const SentenceReader& s, std::uint32_t last) {
  return last > s.begin() + kReach ? last - kReach : s.begin();
}

/// The last token before a time between subject and verb: "Osei on Sunday | defended",
/// "the mayor late Tuesday | said". `last` itself where there is no time.
std::uint32_t last_before_time(const SentenceReader& s, std::uint32_t last) {
  std::uint32_t time = last;
  while (time > s.begin() && last - time < kMaxTime && (s.is_time(time) || s.is_number(time))) {
    --time;
  }
  if (time == last) return last;
  if (s.is(time, kPlaceWord) && time > s.begin()) --time;
  return !s.is_clause_break(time) || s.mark(time) == Mark::kComma ? time : last;
}

/// "Ada Osei and Kofi Mensah", "growers and millers": one subject of two.
bool joins_subject(const SentenceReader& s, std::uint32_t coordinator, std::uint32_t last) {
  const bool names =
      s.is_capitalised_word(coordinator - 1) && s.is_capitalised_word(coordinator + 1);
  const auto is_plural = [&](std::uint32_t i) {
    return s.is_word(i) && s.document().language().may_be_plural(s.text(i));
  };
  return coordinator > s.begin() && (names || (is_plural(coordinator - 1) && is_plural(last)));
}

/// Whether the verb at `at` is a participle inside the phrase: "people briefed on the plan",
/// "those close to the mayor".
bool is_reduced_clause(const SentenceReader& s, std::uint32_t at, std::uint32_t floor,
                       std::uint32_t last) {
  const bool participle = at > floor && at < last && s.is_word(at) && !s.is(at, kVerb | kBeForm) &&
                          !s.has(at, word::kFiniteAuxiliary) && s.is_noun(at - 1) &&
                          (at - 1 == s.begin() || !s.is_capitalised_word(at - 1)) &&
                          s.has(at + 1, word::kPreposition);
  return participle && (at == s.begin() + 1 || s.has(at - 1, word::kWeakSource));
}

/// Where the phrase that ends with `last` begins; `last + 1` where no phrase ends there.
std::uint32_t phrase_begin(const SentenceReader& s, std::uint32_t floor, std::uint32_t last) {
  std::uint32_t begin = last + 1;
  for (; begin > floor; --begin) {
    const std::uint32_t at = begin - 1;
    if (s.is_quoted(at) && !is_quotation_mark(s.mark(at)) && begin == last + 1) break;
    if (s.is_clause_break(at) && !is_reduced_clause(s, at, floor, last)) break;
    if (s.has(at, word::kRelative) || s.is(at, kClauseOpener)) break;
    if (s.has(at, word::kCoordinator)) {
      if (!joins_subject(s, at, last)) break;
    } else if (s.has(at, word::kPersonPronoun) && !s.is(at, kGroup)) {
      break;
    }
  }
  return begin;
}

/// Behind a setting that opens the phrase: "On Tuesday | Osei said", "In a statement | the mayor
/// said". `begin` itself where none opens it, one past `last` where nothing is left.
std::uint32_t behind_opening_setting(const SentenceReader& s, std::uint32_t begin,
                                     std::uint32_t last) {
  if (begin > last || !s.has(begin, word::kPreposition) || s.is(begin, kIncludes)) return begin;
  for (std::uint32_t at = begin + 2; at <= last; ++at) {
    const bool starts = s.has(at, word::kDeterminer) || s.is_capitalised_word(at);
    const bool apart =
        !s.is_capitalised_word(at - 1) && !s.has(at - 1, word::kPreposition | word::kDeterminer);
    if (starts && (apart || s.is_time(at - 1))) return at;
  }
  return last + 1;
}

/// The phrase of plain words that ends with `last`, back to `floor` at most.
TokenRange plain_phrase(const SentenceReader& s, std::uint32_t floor, std::uint32_t last) {
  const std::uint32_t opens = phrase_begin(s, floor, last);
  const std::uint32_t head = behind_opening_setting(s, opens, last);
  std::uint32_t begin = head;
  while (begin <= last && (s.is_adverb(begin) || s.has(begin, word::kCoordinator))) ++begin;
  // "Schlafly said": a name that looks like an adverb.
  const bool name = begin > last && head == last && s.token(last).is(shape::kCapitalised) &&
                    !s.is(last, kMidAdverb | kContrast) && !s.has(last, word::kFunctionWord);
  return {name ? last : begin, last + 1};
}

bool is_pronoun(const SentenceReader& s, std::uint32_t i) {
  return s.has(i, word::kPersonPronoun | word::kRelative) || s.is(i, kItWord);
}

/// "that" is the pronoun of nobody.
TokenRange pronoun_phrase(const SentenceReader& s, std::uint32_t i) {
  return s.is(i, kThatWord) ? none_at(i + 1) : TokenRange{i, i + 1};
}

/// The bracket or dash that opens what the mark at `last` closes, no further back than `floor`;
/// `last` where there is none.
std::uint32_t opening_of(const SentenceReader& s, std::uint32_t floor, std::uint32_t last) {
  const Mark opens = s.mark(last) == Mark::kCloseBracket ? Mark::kOpenBracket : Mark::kDash;
  for (std::uint32_t i = last; i > floor; --i) {
    if (s.mark(i - 1) == opens) return i - 1;
  }
  return last;
}

/// The noun phrase before `end` that nothing but brackets and a time part from there.
TokenRange name_before(const SentenceReader& s, std::uint32_t end) {
  std::uint32_t tail = 0;  // one past the outermost bracket
  for (std::uint32_t brackets = 0; brackets <= kMaxBrackets; ++brackets) {
    if (end <= s.begin()) break;
    const std::uint32_t last = last_before_time(s, end - 1);
    const std::uint32_t floor = floor_of(s, last);
    if (s.mark(last) != Mark::kCloseBracket) {
      const bool apart =
          s.mark(last) == Mark::kDash || (s.mark(last) == Mark::kComma && !s.is_quoted(last));
      if (apart) break;
      const TokenRange name =
          is_pronoun(s, last) ? pronoun_phrase(s, last) : plain_phrase(s, floor, last);
      return name.empty() || tail == 0 ? name : TokenRange{name.begin, tail};
    }
    const std::uint32_t open = opening_of(s, floor, last);
    if (open == last) break;
    if (tail == 0) tail = last + 1;
    end = open;
  }
  return none_at(end);
}

/// Whether the phrase is what a verb before it is said of, and no subject: "the wells are clean".
bool is_predicate(const SentenceReader& s, TokenRange phrase) {
  for (std::uint32_t i = phrase.begin; i > s.begin() && phrase.begin - i < kReach; --i) {
    const std::uint32_t at = i - 1;
    if (s.is_quoted(at) || s.has(at, word::kCoordinator) || s.opens_clause_below(at)) return false;
    const bool sign = s.is_punctuation(at) && s.mark(at) != Mark::kHyphen &&
                      s.mark(at) != Mark::kSingle && s.mark(at) != Mark::kStop;
    if (sign) return false;
    if (s.is_finite_verb(at) || s.is_be(at)) return true;
  }
  return false;
}

/// Whether every part between the commas of the range may stand behind a name: none has a verb of
/// its own, unless a relative pronoun or a conjunction opens it.
bool is_apposition(const SentenceReader& s, TokenRange range) {
  bool opened = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (s.mark(i) == Mark::kComma) {
      opened = false;
    } else if (s.opens_clause_below(i)) {
      opened = true;
    } else if (!opened && s.is_finite_verb(i)) {
      return false;
    }
  }
  return true;
}

/// The first comma of those before the comma `last`, back to `floor` or a stronger sign; `last`
/// where there is no other.
std::uint32_t first_comma(const SentenceReader& s, std::uint32_t floor, std::uint32_t last) {
  std::uint32_t first = last;
  for (std::uint32_t i = last; i > floor; --i) {
    const Mark here = s.mark(i - 1);
    if (s.is_quoted(i - 1) || here == Mark::kSemicolon || here == Mark::kColon ||
        here == Mark::kDash || here == Mark::kQuestion || here == Mark::kExclamation) {
      break;
    }
    if (here == Mark::kComma) first = i - 1;
  }
  return first;
}

/// The noun phrase before an apposition that ends at the comma `last`: "Ada Osei, 58, who farms
/// near Loom, said". The opening comma is the first that leaves a subject before it, so that
/// "The wells are clean, Ada Osei, the manager, said" has Ada Osei for one. Where none does, the
/// phrase before the first comma.
TokenRange apposed_head(const SentenceReader& s, std::uint32_t floor, std::uint32_t last) {
  const std::uint32_t first = first_comma(s, floor, last);
  if (first == last || first == s.begin()) return none_at(last);
  const TokenRange plain = name_before(s, first);
  if (!plain.empty() && !is_predicate(s, plain) && is_apposition(s, {first + 1, last})) {
    return plain;
  }
  std::uint32_t before = first;
  for (std::uint32_t comma = first + 1; comma < last; ++comma) {
    if (s.mark(comma) != Mark::kComma) continue;
    const TokenRange head = name_before(s, comma);
    const std::uint32_t opens = before + (s.has(before + 1, word::kCoordinator) ? 2 : 1);
    const bool subject = s.is_capitalised_word(opens) ||
                         s.has(opens, word::kDeterminer | word::kSource) || s.is(opens, kPossessor);
    before = comma;
    if (head.begin == opens && !head.empty() && subject && !s.is_time(opens) &&
        is_apposition(s, {comma + 1, last})) {
      return head;
    }
  }
  return plain;
}

/// "An official who was not allowed to speak | said": the phrase before the relative pronoun.
TokenRange relative_head(const SentenceReader& s, std::uint32_t floor, std::uint32_t last) {
  for (std::uint32_t who = last; who > floor + 1; --who) {
    if (s.is_quoted(who) || s.mark(who) == Mark::kSemicolon) break;
    if (s.has(who, word::kRelative) && !s.is(who, kThatWord)) return name_before(s, who);
  }
  return none_at(last);
}

/// What the comma at `comma`, behind the phrase that starts at `begin`, opens: a role behind a
/// name, ", a spokesman for the port". Empty where it ends the phrase.
TokenRange role_behind(const SentenceReader& s, std::uint32_t comma, std::uint32_t most) {
  const std::uint32_t first = comma + 1;
  const bool opens =
      s.has(first, word::kDeterminer | word::kRelative | word::kSource) ||
      s.is(first, kSpokesperson) || s.is_number(first) ||
      (s.is_capitalised_word(first) && first + 1 < s.end() && !s.is_clause_break(first + 1));
  if (!opens) return none_at(comma);
  for (std::uint32_t i = first; i < most && s.mark(i) != Mark::kComma; ++i) {
    // "…, no one may" is the clause and no apposition; "…, who was" is.
    if (s.is_finite_verb(i) && !s.has(first, word::kRelative)) return none_at(comma);
  }
  std::uint32_t end = first;
  while (end < most && s.mark(end) != Mark::kComma && !s.is_stop(end) &&
         !is_quotation_mark(s.mark(end)) && s.mark(end) != Mark::kSemicolon &&
         s.mark(end) != Mark::kDash) {
    ++end;
  }
  return {comma, end};
}

/// Whether a word inside a phrase ends it: a time, a place, a second subject, a participle.
bool ends_phrase(const SentenceReader& s, std::uint32_t at) {
  return s.is_time(at) || (s.is(at, kInWord) && s.has(at + 1, word::kDeterminer)) ||
         (s.is(at, kOnWord) && s.is_time(at + 1)) || s.has(at, word::kPersonPronoun) ||
         (s.is(at, kVerb) && !s.is(at, kNounToo) && s.is(at, kIng));
}

}  // namespace

TokenRange subject_before(const SentenceReader& s, std::uint32_t end) {
  if (end <= s.begin()) return none_at(end);
  const std::uint32_t last = last_before_time(s, end - 1);
  const std::uint32_t floor = floor_of(s, last);
  const Mark mark = s.mark(last);
  if (mark == Mark::kCloseBracket || mark == Mark::kDash) {
    // "Ada Osei (Loom) said", "Osei — who farms near Loom — told".
    const std::uint32_t open = opening_of(s, floor, last);
    const TokenRange head = open == last ? none_at(end) : name_before(s, open);
    if (head.empty()) return none_at(end);
    return {head.begin, mark == Mark::kDash ? last : last + 1};
  }
  if (mark == Mark::kComma && !s.is_quoted(last)) {
    const TokenRange head = apposed_head(s, floor, last);
    return head.empty() ? none_at(end) : TokenRange{head.begin, last};
  }
  if (is_pronoun(s, last)) return pronoun_phrase(s, last);
  if (s.is_verb(last) && !s.is_capitalised_word(last)) {
    const TokenRange head = relative_head(s, floor, last);
    if (!head.empty()) return {head.begin, last + 1};
  }
  return plain_phrase(s, floor, last);
}

TokenRange main_subject(const SentenceReader& s) {
  const std::uint32_t most = std::min(s.end(), s.begin() + 2 * kReach);
  std::uint32_t owed = 0;  // clauses below it that are open, each with a verb of its own
  TokenRange any = none_at(s.begin());
  for (std::uint32_t i = s.begin(); i < most; ++i) {
    if (s.is_quoted(i)) continue;
    if (s.opens_clause_below(i)) ++owed;
    if (!s.is_finite_verb(i)) continue;
    const TokenRange subject = subject_before(s, verb_group_begin(s, i));
    if (owed == 0 && !subject.empty()) return subject;
    if (any.empty()) any = subject;
    if (owed > 0) --owed;
  }
  return any;
}

TokenRange noun_phrase_after(const SentenceReader& s, std::uint32_t begin) {
  std::uint32_t end = begin;
  const std::uint32_t most = std::min(s.end(), begin + kReach);
  while (end < most) {
    if (s.mark(end) == Mark::kComma && !s.is_quoted(end)) {
      const TokenRange role = end == begin ? none_at(end) : role_behind(s, end, most);
      return {begin, role.end};
    }
    if (s.is_clause_break(end) || s.is_quoted(end)) break;
    if (s.has(end, word::kCoordinator) && !s.is_capitalised_word(end + 1)) break;
    if (end > begin && ends_phrase(s, end)) break;
    ++end;
    if (s.has(end - 1, word::kPersonPronoun)) break;
  }
  return {begin, end};
}

bool takes_main_verb(const SentenceReader& s, TokenRange subject, std::uint32_t at) {
  if (subject.size() != 1 || !s.has(subject.begin, word::kRelative)) return false;
  if (s.is_quoted(at) || s.is(at, kClauseOpener) || s.mark(at) == Mark::kColon) return false;
  for (std::uint32_t i = subject.begin; i > s.begin() && s.mark(i - 1) != Mark::kComma; --i) {
    if (subject.begin - i > kReach || s.is_finite_verb(i - 1)) return false;
  }
  std::uint32_t verbs = 0;
  const std::uint32_t most = std::min(s.end(), at + kReach);
  for (std::uint32_t i = at; i < most && s.mark(i) != Mark::kComma && !s.is(i, kContrast); ++i) {
    verbs += s.is_finite_verb(i) && !s.is_verb(i - 1) ? 1 : 0;
  }
  return verbs == 1;
}

}  // namespace galley::core
