// Somebody's question, and nobody named who asked it:
//   "| Asked about | the road, Osei said it was open."   "When | asked | whether it was open, …"
#include "frames/frames.h"

namespace galley::core::frames {

using namespace sourcing;

bool opens_question(const SentenceReader& s, std::uint32_t at) {
  if (!s.is(at, kTell) || !s.is(at, kPast)) return false;
  const bool opens = at == s.begin() || s.mark(at - 1) == Mark::kComma ||
                     s.is(at - 1, kContrast | kClauseOpener) || s.is_quoted(at - 1);
  return opens && s.is(at + 1, kMatter | kClauseOpener | kByWord | kSetting);
}

std::optional<Attribution> read_question(const SentenceReader& s, std::uint32_t at) {
  Attribution a;
  const std::uint32_t next = at + 1;
  a.cue = {at, s.is(next, kMatter) ? next + 1 : next};
  std::uint32_t end = a.cue.end;
  while (end < s.end() && s.mark(end) != Mark::kComma) ++end;
  a.add_content(s.trimmed({a.cue.end, end}));
  return a.content_count > 0 ? std::optional(a) : std::nullopt;
}

}  // namespace galley::core::frames
