// A body counts, and the count is its own:
//   "| The health ministry | counted | 3,400 cases in May."
#include "frames/frames.h"
#include "galley/language/claim_words.h"
#include "source_kind.h"
#include "subjects.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// Tokens from the verb to the figure, it included: "recorded | another 3,400".
constexpr std::uint32_t kFigureReach = 4;

bool has_figure(const SentenceReader& s, std::uint32_t from) {
  for (std::uint32_t i = from; i < from + kFigureReach && !s.is_clause_break(i); ++i) {
    if (s.is_number(i) || s.has(i, word::kNumberWord) || s.is(i, kManyNoun)) return true;
  }
  return false;
}

}  // namespace

std::optional<Attribution> read_count(const SentenceReader& s, std::uint32_t at) {
  if ((s.claim_words(at) & claim_word::kCounts) == 0) return std::nullopt;
  const bool past = s.xpos(at) == Xpos::kVbn && !s.is_be(at - 1);
  if ((!s.is_finite_verb(at) && !past) || !has_figure(s, at + 1)) return std::nullopt;
  Attribution a;
  a.cue = {verb_group_begin(s, at), at + 1};
  a.source = subject_before(s, a.cue.begin);
  if (!names_body(s, a.source)) return std::nullopt;
  a.add_content(s.trimmed({at + 1, s.end()}));
  return a;
}

}  // namespace galley::core::frames
