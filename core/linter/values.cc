#include "values.h"

#include <iterator>
#include <utility>

namespace galley {
namespace {

/// The enumerations of galley.h are those of the core, number for number. That the last of each is
/// the same shows one that was added on one side only.
template <class To, class From>
constexpr To as(From value) {
  return static_cast<To>(value);
}
static_assert(as<Family>(core::Family::kUnattributedClaims) == Family::kUnattributedClaims);
static_assert(as<Family>(core::Family::kDuplicates) == Family::kDuplicates);
static_assert(as<Severity>(core::Severity::kError) == Severity::kError);
static_assert(as<SourceKind>(core::SourceKind::kAnonymous) == SourceKind::kAnonymous);
static_assert(as<StatementFrame>(core::AttributionFrame::kHearsay) == StatementFrame::kHearsay);
static_assert(as<DifferenceKind>(core::DifferenceKind::kAttributionDropped) ==
              DifferenceKind::kAttributionDropped);

Fix fix_of(core::Fix fix, const core::Utf16Offsets& offsets) {
  return {std::move(fix.title), fix.safe, edits_of(std::move(fix.edits), offsets)};
}

Finding finding_of(core::ReportedFinding reported, const core::Utf16Offsets& offsets) {
  core::Finding& from = reported.finding;
  Finding out;
  out.rule = reported.rule->id;
  out.family = as<Family>(reported.rule->family);
  out.severity = as<Severity>(from.severity);
  out.confidence = from.confidence;
  out.key = std::move(reported.key);
  out.span = span_of(from.span, offsets);
  out.message = std::move(from.message);
  out.why.reserve(from.why.size());
  for (core::Reason& reason : from.why) out.why.push_back({std::move(reason.text), reason.weight});
  out.related.reserve(from.related.size());
  for (core::Related& related : from.related)
    out.related.push_back({span_of(related.span, offsets), std::move(related.message)});
  out.fixes.reserve(from.fixes.size());
  for (core::Fix& fix : from.fixes) out.fixes.push_back(fix_of(std::move(fix), offsets));
  out.folded = findings_of(std::move(reported.folded), offsets);
  return out;
}

Statement statement_of(const core::Statement& from, const core::Utf16Offsets& offsets) {
  Statement out;
  out.frame = as<StatementFrame>(from.frame);
  out.quoted = from.quoted;
  if (!from.source.empty()) out.source = span_of(from.source, offsets);
  if (!from.cue.empty()) out.cue = span_of(from.cue, offsets);
  out.content.reserve(from.content.size());
  for (const core::Span span : from.content) out.content.push_back(span_of(span, offsets));
  return out;
}

}  // namespace

Span span_of(core::Span bytes, const core::Utf16Offsets& offsets) {
  const core::Utf16Span units = offsets.from_bytes(bytes);
  return {{bytes.begin, bytes.end}, {units.begin, units.end}};
}

std::vector<Edit> edits_of(std::vector<core::Edit> edits, const core::Utf16Offsets& offsets) {
  std::vector<Edit> out;
  out.reserve(edits.size());
  for (core::Edit& edit : edits) out.push_back({span_of(edit.span, offsets), std::move(edit.text)});
  return out;
}

std::vector<Finding> findings_of(std::vector<core::ReportedFinding> findings,
                                 const core::Utf16Offsets& offsets) {
  std::vector<Finding> out;
  out.reserve(findings.size());
  for (core::ReportedFinding& reported : findings)
    out.push_back(finding_of(std::move(reported), offsets));
  return out;
}

SourceList sources_of(core::SourceList list, const core::Utf16Offsets& offsets) {
  SourceList out{{}, list.words, list.said_words};
  out.sources.reserve(list.sources.size());
  for (core::Source& from : list.sources) {
    Source& source = out.sources.emplace_back();
    source.name = std::move(from.name);
    source.kind = as<SourceKind>(from.kind);
    source.quotations = from.quotations;
    source.words = from.words;
    source.statements.reserve(from.statements.size());
    for (const core::Statement& statement : from.statements)
      source.statements.push_back(statement_of(statement, offsets));
  }
  return out;
}

Difference difference_of(core::ReportedDifference from, const core::Document& article,
                         const core::Document& original) {
  Difference out;
  out.kind = as<DifferenceKind>(from.kind);
  out.severity = as<Severity>(from.severity);
  out.span = span_of(from.span, article.utf16());
  out.original_index = from.original_index;
  if (!from.original.empty()) out.original = span_of(from.original, original.utf16());
  out.similarity = from.similarity;
  out.message = std::move(from.message);
  out.why = std::move(from.why);
  return out;
}

}  // namespace galley
