// A statement or an attitude as a noun, and whose it is:
//   "| the mayor|'s | claim | that the dam leaks"   "| her | support for | the road"
#include <algorithm>

#include "frames/frames.h"
#include "subjects.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// Adjectives between whose it is and the noun: "her long public | support".
constexpr std::uint32_t kMaxAdjectives = 2;

/// Whose the noun is; empty where the sentence does not say.
TokenRange owner_of(const SentenceReader& s, std::uint32_t noun) {
  std::uint32_t before = noun;
  while (before > s.begin() && noun - before <= kMaxAdjectives && s.is_word(before - 1) &&
         s.xpos(before - 1) != Xpos::kPos && !s.has(before - 1, word::kDeterminer) &&
         !s.is_clause_break(before - 1)) {
    --before;
  }
  if (s.xpos(before - 1) == Xpos::kPos) return subject_before(s, before - 1);
  if (s.is(before - 1, kPossessor)) return {before - 1, before};
  return {};
}

/// "her support for the road", no further than the phrase. Nobody's: "criticism of the road".
std::optional<Attribution> read_phrase(const SentenceReader& s, std::uint32_t noun, Attribution a) {
  const std::uint32_t from = noun + 2;
  const bool of_matter = s.is(noun, kSpeechNoun) && s.is(noun + 1, kMatter);
  if ((a.source.empty() && !of_matter) || s.is_time(from)) return std::nullopt;
  std::uint32_t end = from;
  const std::uint32_t most = std::min(s.end(), noun + kReach);
  while (end < most && !s.is_clause_break(end)) ++end;
  const bool infinitive = s.is(noun + 1, kToWord) && s.xpos(from) == Xpos::kVb;
  a.cue.end = infinitive ? noun + 1 : from;
  a.add_content(s.trimmed({from, end}));
  return a.content_count > 0 ? std::optional(a) : std::nullopt;
}

}  // namespace

std::optional<Attribution> read_noun(const SentenceReader& s, std::uint32_t at) {
  if (!s.is(at, kSpeechNoun | kTopic)) return std::nullopt;
  const std::uint32_t next = at + 1;
  const bool clause = s.is(next, kThatWord);
  if (!clause && (!s.is(next, kVerbParticle) || s.is(next, kInWord))) return std::nullopt;
  if (s.is_quoted(at) || s.is_verb(at)) return std::nullopt;  // asked last: it tags the sentence
  Attribution a;
  a.frame = AttributionFrame::kNoun;
  a.cue = {at, next};
  a.source = owner_of(s, at);
  if (!clause || !s.is(at, kSpeechNoun)) return read_phrase(s, at, a);
  a.add_content(s.trimmed({next, s.end()}));
  return a;
}

}  // namespace galley::core::frames
