#pragma once

#include <galley/galley.h>

#include "galley/document/document.h"
#include "galley/engine/compare.h"
#include "galley/engine/engine.h"
#include "galley/sourcing/source_list.h"

/// From what the core says of a document to the values of galley.h: spans get their UTF-16 units
/// here, once.
namespace galley {

[[nodiscard]] Span span_of(core::Span bytes, const core::Utf16Offsets& offsets);
[[nodiscard]] std::vector<Edit> edits_of(std::vector<core::Edit> edits,
                                         const core::Utf16Offsets& offsets);
[[nodiscard]] std::vector<Finding> findings_of(std::vector<core::ReportedFinding> findings,
                                               const core::Utf16Offsets& offsets);
[[nodiscard]] SourceList sources_of(core::SourceList list, const core::Utf16Offsets& offsets);
[[nodiscard]] Difference difference_of(core::ReportedDifference difference,
                                       const core::Document& article,
                                       const core::Document& original);

}  // namespace galley
