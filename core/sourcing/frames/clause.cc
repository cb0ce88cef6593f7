// Somebody says a clause or a quotation that follows the verb:
//   "| Ada Osei | said | that the dam would hold."
//   "| Ada Osei | told | the board the dam would hold."
//   "| The survey | shows | a split."
#include "frames/frames.h"

namespace galley::core::frames {

using namespace sourcing;

/// "Osei continued:" with the quotation in the next paragraph.
bool is_announcement(const SentenceReader& s, const ReportingVerb& v) {
  return s.mark(v.said) == Mark::kColon && v.said + 1 >= s.end() && v.has_subject() &&
         v.form == VerbForm::kFinite;
}

std::optional<Attribution> read_announcement(const SentenceReader&, const ReportingVerb& v) {
  return v.attribution(AttributionFrame::kClause);
}

bool is_clause(const SentenceReader&, const ReportingVerb& v) {
  if (v.is_passive()) return false;
  if (v.takes(kSay) && (v.has_subject() || v.clause)) return true;
  return v.takes(kTell | kFind) && v.clause && v.has_subject();
}

/// "Osei beamed: “The dam holds.”": how it was uttered.
bool is_utterance(const SentenceReader& s, const ReportingVerb& v) {
  return v.takes(kManner) && v.has_subject() &&
         (s.is_quoted(v.said) || s.mark(v.said) == Mark::kColon);
}

/// "The poll shows a split": a document says it, whatever the object.
bool is_of_document(const SentenceReader& s, const ReportingVerb& v) {
  if (!v.takes(kFind) || !v.has_subject_before()) return false;
  for (std::uint32_t i = v.subject.begin; i < v.subject.end; ++i) {
    if (s.is(i, kDataNoun)) return true;
  }
  return false;
}

std::optional<Attribution> read_clause(const SentenceReader& s, const ReportingVerb& v) {
  return with_complement(s, v, v.attribution(AttributionFrame::kClause), v.said);
}

}  // namespace galley::core::frames
