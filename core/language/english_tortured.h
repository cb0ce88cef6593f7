#pragma once

#include <span>

#include "galley/language/tortured_phrase.h"

namespace galley::core {

/// In no order; lives as long as the program.
[[nodiscard]] std::span<const TorturedPhrase> english_tortured_phrases();

}  // namespace galley::core
