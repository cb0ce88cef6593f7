#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "galley/comparison/comparison.h"
#include "galley/document/document.h"
#include "galley/rule/finding.h"

namespace galley::core {

/// One passage of the article and what it was made from.
struct ReportedDifference {
  DifferenceKind kind = DifferenceKind::kCopied;
  /// A warning where the article says something else than its original; a hint where it merely
  /// takes over its words.
  Severity severity = Severity::kHint;
  Span span;                         ///< bytes of the article
  std::uint32_t original_index = 0;  ///< which of the originals
  Span original;                     ///< bytes of that original; empty: no original has the words
  int similarity = 0;                ///< words in common, per cent
  std::string message;
  std::string why;  ///< which words changed, or what is missing; empty for an unchanged copy
};

/// Which passages were copied or rewritten, which quotations, figures and names differ from the
/// originals, which attributions were dropped. Sorted by place in the article. Linear in all texts.
[[nodiscard]] std::vector<ReportedDifference> compare(const Document& article,
                                                      std::span<const Document* const> originals);

}  // namespace galley::core
