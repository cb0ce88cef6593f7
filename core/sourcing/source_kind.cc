#include "source_kind.h"

namespace galley::core {
namespace {

using namespace sourcing;

/// A capital makes a name, but at the start of the sentence only where nothing else is known of
/// the word.
bool is_name(const SentenceReader& s, std::uint32_t i) {
  const Token& token = s.token(i);
  if (!s.is_capitalised_word(i) || token.has(word::kWeekday | word::kMonth | word::kDeterminer) ||
      s.is(i, kGroup)) {
    return false;
  }
  if (i != s.begin() || token.is(shape::kAllCaps)) return true;
  return s.sourcing(i) == 0 && token.flags == 0 && s.xpos(i) != Xpos::kNns &&
         s.xpos(i) != Xpos::kVbg;
}

}  // namespace

SourceKind source_kind(const SentenceReader& s, TokenRange source) {
  if (source.empty()) return SourceKind::kNone;
  const bool single = source.size() == 1;
  if (single && s.has(source.begin, word::kPersonPronoun | word::kRelative)) {
    return SourceKind::kPronoun;
  }
  bool name = false;
  WordFlags words = 0;
  SourcingFlags flags = 0;
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    name = name || is_name(s, i);
    words |= s.flags(i);
    flags |= s.sourcing(i);
    if (s.mark(i) == Mark::kComma && name) break;
  }
  if (name) return SourceKind::kNamed;
  if ((flags & (kAnonymity | kUnnamed)) != 0) return SourceKind::kAnonymous;
  if ((flags & kDataNoun) != 0) return SourceKind::kDocument;
  if ((flags & kGroup) != 0 || (words & word::kWeakSource) != 0) return SourceKind::kGroup;
  if ((flags & kSpokesperson) != 0 || (words & word::kSource) != 0) return SourceKind::kRole;
  return single && (words & word::kSubjectPronoun) != 0 ? SourceKind::kPronoun : SourceKind::kRole;
}

bool names_body(const SentenceReader& s, TokenRange source) {
  if (source.empty()) return false;
  const bool definite = s.has(source.begin, word::kDeterminer);
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if (s.has(i, word::kSource)) return true;
    if (!s.is_capitalised_word(i)) continue;
    if (s.token(i).is(shape::kAllCaps) || (definite && i > source.begin)) return true;
  }
  return false;
}

}  // namespace galley::core
