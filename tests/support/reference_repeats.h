#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "galley/repeats/repeats.h"

namespace galley::core::test {

/// What Repeats is held against: every pair of sentences and every pair of places, compared word by
/// word by textbook dynamic programming. Slow and obvious on purpose.
struct ReferencePair {
  RepeatKind kind = RepeatKind::kExact;
  TokenRange earlier;
  TokenRange later;
};

/// All pairs of sentences that are equal, alike or one inside the other, and all maximal runs of
/// words that no such pair explains. Quadratic in the text.
[[nodiscard]] std::vector<ReferencePair> reference_repeats(const Document& document);

/// The pairs of the reference that no repeat names (half of one copy marked, the other named),
/// and the repeats that the reference does not have, in words; empty when both agree.
[[nodiscard]] std::vector<std::string> differences(const Document& document,
                                                   const Repeats& repeats);

}  // namespace galley::core::test
