#pragma once

#include "corpus.h"
#include "settings.h"

namespace galley::core::training {

/// What the group of large networks says of the plain sentences; of the development set, its
/// figures.
void ask_group(Corpus& corpus, const Options& options);

}  // namespace galley::core::training
