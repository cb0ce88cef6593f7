// What somebody feels about something:
//   "| Growers | are worried | that the dam leaks."   "| Osei | was skeptical of | the plan."
#include "content.h"
#include "frames/frames.h"
#include "subjects.h"

namespace galley::core::frames {

using namespace sourcing;

bool opens_attitude(const SentenceReader& s, std::uint32_t at) {
  const std::uint32_t next = at + 1;
  return s.is(at, kAttitude) &&
         (s.is(next, kThatWord | kVerbParticle | kInWord | kByWord | kToWord | kClauseOpener) ||
          s.has(next, word::kPersonPronoun | word::kDeterminer)) &&
         !s.is_noun(at);
}

std::optional<Attribution> read_attitude(const SentenceReader& s, std::uint32_t at) {
  std::uint32_t left = at;
  while (left > s.begin() && s.is_adverb(left - 1)) --left;
  if (left == s.begin()) return std::nullopt;
  const std::uint32_t last = left - 1;  // before it and its adverbs
  const std::uint32_t next = at + 1;
  const bool particle = s.is(next, kVerbParticle | kInWord | kByWord);
  if (!particle && !s.is(next, kThatWord | kToWord) && !opens_clause(s, next)) {
    return std::nullopt;
  }
  Attribution a;
  a.frame = AttributionFrame::kJudgement;
  if (s.is_be(last) || s.is_verb(last)) {
    // "felt sure that …": the verb belongs to the cue.
    a.cue = {verb_group_begin(s, s.is_be(last) ? left : last), next};
    a.source = subject_before(s, a.cue.begin);
  } else if (s.is_noun(last) || s.mark(last) == Mark::kComma) {
    // "growers worried about the road", "…, confident that it would open".
    a.cue = {left, next};
    a.source = s.mark(last) == Mark::kComma ? main_subject(s) : subject_before(s, left);
    if (a.source.end > left) return std::nullopt;
  }
  if (a.source.empty() || s.is(a.source.begin, kItWord)) return std::nullopt;
  std::uint32_t from = next;
  if (particle && !s.is(next, kToWord)) a.cue.end = ++from;
  a.add_content(s.trimmed({from, s.end()}));
  return a.content_count > 0 ? std::optional(a) : std::nullopt;
}

}  // namespace galley::core::frames
