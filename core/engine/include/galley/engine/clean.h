#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/engine/engine.h"

namespace galley::core {

/// One safe fix of a report and what became of it.
struct CleanChange {
  const ReportedFinding* finding = nullptr;  ///< of the report; valid while that lives
  const Fix* fix = nullptr;
  /// Names the change among all of the same text and configuration: the finding's key, and "#n"
  /// for its n-th fellow with the same key. Holds no text.
  std::string id;
  bool applied = true;      ///< false: put back
  std::vector<Edit> edits;  ///< as made: bytes of the document
};

/// An article with its safe fixes applied.
struct CleanCopy {
  std::string text;
  SourceMarkup structure;            ///< what the page said, moved along
  std::vector<CleanChange> changes;  ///< in the order of the report
};

/// Applies the safe fixes of a report, folded findings included. Where two overlap the first of the
/// report wins, and the other one comes up when that is put back. `reverted`: ids of changes to
/// leave out.
[[nodiscard]] CleanCopy clean(const Report& report, const Document& document,
                              const SourceMarkup& structure, std::span<const std::string> reverted);

}  // namespace galley::core
