#pragma once

#include <string>

#include "fit.h"

namespace galley::core::training {

/// Writes the weights as the source that defines core/sentences/fragment_weights.h. Ends the
/// program where that fails.
void write_model(const std::string& path, const Weights& weights);

}  // namespace galley::core::training
