#include "verdict.h"

#include <cstdint>

#include "sites.h"
#include "tree_trainer.h"

namespace galley::core::training {

int fold_of(const Row& row, std::size_t word, int folds, unsigned shift) {
  return static_cast<int>((sha1(row.site)[word] >> shift) % static_cast<std::uint32_t>(folds));
}

Verdict train_all(const std::vector<const Row*>& rows, std::size_t features,
                  const Settings& settings) {
  constexpr int kFolds = 4;
  // Several partitions of the sites: what the trees learn hangs less on which lines one model saw.
  constexpr int kPartitions = 3;
  std::vector<Example> examples;
  for (int part = 0; part < kFolds * kPartitions; ++part) {
    const int fold = part % kFolds;
    const unsigned shift = 8U * static_cast<unsigned>(part / kFolds);
    std::vector<const Row*> seen;
    for (const Row* row : rows) {
      if (fold_of(*row, 2, kFolds, shift) != fold) seen.push_back(row);
    }
    const Rounded model = round(train(seen, features, settings));
    for (const Row* row : rows) {
      if (fold_of(*row, 2, kFolds, shift) != fold) continue;
      const std::vector<TreeFeatures> signs = tree_features_of(*row, model);
      for (std::size_t i = 0; i < signs.size(); ++i) {
        if (!row->counted[i]) continue;
        const double weight = row->weight / kPartitions;
        examples.push_back({signs[i], row->labels[i] == kBoilerplate ? 1.0 : 0.0, weight});
      }
    }
  }
  Verdict out;
  out.trees = TreeTrainer(examples, settings).train(out.bias);
  out.model = round(train(rows, features, settings));
  return out;
}

}  // namespace galley::core::training
