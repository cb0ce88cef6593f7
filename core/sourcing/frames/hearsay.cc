// What is said on nobody's authority:
//   "The mill was | reportedly | sold."   "The mayor | seems | to be ill."
#include "frames/frames.h"
#include "subjects.h"

namespace galley::core::frames {

using namespace sourcing;

std::optional<Attribution> read_hearsay(const SentenceReader& s, std::uint32_t at) {
  Attribution a;
  a.frame = AttributionFrame::kHearsay;
  const std::uint32_t next = at + 1;
  if (!s.is(at, kForms)) {
    a.cue = {at, next};
    a.add_content(s.trimmed({s.begin(), at}));
  } else {
    const bool complement = s.is(next, kToWord | kThatWord | kAsWord) ||
                            is_adjective_tag(s.xpos(next)) || s.is_adverb(next);
    if (!complement || !s.is_verb(at)) return std::nullopt;
    a.cue = {verb_group_begin(s, at), next};
    a.add_content(subject_before(s, a.cue.begin));
  }
  a.add_content(s.trimmed({next, s.end()}));
  return a.content_count > 0 ? std::optional(a) : std::nullopt;
}

}  // namespace galley::core::frames
