#include "fit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "support/random.h"

namespace galley::core::training {
namespace {

// Chosen by --check: see README.md.
constexpr int kRounds = 25;
constexpr double kRate = 0.2;
constexpr double kDecay = 0.2;  ///< keeps words from learning the treebank by heart
/// Occurrences of a feature that gets a weight.
constexpr int kMinCount = 12;
constexpr double kScale = 32;
constexpr int kMostWeight = 127;
constexpr int kLeastWeight = 3;  ///< smaller ones are not worth their bytes

struct Row {
  std::vector<std::uint32_t> features;  ///< places of their weights
  double label;
  double weight;
};

/// The keys that occur often enough, sorted.
std::vector<std::uint32_t> common_keys(const std::vector<const Example*>& examples) {
  std::map<std::uint32_t, int> counts;
  for (const Example* example : examples) {
    for (const std::uint32_t key : example->keys) ++counts[key];
  }
  std::vector<std::uint32_t> keys;
  for (const auto& [key, count] : counts) {
    if (count >= kMinCount) keys.push_back(key);
  }
  return keys;
}

std::vector<Row> rows_of(const std::vector<const Example*>& examples,
                         const std::vector<std::uint32_t>& keys) {
  std::vector<Row> rows;
  for (const Example* example : examples) {
    Row row{{}, example->fragment ? 1.0 : 0.0, example->weight};
    for (const std::uint32_t key : example->keys) {
      const auto at = std::lower_bound(keys.begin(), keys.end(), key);
      if (at == keys.end() || *at != key) continue;
      row.features.push_back(static_cast<std::uint32_t>(at - keys.begin()));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

Weights fit(const std::vector<const Example*>& examples) {
  const std::vector<std::uint32_t> keys = common_keys(examples);
  std::vector<Row> rows = rows_of(examples, keys);
  std::vector<double> weights(keys.size());
  std::vector<double> squares(keys.size(), 1e-6);
  Random random(1);
  for (int round = 0; round < kRounds; ++round) {
    shuffle(rows, random);
    for (const Row& row : rows) {
      double sum = 0;
      for (const std::uint32_t feature : row.features) sum += weights[feature];
      const double chance = 1 / (1 + std::exp(-std::clamp(sum, -30.0, 30.0)));
      const double step = (chance - row.label) * row.weight;
      for (const std::uint32_t feature : row.features) {
        const double gradient = step + kDecay * weights[feature];
        squares[feature] += gradient * gradient;
        weights[feature] -= kRate * gradient / std::sqrt(squares[feature]);
      }
    }
  }
  Weights out;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const int weight =
        std::clamp(static_cast<int>(std::lround(weights[i] * kScale)), -kMostWeight, kMostWeight);
    if (std::abs(weight) >= kLeastWeight) out[keys[i]] = weight;
  }
  return out;
}

int score(const Weights& weights, const Example& example) {
  int sum = 0;
  for (const std::uint32_t key : example.keys) {
    const auto at = weights.find(key);
    if (at != weights.end()) sum += at->second;
  }
  return sum;
}

}  // namespace galley::core::training
