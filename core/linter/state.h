#pragma once

#include <galley/galley.h>

#include <memory>
#include <utility>

#include "galley/engine/engine.h"
#include "galley/language/language.h"

namespace galley {

/// What a Linter and its copies share.
struct Linter::State {
  /// `own` may be null: English, which lives as long as the program.
  explicit State(std::unique_ptr<const core::Language> own)
      : own_language(std::move(own)), language(own_language ? *own_language : core::english()) {}

  std::unique_ptr<const core::Language> own_language;
  const core::Language& language;
  core::Engine engine{core::Config(language)};
};

}  // namespace galley
