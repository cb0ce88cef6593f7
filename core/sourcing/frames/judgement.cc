// Somebody judges somebody or something:
//   "| The mayor | praised | the crew."
//   "The plan | was criticised by | the mayor |."
//   "| Osei | views | the plan as a mistake."
#include "frames/frames.h"
#include "subjects.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// Tokens from the verb to its "as": "saw | the keeper of the old dam | as".
constexpr std::uint32_t kAsReach = 10;

/// What is judged and precedes its judge: "the plan, which | the mayor praised on Friday".
TokenRange judged_before(const SentenceReader& s, const ReportingVerb& v) {
  const std::uint32_t relative = v.subject.begin - 1;
  if (!v.has_subject_before() || v.subject.begin <= s.begin() + 1 ||
      !s.has(relative, word::kRelative)) {
    return {relative, relative};
  }
  const Mark before = s.mark(relative - 1);
  const bool apart = before == Mark::kComma || before == Mark::kDash;
  return subject_before(s, apart ? relative - 1 : relative);
}

}  // namespace

bool is_judgement_as(const SentenceReader& s, const ReportingVerb& v) {
  if (!v.takes(kWithAs) || !v.has_subject_before() || v.clause || v.halts) return false;
  for (std::uint32_t i = v.next(); i < v.next() + kAsReach && !s.is_clause_break(i); ++i) {
    if (i > v.next() && s.is(i, kAsWord)) return true;
  }
  return false;
}

std::optional<Attribution> read_judgement_as(const SentenceReader& s, const ReportingVerb& v) {
  if (is_hypothetical(s, v)) return std::nullopt;
  return with_complement(s, v, v.attribution(AttributionFrame::kJudgement), v.said);
}

bool is_judgement(const SentenceReader&, const ReportingVerb& v) { return v.takes(kJudge); }

std::optional<Attribution> read_judgement(const SentenceReader& s, const ReportingVerb& v) {
  if (is_hypothetical(s, v)) return std::nullopt;
  Attribution a = v.attribution(AttributionFrame::kJudgement);
  if (v.is_passive()) return with_complement(s, v, a, v.said);
  a.add_content(judged_before(s, v));
  if (!v.has_subject() || (v.halts && a.content_count == 0)) return std::nullopt;
  std::uint32_t from = v.next();
  // "railed against", but not "praised in May" and "threatened to".
  if (s.is(from, kVerbParticle) && !s.is(from, kInWord) && !s.is_time(from + 1) &&
      !(s.is(from, kToWord) && s.xpos(from + 1) == Xpos::kVb)) {
    a.cue.end = ++from;
  }
  return with_complement(s, v, a, from);
}

}  // namespace galley::core::frames
