// What the frames of a reporting verb share: where its content begins and ends.
#include <algorithm>

#include "frames/frames.h"
#include "subjects.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// "The dam | was called unsafe by | the keeper | on Monday": what is before the verb, between it
/// and who acts, and behind.
void add_around_passive(const SentenceReader& s, const ReportingVerb& v, Attribution& a) {
  const std::uint32_t next = v.next();
  if (s.is(next, kAsWord) && a.cue.end == next) ++a.cue.end;
  const TokenRange patient = subject_before(s, v.begin());
  if (!patient.empty() && !s.is(patient.begin, kItWord)) a.add_content(patient);
  const std::uint32_t end = v.has_subject() ? std::max(v.subject.begin - 1, next) : s.end();
  a.add_content(s.trimmed({next, end}));
  if (v.has_subject() && v.subject.end < s.end()) {
    a.add_content(s.trimmed({v.subject.end, s.end()}));
  }
}

}  // namespace

std::optional<Attribution> with_complement(const SentenceReader& s, const ReportingVerb& v,
                                           Attribution a, std::uint32_t from) {
  if (v.is_passive()) {
    add_around_passive(s, v, a);
  } else if (!v.halts || a.content_count == 0) {
    if (s.mark(from) == Mark::kColon) ++from;
    a.add_content(s.trimmed({from, s.end()}));
  }
  const bool by_somebody = v.is_passive() && v.has_subject();
  if (a.content_count == 0 && !v.takes(kSay | kTell) && !by_somebody) return std::nullopt;
  return a;
}

bool is_hypothetical(const SentenceReader& s, const ReportingVerb& v) {
  for (std::uint32_t i = v.begin(); i < v.at; ++i) {
    if (s.xpos(i) == Xpos::kMd) return true;
  }
  return false;
}

}  // namespace galley::core::frames
