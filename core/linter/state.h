#pragma once

#include <galley/galley.h>

#include <memory>
#include <utility>

#include "galley/engine/engine.h"
#include "galley/language/language.h"

namespace galley {

/// What a Linter and its copies share.
struct Linter::State {
  /// `pack` may be null: English, which lives as long as the program.
  explicit State(std::shared_ptr<const core::Language> pack)
      : own_language(std::move(pack)), language(own_language ? *own_language : core::english()) {}

  [[nodiscard]] static Result<Linter> make(std::shared_ptr<const core::Language> pack,
                                           const Options& options);

  std::shared_ptr<const core::Language> own_language;
  const core::Language& language;
  core::Engine engine{core::Config(language)};
};

}  // namespace galley
