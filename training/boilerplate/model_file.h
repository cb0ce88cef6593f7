#pragma once

#include <string>

#include "corpus.h"
#include "verdict.h"

namespace galley::training {

/// Writes the weights and trees as a C++ source; false where that fails.
bool write(const std::string& path, const Corpus& corpus, const Verdict& verdict);

}  // namespace galley::training
