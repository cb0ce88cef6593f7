#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "examples.h"

namespace galley::core::training {

/// Weights by table_key(), in 32nds of a natural-log unit.
using Weights = std::map<std::uint32_t, int>;

/// Logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), each weight pulled towards zero
/// whenever its feature occurs. The same examples in the same order give the same weights.
[[nodiscard]] Weights fit(const std::vector<const Example*>& examples);

/// What fragment_score() gives with these weights.
[[nodiscard]] int score(const Weights& weights, const Example& example);

}  // namespace galley::core::training
