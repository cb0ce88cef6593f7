#include "content.h"

#include <algorithm>
#include <optional>

#include "source_kind.h"

namespace galley::core {
namespace {

using namespace sourcing;

/// Tokens in which a clause without "that" shows its finite verb: "said | the old mill wheel on the
/// left bank will turn".
constexpr std::uint32_t kClauseReach = 12;
/// Tokens from "in" to the medium: "in a signed two-page statement".
constexpr std::uint32_t kMediumReach = 5;
/// Tokens from a preposition to the time that belongs to it: "on | late Tuesday".
constexpr std::uint32_t kTimeReach = 3;

/// Where the phrase of a setting ends that a preposition opens at `at`.
std::uint32_t setting_end(const SentenceReader& s, std::uint32_t at, std::uint32_t most) {
  std::uint32_t end = at + 1;
  while (end < most && !s.is_clause_break(end) && !s.is_quoted(end) &&
         !(end > at + 1 && s.has(end, word::kPersonPronoun))) {
    ++end;
  }
  return end;
}

/// "found 14 sealed drums": the participle is easily taken for a verb.
bool is_counted_participle(const SentenceReader& s, std::uint32_t i) {
  return s.xpos(i) == Xpos::kVbd && s.xpos(i - 1) == Xpos::kCd && s.xpos(i + 1) == Xpos::kNns;
}

/// "voters favoured the bridge", tagged as a participle.
bool is_mistaken_participle(const SentenceReader& s, std::uint32_t i) {
  return s.xpos(i) == Xpos::kVbn && s.is_noun(i - 1) && !s.is(i + 1, kByWord) &&
         (s.is_noun(i + 1) || s.xpos(i + 1) == Xpos::kDt);
}

/// Where a content of the attribution ends.
std::uint32_t content_end(const SentenceReader& s, const Attribution& a, TokenRange content) {
  const bool weak = a.frame == AttributionFrame::kJudgement || a.frame == AttributionFrame::kAim;
  const bool relative = a.source.size() == 1 && a.source.begin > s.begin() &&
                        s.has(a.source.begin, word::kRelative) &&
                        s.mark(a.source.begin - 1) == Mark::kComma;
  if (content.begin < a.cue.end || !(weak || relative)) return content.end;
  for (std::uint32_t i = content.begin + 1; i + 1 < content.end; ++i) {
    if (s.mark(i) != Mark::kComma || s.is_quoted(i)) continue;
    const std::uint32_t next = i + 1;
    if (relative && (s.is_finite_verb(next) || s.has(next, word::kFiniteAuxiliary))) return i;
    if (weak && (s.has(next, word::kCoordinator | word::kRelative) || s.is(next, kContrast) ||
                 s.xpos(next) == Xpos::kVbg)) {
      return i;
    }
  }
  return content.end;
}

bool is_quoted(const SentenceReader& s, const Attribution& a) {
  const auto tokens = s.document().tokens();
  for (const TokenRange range : a.content()) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (tokens[i].is(shape::kQuoted)) return true;
    }
  }
  return false;
}

/// Where the contents of `first` end for the sake of `second`, which follows it; nothing where the
/// second lies inside the first.
std::optional<std::uint32_t> cut_between(const SentenceReader& s, const Attribution& first,
                                         const Attribution& second) {
  const bool shared = first.source.begin == second.source.begin && !first.source.empty();
  const std::uint32_t start = shared || second.source.empty()
                                  ? second.cue.begin
                                  : std::min(second.cue.begin, second.source.begin);
  if (start <= first.cue.begin || start <= s.begin()) return std::nullopt;
  const Mark before = s.mark(start - 1);
  // "and a spokesman said" inside a that-clause is rare beside its like at the top.
  const bool joint = s.has(start - 1, word::kCoordinator) || s.is(start - 1, kContrast) ||
                     before == Mark::kSemicolon || before == Mark::kDash;
  if (joint) return start - 1;
  const bool aside = second.frame == AttributionFrame::kAccording ||
                     (before == Mark::kComma && (shared || s.is(second.cue.end - 1, kIng)));
  return aside ? std::optional(start) : std::nullopt;
}

}  // namespace

std::uint32_t behind_setting(const SentenceReader& s, std::uint32_t at) {
  const std::uint32_t most = std::min(s.end(), at + kReach);
  while (at < most) {
    if (s.is_time(at) || s.is_adverb(at)) {
      ++at;
      continue;
    }
    if (!s.is(at, kSetting) || (s.is(at, kToWord) && s.xpos(at + 1) == Xpos::kVb)) return at;
    const std::uint32_t end = setting_end(s, at, most);
    if (end >= s.end() || s.is(end, kThatWord) || s.is_punctuation(end) || s.is_quoted(end)) {
      return end;
    }
    // A finite verb follows: the phrase holds the subject of the clause. Only its times are
    // setting.
    std::uint32_t time = at + 1;
    while (time < end && !s.is_time(time)) ++time;
    if (time == end || time > at + kTimeReach) return at;
    while (time < end && (s.is_time(time) || s.is_number(time))) ++time;
    at = time;
  }
  return at;
}

bool opens_clause(const SentenceReader& s, std::uint32_t at) {
  if (at >= s.end()) return false;
  if (s.is_quoted(at) || s.is(at, kClauseOpener) || s.mark(at) == Mark::kColon) return true;
  if (s.mark(at) == Mark::kComma) return s.is_quoted(at + 1);
  if (s.has(at, word::kPreposition) && !s.is(at, kInWord)) return false;
  const std::uint32_t most = std::min(s.end(), at + kClauseReach);
  for (std::uint32_t i = at; i < most; ++i) {
    if (i > at && is_counted_participle(s, i)) continue;
    if (s.is_finite_verb(i) && !s.is_quoted(i)) return i > at;
    if (i > at && is_mistaken_participle(s, i)) return true;
    if (s.is_punctuation(i) && s.mark(i) != Mark::kHyphen) return false;
    if (s.has(i, word::kRelative) && !s.is(i, kThatWord)) return false;
  }
  return s.has(at, word::kPersonPronoun) && !s.is(at, kObjectPronoun);
}

std::uint32_t behind_medium(const SentenceReader& s, std::uint32_t at) {
  if (!s.is(at, kInWord)) return at;
  for (std::uint32_t i = at + 1; i < at + kMediumReach && i < s.end(); ++i) {
    if (s.is(i, kMedium) && !s.is(i + 1, kMedium)) return i + 1;
    if (!s.is_word(i) || s.is_clause_break(i)) break;
  }
  return at;
}

Attribution finished(const SentenceReader& s, Attribution attribution) {
  for (std::uint8_t c = 0; c < attribution.content_count; ++c) {
    TokenRange& content = attribution.contents[c];
    content.end = content_end(s, attribution, content);
  }
  attribution.sentence = s.index();
  attribution.kind = source_kind(s, attribution.source);
  attribution.quoted = is_quoted(s, attribution);
  return attribution;
}

void part_contents(const SentenceReader& s, std::span<Attribution> all) {
  for (std::size_t a = 0; a < all.size(); ++a) {
    for (std::size_t b = a + 1; b < all.size(); ++b) {
      const auto cut = cut_between(s, all[a], all[b]);
      if (!cut) continue;
      for (std::uint8_t c = 0; c < all[a].content_count; ++c) {
        TokenRange& content = all[a].contents[c];
        if (content.begin < *cut && content.end > *cut) content = s.trimmed({content.begin, *cut});
      }
    }
  }
}

}  // namespace galley::core
