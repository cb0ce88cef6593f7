#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "galley/boilerplate/boilerplate.h"
#include "galley/document/document.h"
#include "line_features.h"
#include "line_model.h"

namespace galley::core {

/// Puts the points of a line into words. Keeps references to what it is given.
class Explainer {
 public:
  Explainer(const Document& document, const LineFeatures& lines, const LineModel& model)
      : document_(document), lines_(lines), model_(model) {}

  /// What told most about block `block`, the strongest for boilerplate first.
  [[nodiscard]] std::vector<BoilerplateReason> reasons(std::uint32_t block);

 private:
  [[nodiscard]] std::string words_for(FeatureGroup group, std::uint32_t block, int points) const;
  [[nodiscard]] std::string pattern(std::uint32_t block) const;
  /// The words that speak loudest in the direction of the sum.
  [[nodiscard]] std::string named_words(int points) const;
  [[nodiscard]] std::string shape(std::uint32_t block) const;
  [[nodiscard]] std::string place(std::uint32_t block) const;
  [[nodiscard]] std::string shared(std::uint32_t block) const;

  const Document& document_;
  const LineFeatures& lines_;
  const LineModel& model_;
  std::vector<LineFeature> features_;
};

}  // namespace galley::core
