#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>

#include "corpus.h"
#include "settings.h"
#include "tagger_model.h"

namespace galley::core::training {

using Mask = std::set<std::uint8_t>;

/// Which classes a word may have, from gold tags and the group's.
struct Masks {
  std::map<std::uint64_t, Mask> of_word;
  std::array<Mask, tagger::kShapeCount> of_shape;
};

Masks gather_masks(const Corpus& corpus, const Options& options);

/// Numbers the masks, and tells every example which its words have.
std::map<std::uint64_t, std::uint16_t> number_masks(const Masks& masks, Corpus& corpus);

/// How much of the development set the masks allow.
void print_bounds(const Corpus& corpus);

}  // namespace galley::core::training
