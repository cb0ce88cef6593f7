#pragma once

#include <cstdio>

#include "corpus.h"
#include "settings.h"

namespace galley::core::training {

/// Four-fold cross-validation by site: prints figures, and to `errors`, where given, every line
/// that was decided wrongly.
void check(const Corpus& corpus, const Settings& settings, std::FILE* errors);

}  // namespace galley::core::training
