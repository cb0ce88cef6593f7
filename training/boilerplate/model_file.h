#pragma once

#include <string>

#include "corpus.h"
#include "verdict.h"

namespace galley::core::training {

/// Writes the weights and trees as the pack's section "boilerplate-weights". Ends the program where
/// that fails.
void write_model(const std::string& path, const Corpus& corpus, const Verdict& verdict);

}  // namespace galley::core::training
