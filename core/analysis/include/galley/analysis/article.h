#pragma once

#include <memory>

#include "galley/analysis/attribution.h"
#include "galley/analysis/claims.h"
#include "galley/analysis/furniture.h"
#include "galley/analysis/repeats.h"
#include "galley/document/document.h"

namespace galley {

/// A document and what several rules want to know of it. Each analysis is computed at the first
/// request and kept; the document itself never changes. For one thread at a time.
/// Holds a reference: valid while the document lives.
class Article {
 public:
  explicit Article(const Document& document) : document_(document) {}
  Article(const Article&) = delete;
  Article& operator=(const Article&) = delete;

  [[nodiscard]] const Document& document() const { return document_; }
  /// Which blocks are page and not story.
  [[nodiscard]] const Furniture& furniture() const;
  /// Which passages stand twice.
  [[nodiscard]] const Repeats& repeats() const;
  /// Which sentences name who says so.
  [[nodiscard]] const Attributions& attributions() const;
  /// Which sentences claim something on nobody's authority.
  [[nodiscard]] const Claims& claims() const;

 private:
  const Document& document_;
  mutable std::unique_ptr<Furniture> furniture_;
  mutable std::unique_ptr<Repeats> repeats_;
  mutable std::unique_ptr<Attributions> attributions_;
  mutable std::unique_ptr<Claims> claims_;
};

}  // namespace galley
