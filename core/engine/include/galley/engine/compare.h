#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "galley/comparison/comparison.h"
#include "galley/document/document.h"
#include "galley/rule/finding.h"

namespace galley::core {

/// A text that an article was made from, with a name for people: a file name, an agency.
struct Original {
  std::string name;
  const Document* document = nullptr;  ///< must outlive the result
};

/// One passage of the article and what it was made from.
struct ReportedDifference {
  DifferenceKind kind = DifferenceKind::kCopied;
  /// A warning where the article says something else than its original; a hint where it merely
  /// takes over its words.
  Severity severity = Severity::kHint;
  Span span;                         ///< bytes of the article
  std::uint32_t original_index = 0;  ///< into ComparisonResult::originals
  Span original;                     ///< bytes of that original; empty: no original has the words
  int similarity = 0;                ///< words in common, per cent
  std::string message;
  std::string why;  ///< which words changed, or what is missing; empty for an unchanged copy
};

/// An article beside the texts that it was made from.
struct ComparisonResult {
  std::vector<Original> originals;
  /// Sorted by place in the article.
  std::vector<ReportedDifference> differences;
};

/// Which passages were copied or rewritten, which quotations, figures and names differ from the
/// originals, which attributions were dropped. Linear in all texts.
[[nodiscard]] ComparisonResult compare(const Document& article, std::vector<Original> originals);

}  // namespace galley::core
