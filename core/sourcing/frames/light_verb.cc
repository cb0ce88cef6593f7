// A verb that reports by the noun or adjective behind it:
//   "| Osei | made it clear | that the dam would hold."
//   "| The board | issued a statement | on Monday."
//   "| Osei | took aim at | the mayor."
#include "content.h"
#include "frames/frames.h"
#include "subjects.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// Tokens from the verb to its noun: "raised a number of new questions".
constexpr std::uint32_t kObjectReach = 6;

bool is_topic(const SentenceReader& s, std::uint32_t i) {
  return s.is(i, kMedium | kTopic | kSpeechNoun);
}

/// Behind the noun and its preposition; `verb` where the verb has none of the kind.
std::uint32_t behind_topic(const SentenceReader& s, std::uint32_t verb, std::uint32_t from) {
  std::uint32_t noun = from;
  while (noun < verb + kObjectReach && (!is_topic(s, noun) || is_topic(s, noun + 1)) &&
         !s.is_clause_break(noun) && !s.has(noun, word::kPreposition)) {
    ++noun;
  }
  if (!is_topic(s, noun) || s.is_quoted(noun)) return verb;
  const std::uint32_t end = noun + 1;
  const bool opens = s.is(end, kThatWord) || (s.is(end, kToWord) && s.xpos(end + 1) == Xpos::kVb);
  if (opens) return end;
  if (s.is(end, kVerbParticle) && !s.is_time(end + 1)) return end + 1;
  const bool medium = s.is(noun, kMedium) && s.is(verb, kPutsOut);
  return medium ? end : verb;
}

/// Where the cue of the verb ends; `verb` where it reports nothing.
std::uint32_t cue_end(const SentenceReader& s, std::uint32_t verb) {
  const bool it = s.is(verb + 1, kItWord);
  const std::uint32_t from = it ? verb + 2 : verb + 1;
  // "as Osei put it, …"
  if (it && s.is(verb, kPutsOut) && s.mark(from) == Mark::kComma) return from;
  return behind_topic(s, verb, from);
}

}  // namespace

std::optional<Attribution> read_light_verb(const SentenceReader& s, std::uint32_t at) {
  if (!s.is(at, kLight | kPutsOut)) return std::nullopt;
  const std::uint32_t end = cue_end(s, at);
  if (end == at || !s.is_verb(at)) return std::nullopt;  // asked last: it tags the sentence
  Attribution a;
  a.cue = {verb_group_begin(s, at), end};
  a.source = subject_before(s, a.cue.begin);
  if (a.source.empty()) {
    a.source = main_subject(s);
    if (a.source.end > a.cue.begin || a.source.empty()) return std::nullopt;
  }
  const std::uint32_t said = s.mark(end) == Mark::kComma ? end + 1 : end;
  a.add_content(s.trimmed({behind_setting(s, said), s.end()}));
  return a;
}

}  // namespace galley::core::frames
