// An infinitive with a reporting verb of its own before it is a part of that report. Of the others
// one shows who was led to speak:
//   "The leak led | some | to say | that the dam was unsafe."
#include "frames/frames.h"

namespace galley::core::frames {

using namespace sourcing;

bool is_after_report(const SentenceReader& s, const ReportingVerb& v) {
  for (std::uint32_t i = v.begin(); i < v.at; ++i) {
    // "continued to call": a verb that takes no infinitive for its content only leads on.
    if (s.is(i, kSay | kTell | kWant | kJudge) &&
        verb_form(s, i, verb_flags(s, i)) != VerbForm::kNone) {
      return true;
    }
  }
  return false;
}

bool is_of_crowd(const SentenceReader& s, const ReportingVerb& v) {
  return s.is(v.begin(), kToWord) && v.takes(kSay | kTell) &&
         s.has(v.begin() - 1, word::kWeakSource);
}

std::optional<Attribution> read_of_crowd(const SentenceReader& s, const ReportingVerb& v) {
  Attribution a = v.attribution(AttributionFrame::kClause);
  a.source = {v.begin() - 1, v.begin()};
  a.add_content(s.trimmed({v.next(), s.end()}));
  return a.content_count > 0 ? std::optional(a) : std::nullopt;
}

bool has_report_behind(const SentenceReader& s, const ReportingVerb& v) {
  return s.is(v.next(), kClauseOpener) || s.is_quoted(v.next()) || !s.is(v.begin(), kToWord) ||
         (v.takes(kJudge | kTell) && may_open_object(s, v.next()));
}

}  // namespace galley::core::frames
