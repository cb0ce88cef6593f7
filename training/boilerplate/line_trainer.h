#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus.h"
#include "line_model.h"
#include "line_trees.h"
#include "settings.h"

namespace galley::core::training {

/// A linear-chain model before rounding.
struct Model {
  std::vector<double> weights;
  double transitions[2][2][2] = {};
};

Model train(const std::vector<const Row*>& rows, std::size_t features, const Settings& settings,
            const std::vector<bool>* kept = nullptr);

/// The same in the whole numbers that the core reads.
struct Rounded {
  std::vector<int> weights;
  Transitions transitions;
};

Rounded round(const Model& model);

/// The points of each line alone.
std::vector<int> scores_of(const Row& row, const Rounded& model);

/// The signs of a row's lines, those that `model` gives among them.
std::vector<TreeFeatures> tree_features_of(const Row& row, const Rounded& model);

}  // namespace galley::core::training
