#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus.h"
#include "word_features.h"

namespace galley::core::training {

/// Word vectors by skip-gram with negative samples, each neighbour's place with weights of its own.
std::vector<float> pretrain(const Corpus& corpus, const Features& features, std::size_t width,
                            std::uint64_t seed);

}  // namespace galley::core::training
