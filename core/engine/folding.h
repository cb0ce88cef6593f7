#pragma once

#include <vector>

#include "galley/engine/engine.h"

namespace galley::core {

/// Sorts `findings`, drops repeats of one rule at one span, and puts every finding that lies inside
/// a stronger one into that one's `folded`. Causes from strong to weak: boilerplate, duplicate,
/// damage, sentence, attribution; within one cause a strictly larger span of no lower severity.
/// A hint never hides a warning. A fix that deletes what was folded is safe only where each of the
/// folded findings of its family has a safe fix too. O(n log n).
[[nodiscard]] std::vector<ReportedFinding> fold_by_cause(std::vector<ReportedFinding> findings);

}  // namespace galley::core
