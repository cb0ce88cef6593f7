// A poll says what its figures say:
//   "| In | the latest Herald poll|, 40 percent fear a flood."
#include "frames/frames.h"
#include "galley/language/claim_words.h"
#include "subjects.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// Tokens from "in" to the poll: "in a recent Loom Herald and Osei poll".
constexpr std::uint32_t kPhraseReach = 9;

/// The "in" that opens the phrase of the poll; `poll` where none does.
std::uint32_t opening_in(const SentenceReader& s, std::uint32_t poll) {
  std::uint32_t in = poll;
  while (in > s.begin() && poll - in < kPhraseReach && !s.is(in, kInWord)) --in;
  if (!s.is(in, kInWord)) return poll;
  for (std::uint32_t i = in + 1; i < poll; ++i) {
    if (s.is_clause_break(i) || s.is_quoted(i)) return poll;
  }
  return in;
}

/// A figure outside the phrase.
bool has_figure(const SentenceReader& s, TokenRange phrase) {
  for (std::uint32_t i = s.begin(); i < s.end(); ++i) {
    if (i == phrase.begin) i = phrase.end;
    if (s.is_number(i) || s.is(i, kShare)) return true;
  }
  return false;
}

/// "in a survey of 900 growers by the Herald": whose it is belongs to the source.
std::uint32_t source_end(const SentenceReader& s, std::uint32_t poll) {
  const std::uint32_t end = poll + 1;
  for (std::uint32_t i = end; i < end + kReach && !s.is_clause_break(i); ++i) {
    if (s.is(i, kByWord)) return noun_phrase_after(s, i + 1).end;
  }
  return end;
}

}  // namespace

std::optional<Attribution> read_poll(const SentenceReader& s, std::uint32_t at) {
  if (!s.is(at, kDataNoun) || (s.claim_words(at) & claim_word::kPoll) == 0) return std::nullopt;
  if (s.is(at + 1, kVerb) || s.mark(at + 1) == Mark::kHyphen) return std::nullopt;
  const std::uint32_t in = opening_in(s, at);
  if (in == at || !has_figure(s, {in, at})) return std::nullopt;
  Attribution a;
  a.frame = AttributionFrame::kAccording;
  a.cue = {in, in + 1};
  a.source = {in + 1, source_end(s, at)};
  if (in > s.begin() + 1) a.add_content(s.trimmed({s.begin(), in}));
  a.add_content(s.trimmed({a.source.end, s.end()}));
  return a.content_count > 0 ? std::optional(a) : std::nullopt;
}

}  // namespace galley::core::frames
