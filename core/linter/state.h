#pragma once

#include <galley/galley.h>

#include "galley/engine/engine.h"
#include "galley/language/language.h"

namespace galley {

/// What a Linter and its copies share.
struct Linter::State {
  core::Engine engine{};
  const core::Language* language = &core::english();
};

}  // namespace galley
