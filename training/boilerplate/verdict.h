#pragma once

#include <cstddef>
#include <vector>

#include "corpus.h"
#include "line_trainer.h"
#include "line_trees.h"
#include "settings.h"

namespace galley::core::training {

/// Which of `folds` parts a text is of, by its site: another partition for each word and shift.
int fold_of(const Row& row, std::size_t word, int folds, unsigned shift = 0);

/// All that is written.
struct Verdict {
  Rounded model;
  std::vector<LineTree> trees;
  int bias = 0;
};

/// The line model on all rows, and the trees on margins of models that had not seen the row's site.
Verdict train_all(const std::vector<const Row*>& rows, std::size_t features,
                  const Settings& settings);

}  // namespace galley::core::training
