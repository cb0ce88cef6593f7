#include "galley/engine/compare.h"

#include <string_view>

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

std::vector<ReportedDifference> compare(const Document& article,
                                        std::span<const Document* const> originals) {
  std::vector<ReportedDifference> out;
  const Comparison comparison(article, originals);
  for (const Difference& difference : comparison.all()) {
    const bool taken_over =
        difference.kind == DifferenceKind::kCopied || difference.kind == DifferenceKind::kRewritten;
    out.push_back({.kind = difference.kind,
                   .severity = taken_over ? Severity::kHint : Severity::kWarning,
                   .span = article.span_of(difference.article),
                   .original_index = difference.source,
                   .original = originals[difference.source]->span_of(difference.original),
                   .similarity = difference.similarity / 10,
                   .message = std::string(message_of(difference)),
                   .why = difference.evidence});
  }
  return out;
}

}  // namespace galley::core
