// The source is named beside the statement:
//   "The dam will hold, | according to | the keeper."   "According to | the keeper|, it will hold."
//   "The Herald reported a leak, | citing | the keeper."
#include <algorithm>

#include "frames/frames.h"
#include "subjects.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// Before "according to", one word or two say nothing yet: "But according to …".
constexpr std::uint32_t kShortestStatement = 3;

/// A relative clause belongs to the source up to the next comma.
std::uint32_t relative_end(const SentenceReader& s, std::uint32_t at) {
  if (!s.has(at, word::kRelative) && !s.is(at, kThatWord)) return at;
  while (at < s.end() && s.mark(at) != Mark::kComma && !s.is_stop(at) && !s.is_quoted(at)) ++at;
  return at;
}

/// Where the statement before the cue begins: behind the last one of the same frame.
std::uint32_t statement_begin(const SentenceReader& s, std::span<const Attribution> before) {
  std::uint32_t from = s.begin();
  for (const Attribution& a : before) {
    if (a.frame == AttributionFrame::kAccording) {
      from = std::max({from, a.cue.end, a.source.end});
    }
  }
  return from;
}

}  // namespace

bool opens_according(const SentenceReader& s, std::uint32_t at) {
  return (s.is(at, kAccordingTo) && s.is(at + 1, kToWord)) || (s.is(at, kCites) && at > s.begin());
}

std::optional<Attribution> read_according(const SentenceReader& s, std::uint32_t at,
                                          std::span<const Attribution> before) {
  Attribution a;
  a.frame = AttributionFrame::kAccording;
  a.cue = {at, s.is(at, kAccordingTo) ? at + 2 : at + 1};
  a.source = noun_phrase_after(s, a.cue.end);
  if (a.source.empty()) return std::nullopt;
  a.source.end = relative_end(s, a.source.end);
  const std::uint32_t from = std::min(statement_begin(s, before), at);
  const TokenRange statement = s.trimmed({from, at});
  if (statement.size() >= kShortestStatement) {
    a.add_content(statement);
  } else {
    std::uint32_t rest = a.source.end;
    if (s.is_time(rest)) ++rest;
    a.add_content(s.trimmed({rest, s.end()}));
  }
  return a;
}

}  // namespace galley::core::frames
