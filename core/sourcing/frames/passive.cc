// Something is said, by somebody who is named or not:
//   "The dam | is said | to be sound."   "It | is believed | that the dam will hold."
//   "Osei | was told by | the keeper | that the dam leaks."
// What was done in words, on nobody's authority, is hearsay: "The mill | was declared | a ruin."
#include "frames/frames.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

bool says_something(const SentenceReader& s, const ReportingVerb& v) {
  return s.is(v.next(), kToWord | kThatWord) || v.has_subject();
}

/// Not "could be seen", "to be declared": not done yet.
bool is_done(const SentenceReader& s, const ReportingVerb& v) {
  return v.begin() > s.begin() && !v.halts && !s.is(v.begin(), kToWord) &&
         (v.takes(kSay | kTell | kWant) || s.is(v.next(), kAsWord)) && !is_hypothetical(s, v);
}

}  // namespace

bool is_passive(const SentenceReader& s, const ReportingVerb& v) {
  return v.is_passive() && v.takes(kSay | kFind | kTell | kWant) &&
         (says_something(s, v) || is_done(s, v));
}

std::optional<Attribution> read_passive(const SentenceReader& s, const ReportingVerb& v) {
  const AttributionFrame frame =
      says_something(s, v) ? AttributionFrame::kClause : AttributionFrame::kHearsay;
  return with_complement(s, v, v.attribution(frame), v.said);
}

}  // namespace galley::core::frames
