#pragma once

#include "galley/sourcing/claims.h"

namespace galley::core {

/// A reason of this weight or more is one that rule books name.
inline constexpr int kStrongWeight = 5;
/// A reason of this weight or more may draw a question alone.
inline constexpr int kQuestionWeight = 4;

/// What the term adds to the weight of a claim; below 0: it takes away.
[[nodiscard]] int weight_of(ClaimTerm term);

/// Adds a reason to the claim, the one that weighs most as its main term.
void add_reason(Claim& claim, ClaimTerm term, TokenRange words);

}  // namespace galley::core
