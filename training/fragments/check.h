#pragma once

#include <vector>

#include "examples.h"

namespace galley::core::training {

/// Five-fold cross-validation by document: prints how many fragments of the treebank score higher
/// than all but so many in 1,000 sentences of `edited`. `scraped` takes part in training alone.
void check(const std::vector<Example>& gold, const Sound& scraped, const Sound& edited);

}  // namespace galley::core::training
