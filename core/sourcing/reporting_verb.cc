#include "reporting_verb.h"

#include <algorithm>

#include "content.h"
#include "frames/frames.h"
#include "subjects.h"

namespace galley::core {
namespace {

using namespace sourcing;

/// Tokens from a passive to the "by" that names who acts: "was called a great success by".
constexpr std::uint32_t kByReach = 12;
/// Tokens that name who is told: "told | the members of the town's dam board | that".
constexpr std::uint32_t kListenerReach = 12;
/// Tokens of an insertion between two commas, the first included: "told the board, however, that".
constexpr std::uint32_t kInsertionReach = 10;

/// The verb's group with what belongs to it: "said in a statement", "spoke of".
TokenRange cue_of(const SentenceReader& s, const ReportingVerb& v) {
  const std::uint32_t next = v.next();
  TokenRange cue{v.begin(), next};
  if (!v.takes(kSay | kFind)) return cue;
  cue.end = behind_medium(s, next);
  if (cue.end == next && s.is(next, kMatter) && !v.takes(kManner) && !opens_clause(s, next + 1)) {
    ++cue.end;
  }
  return cue;
}

/// "was criticised by | the mayor".
TokenRange agent(const SentenceReader& s, const ReportingVerb& v) {
  std::uint32_t by = v.next();
  const std::uint32_t most = std::min(s.end(), by + kByReach);
  while (by < most && !s.is(by, kByWord) && !s.is_clause_break(by)) ++by;
  if (by < most && s.is(by, kByWord)) return noun_phrase_after(s, by + 1);
  return {v.begin(), v.begin()};
}

/// Whether a noun phrase that names a speaker starts at the range.
bool opens_with_noun(const SentenceReader& s, TokenRange phrase) {
  if (phrase.empty()) return false;
  const Xpos opens = s.xpos(phrase.begin);
  return is_noun_tag(opens) || opens == Xpos::kDt || opens == Xpos::kPrp ||
         opens == Xpos::kPrpPossessive || opens == Xpos::kCd || is_adjective_tag(opens) ||
         s.mark(phrase.begin + 1) == Mark::kHyphen;  // co-author
}

/// The subject behind its verb: “…,” said | Ada Osei. What follows is a noun phrase, and then the
/// sentence pauses or ends. Empty where there is none.
TokenRange subject_behind(const SentenceReader& s, const ReportingVerb& v) {
  const TokenRange none{v.begin(), v.begin()};
  const std::uint32_t begin = v.begin();
  const bool leads = begin == s.begin();
  const bool at_quotation = s.is_quoted(begin - 1);
  const bool pauses_before = at_quotation || s.mark(begin - 1) == Mark::kComma || leads;
  if (!pauses_before || !v.takes(kSay | kManner | kFind | kTell) || v.form != VerbForm::kFinite ||
      begin != v.at || v.next() >= s.end() || s.is_quoted(v.next()) ||
      !(v.takes(kSay | kManner) || at_quotation)) {
    return none;
  }
  const TokenRange behind = noun_phrase_after(s, v.next());
  const bool pauses = behind.end >= s.end() || !s.is_finite_verb(behind.end);
  if (!pauses || !opens_with_noun(s, behind)) return none;
  if (leads) {
    // "Said Ada Osei, “…”" at the start of its sentence.
    const bool says =
        s.mark(behind.end) == Mark::kComma && s.is_quoted(behind.end + 1) && v.takes(kSay);
    return says ? behind : none;
  }
  // After a comma only behind a whole clause: "the mayor, who wrote two books, wrote a third".
  bool clause_before = at_quotation || s.is(v.at, kSurelyFinite);
  for (std::uint32_t i = s.begin(); i < begin && !clause_before; ++i) {
    clause_before = s.is_finite_verb(i);
  }
  return clause_before ? behind : none;
}

TokenRange subject_of_finite(const SentenceReader& s, std::uint32_t begin,
                             const Attribution* previous) {
  if (s.has(begin - 1, word::kCoordinator)) return previous ? previous->source : main_subject(s);
  const TokenRange subject = subject_before(s, begin);
  const bool joined = subject.empty() && previous && s.mark(begin - 1) == Mark::kComma;
  return joined ? previous->source : subject;
}

/// The subject of the sentence, where it precedes token `begin`.
TokenRange main_subject_before(const SentenceReader& s, std::uint32_t begin) {
  const TokenRange subject = main_subject(s);
  return subject.end > begin ? TokenRange{begin, begin} : subject;
}

TokenRange subject_of_participle(const SentenceReader& s, std::uint32_t begin,
                                 const Attribution* previous) {
  if (begin == s.begin()) return main_subject(s);
  TokenRange subject{begin, begin};
  if (!s.is_quoted(begin - 1)) {
    if (s.is(begin - 1, kDataNoun)) {
      subject = subject_before(s, begin);  // "with polls showing"
    } else if (previous) {
      subject = previous->source;
    }
    if (subject.empty()) subject = main_subject_before(s, begin);
  }
  // "By saying so, the mayor …"
  const bool behind = begin == s.begin() + 1 && s.has(s.begin(), word::kPreposition);
  return subject.empty() && behind ? main_subject(s) : subject;
}

/// The subject of a verb that none follows.
TokenRange subject_of(const SentenceReader& s, const ReportingVerb& v,
                      const Attribution* previous) {
  const std::uint32_t begin = v.begin();
  if (v.form == VerbForm::kParticiple) return subject_of_participle(s, begin, previous);
  if (begin == s.begin() || s.is_quoted(begin - 1)) return {begin, begin};
  if (v.form == VerbForm::kFinite) return subject_of_finite(s, begin, previous);
  return previous ? previous->source : main_subject_before(s, begin);
}

/// Behind whom somebody told: "told | the board | that".
std::uint32_t behind_listener(const SentenceReader& s, std::uint32_t at) {
  std::uint32_t to = at;
  const std::uint32_t most = std::min(s.end(), at + kListenerReach);
  while (to < most) {
    const bool apart = to > at && !s.has(to - 1, word::kPreposition) &&
                       (s.is_time(to) || s.has(to, word::kPersonPronoun | word::kDeterminer));
    if (apart || s.is_quoted(to) || s.is(to, kClauseOpener | kToWord | kPlaceWord) ||
        s.mark(to) == Mark::kComma || s.mark(to) == Mark::kColon) {
      break;
    }
    ++to;
  }
  return to;
}

/// Behind the insertion between the comma at `comma` and the next: "told the council, however, |
/// that". `comma` itself where nothing said follows.
std::uint32_t behind_insertion(const SentenceReader& s, std::uint32_t comma) {
  std::uint32_t close = comma + 1;
  const std::uint32_t most = std::min(s.end(), comma + kInsertionReach);
  while (close < most && s.mark(close) != Mark::kComma && s.mark(close) != Mark::kColon &&
         !s.is_clause_break(close) && !s.is_quoted(close)) {
    ++close;
  }
  if (s.mark(close) == Mark::kColon) return close;
  const bool said = s.is_quoted(close + 1) || s.is(close + 1, kClauseOpener);
  return s.mark(close) == Mark::kComma && said ? close + 1 : comma;
}

/// Where what the verb says begins.
std::uint32_t said_at(const SentenceReader& s, const ReportingVerb& v) {
  std::uint32_t at = behind_setting(s, v.next());
  if (v.takes(kTell) && at == v.next()) at = behind_setting(s, behind_listener(s, at));
  if (s.mark(at) == Mark::kComma && v.takes(kSay | kTell)) at = behind_insertion(s, at);
  return at;
}

/// Nothing but a sign follows the verb.
bool halts(const SentenceReader& s, std::uint32_t next) {
  const Mark mark = s.mark(next);
  return next >= s.end() || mark == Mark::kComma || mark == Mark::kSemicolon ||
         mark == Mark::kDash || mark == Mark::kCloseBracket || s.is_stop(next);
}

/// A frame with something said behind its verb.
struct ComplementFrame {
  bool (*is_there)(const SentenceReader&, const ReportingVerb&);
  std::optional<Attribution> (*read)(const SentenceReader&, const ReportingVerb&);
};
/// In this order: the first that is there decides.
constexpr ComplementFrame kComplementFrames[] = {
    {frames::is_clause, frames::read_clause},
    {frames::is_order, frames::read_order},
    {frames::is_utterance, frames::read_clause},
    {frames::is_of_document, frames::read_clause},
    {frames::is_judgement_as, frames::read_judgement_as},
    {frames::is_aim, frames::read_aim},
    {frames::is_judgement, frames::read_judgement},
    {frames::is_passive, frames::read_passive},
};

std::optional<Attribution> read_complement(const SentenceReader& s, const ReportingVerb& v) {
  for (const ComplementFrame& frame : kComplementFrames) {
    if (frame.is_there(s, v)) return frame.read(s, v);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Attribution> read_reporting_verb(const SentenceReader& s, std::uint32_t at,
                                               VerbForm form, std::span<const Attribution> before) {
  ReportingVerb v;
  v.at = at;
  v.flags = verb_flags(s, at);
  v.form = form;
  v.cue = {verb_group_begin(s, at), at + 1};
  if (form == VerbForm::kInfinitive) {
    if (frames::is_after_report(s, v)) return std::nullopt;
    if (frames::is_of_crowd(s, v)) return frames::read_of_crowd(s, v);
    if (!frames::has_report_behind(s, v)) return std::nullopt;
  }
  const bool lacks_preposition = v.takes(kWithPreposition) &&
                                 !v.takes(kSay | kFind | kTell | kWant | kManner) &&
                                 !s.is(v.next(), kVerbParticle);
  if (lacks_preposition) return std::nullopt;
  v.cue = cue_of(s, v);

  const bool named_before = !before.empty() && !before.back().source.empty();
  if (v.is_passive()) {
    v.subject = agent(s, v);
  } else {
    v.subject = subject_behind(s, v);
    v.inverted = v.has_subject();
    if (v.inverted) return frames::read_inverted_aside(s, v);
    v.subject = subject_of(s, v, named_before ? &before.back() : nullptr);
  }

  v.said = said_at(s, v);
  if (auto aside = frames::read_aside_of_two_sentences(s, v)) return aside;
  if (frames::is_aside(s, v)) return frames::read_aside(s, v, before);
  if (frames::is_announcement(s, v)) return frames::read_announcement(s, v);

  // What is wanted or judged may open like a setting: "called on the council".
  v.halts = halts(s, v.next());
  if (frames::ends_where_said(s, v) && !v.takes(kSay | kTell | kJudge | kWithAs) &&
      !v.is_passive() && (v.halts || !v.takes(kWant))) {
    return std::nullopt;
  }
  if (s.mark(v.said) == Mark::kComma && s.is_quoted(v.said + 1)) ++v.said;
  v.clause =
      opens_clause(s, v.said) && !(v.has_subject_before() && takes_main_verb(s, v.subject, v.said));
  v.to_aim = s.is(v.said, kToWord) || s.is(v.next(), kToWord) ||
             (s.is(v.next(), kVerbParticle) && s.is(v.next(), kSetting));
  return read_complement(s, v);
}

}  // namespace galley::core
