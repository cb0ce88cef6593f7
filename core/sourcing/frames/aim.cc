// What somebody wants, or wants of others:
//   "| The mayor | promised | to mend the dam."
//   "| The board | called on | the mayor to mend the dam."
//   "| Osei | told | the crew to wait."
#include "frames/frames.h"

namespace galley::core::frames {

using namespace sourcing;

bool is_order(const SentenceReader& s, const ReportingVerb& v) {
  return v.takes(kTell) && !v.is_passive() && s.is(v.said, kToWord) && v.has_subject();
}

std::optional<Attribution> read_order(const SentenceReader& s, const ReportingVerb& v) {
  if (is_hypothetical(s, v)) return std::nullopt;
  return with_complement(s, v, v.attribution(AttributionFrame::kAim), v.said);
}

bool is_aim(const SentenceReader& s, const ReportingVerb& v) {
  const bool judged = v.takes(kJudge) && !v.to_aim && !v.clause && !v.halts;
  if (!v.takes(kWant) || v.is_passive() || judged) return false;
  if (!v.has_subject() || v.form == VerbForm::kInfinitive || v.next() >= s.end()) return false;
  if (v.takes(kSay | kJudge) || v.to_aim || v.clause) return true;
  return !s.is(v.at, kNounToo) && may_open_object(s, v.next());  // not "declined sharply"
}

std::optional<Attribution> read_aim(const SentenceReader& s, const ReportingVerb& v) {
  if (is_hypothetical(s, v)) return std::nullopt;
  Attribution a = v.attribution(AttributionFrame::kAim);
  std::uint32_t from = v.next();
  // "asked for", "called on".
  if (s.is(from, kVerbParticle) && !s.is(from, kToWord | kInWord) && !s.is_time(from + 1)) {
    a.cue.end = ++from;
  }
  return with_complement(s, v, a, from);
}

}  // namespace galley::core::frames
