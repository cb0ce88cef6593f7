#pragma once

#include "galley/tagger/tagger.h"

namespace galley::core {

/// The English tagger with the weights that the library carries; built at the first call.
[[nodiscard]] const Tagger& english_tagger();

}  // namespace galley::core
