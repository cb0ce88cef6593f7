#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "corpus.h"
#include "small_network.h"

namespace galley::core::training {

/// The bytes of the model, as tagger_model.h describes them.
std::vector<unsigned char> pack(SmallNetwork& network, const Features& features,
                                const Corpus& corpus,
                                const std::map<std::uint64_t, std::uint16_t>& masks);

}  // namespace galley::core::training
