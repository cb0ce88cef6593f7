// The statement precedes who makes it, and often goes on behind:
//   "The dam would hold, | Ada Osei | said |."
//   “The dam,” | Ada Osei | said |, “will hold.”
//   “The dam will hold,” | said | Ada Osei.
#include <algorithm>

#include "content.h"
#include "frames/frames.h"

namespace galley::core::frames {
namespace {

using namespace sourcing;

/// A quotation with its marks is at least this long, in tokens: “No?”
constexpr std::uint32_t kShortestQuotation = 3;

/// A verb that may stand at the end of what it says.
bool can_follow(const ReportingVerb& v) {
  return v.has_subject_before() && v.form == VerbForm::kFinite &&
         v.takes(kSay | kFind | kTell | kManner);
}

bool is_behind_quotation(const SentenceReader& s, const ReportingVerb& v) {
  return v.has_subject_before() && s.is_quoted(v.subject.begin - 1);
}

/// Whether the sentence ends or pauses where something said could begin.
bool pauses(const SentenceReader& s, const ReportingVerb& v) {
  return ends_where_said(s, v) || is_behind_quotation(s, v) ||
         (s.mark(v.said) == Mark::kComma && !s.is_quoted(v.said + 1));
}

/// Where the statement before the speaker begins: what an earlier attribution of the sentence says
/// stays its own. `left`: the last token before the speaker.
std::uint32_t statement_begin(const SentenceReader& s, std::uint32_t left,
                              std::span<const Attribution> before) {
  std::uint32_t from = s.begin();
  for (const Attribution& a : before) {
    if (a.cue.end > left || a.source.end > left || from >= a.cue.end) continue;
    from = std::max(a.cue.end, a.source.end);
  }
  return from;
}

}  // namespace

bool ends_where_said(const SentenceReader& s, const ReportingVerb& v) {
  const Mark mark = s.mark(v.said);
  return v.said >= s.end() || s.is_stop(v.said) || mark == Mark::kDash ||
         mark == Mark::kSemicolon || mark == Mark::kCloseBracket;
}

std::optional<Attribution> read_inverted_aside(const SentenceReader& s, const ReportingVerb& v) {
  Attribution a = v.attribution(AttributionFrame::kAside);
  a.add_content(s.trimmed({s.begin(), v.begin()}));
  // What comes after the speaker: a second half of the quotation.
  std::uint32_t rest = behind_setting(s, v.subject.end);
  if (s.mark(rest) == Mark::kComma) ++rest;
  if (s.is_quoted(rest)) a.add_content(s.trimmed({rest, s.end()}));
  return a;
}

std::optional<Attribution> read_aside_of_two_sentences(const SentenceReader& s,
                                                       const ReportingVerb& v) {
  if (!can_follow(v) || v.subject.begin != s.begin() || s.is_quoted(s.begin()) || s.index() == 0 ||
      !v.takes(kSay | kManner | kFind) || !pauses(s, v) || opens_clause(s, v.said)) {
    return std::nullopt;
  }
  const auto sentences = s.document().sentences();
  const auto tokens = s.document().tokens();
  const Sentence& before = sentences[s.index() - 1];
  std::uint32_t from = before.tokens.end;
  while (from > before.tokens.begin && tokens[from - 1].is(shape::kQuoted)) --from;
  if (before.block != s.sentence().block || from + kShortestQuotation > before.tokens.end) {
    return std::nullopt;
  }
  Attribution a = v.attribution(AttributionFrame::kAside);
  a.add_content({from, before.tokens.end});
  return a;
}

bool is_aside(const SentenceReader& s, const ReportingVerb& v) {
  if (!can_follow(v) || v.subject.begin == s.begin() || !pauses(s, v)) return false;
  const std::uint32_t left = v.subject.begin - 1;
  const Mark mark = s.mark(left);
  const bool apart = s.is_quoted(left) || mark == Mark::kComma || mark == Mark::kDash ||
                     mark == Mark::kQuestion || s.is(left, kAsWord);
  return apart &&
         (!v.takes(kManner) || v.takes(kSay) || s.is_quoted(left) || s.is_quoted(left - 1));
}

std::optional<Attribution> read_aside(const SentenceReader& s, const ReportingVerb& v,
                                      std::span<const Attribution> before) {
  Attribution a = v.attribution(AttributionFrame::kAside);
  const std::uint32_t left = v.subject.begin - 1;
  const std::uint32_t end = s.is(left, kAsWord) ? left : left + 1;  // "…, as Osei said"
  a.add_content(s.trimmed({statement_begin(s, left, before), end}));
  std::uint32_t rest = v.said;
  if (is_behind_quotation(s, v)) {
    while (rest < s.end() && !s.is_quoted(rest)) ++rest;
  } else if (ends_where_said(s, v)) {
    rest = s.end();
  }
  if (rest < s.end()) a.add_content(s.trimmed({rest, s.end()}));
  return a.content_count > 0 ? std::optional(a) : std::nullopt;
}

}  // namespace galley::core::frames
