#include "galley/engine/compare.h"

#include <string_view>
#include <utility>

namespace galley::core {
namespace {

std::string_view message_of(const Difference& difference) {
  switch (difference.kind) {
    case DifferenceKind::kCopied:
      return difference.similarity == 1000 ? "These words are the original's."
                                           : "These words are nearly the original's.";
    case DifferenceKind::kRewritten:
      return "This sentence rewrites one of the original.";
    case DifferenceKind::kQuotationAltered:
      return "The original has this quotation in other words.";
    case DifferenceKind::kQuotationAdded:
      return "The original does not have this quotation.";
    case DifferenceKind::kNumberChanged:
      return "The original gives another figure here.";
    case DifferenceKind::kDateChanged:
      return "The original has another date here.";
    case DifferenceKind::kNameChanged:
      return "The original has another name here.";
    case DifferenceKind::kNegationChanged:
      return "A “not” came or went: the original may say the opposite.";
    case DifferenceKind::kAttributionDropped:
      return "The original says who says so; the article does not.";
  }
  return {};
}

}  // namespace

ComparisonResult compare(const Document& article, std::vector<Original> originals) {
  ComparisonResult result;
  result.originals = std::move(originals);
  std::vector<const Document*> documents;
  documents.reserve(result.originals.size());
  for (const Original& original : result.originals) documents.push_back(original.document);
  const Comparison comparison(article, documents);
  for (const Difference& difference : comparison.all()) {
    const bool taken_over =
        difference.kind == DifferenceKind::kCopied || difference.kind == DifferenceKind::kRewritten;
    ReportedDifference& out = result.differences.emplace_back();
    out.kind = difference.kind;
    out.severity = taken_over ? Severity::kHint : Severity::kWarning;
    out.span = article.span_of(difference.article);
    out.original_index = difference.source;
    out.original = documents[difference.source]->span_of(difference.original);
    out.similarity = difference.similarity / 10;
    out.message = message_of(difference);
    out.why = difference.evidence;
  }
  return result;
}

}  // namespace galley::core
