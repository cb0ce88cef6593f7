#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "line_trees.h"
#include "settings.h"

namespace galley::core::training {

/// A line that the trees learn from.
struct Example {
  TreeFeatures signs;
  double label;
  double weight;
  double odds = 0;
};

/// Boosted oblivious trees.
class TreeTrainer {
 public:
  TreeTrainer(std::vector<Example>& examples, const Settings& settings)
      : examples_(examples),
        settings_(settings),
        gradient_(examples.size()),
        hessian_(examples.size()),
        leaf_(examples.size()),
        bins_(kTreeFeatures) {
    for (std::size_t s = 0; s < kTreeFeatures; ++s) find_borders(s);
  }

  std::vector<LineTree> train(int& bias) {
    double have = 1;
    double all = 2;
    for (const Example& e : examples_) {
      have += e.label * e.weight;
      all += e.weight;
    }
    bias = static_cast<int>(std::lround(std::log(have / (all - have)) * kLeavesPerNat));
    for (Example& e : examples_) e.odds = static_cast<double>(bias) / kLeavesPerNat;
    std::vector<LineTree> out;
    for (int round = 0; round < settings_.trees; ++round) out.push_back(grow());
    return out;
  }

 private:
  void find_borders(std::size_t sign) {
    std::vector<std::int16_t> values;
    for (const Example& e : examples_) values.push_back(e.signs[sign]);
    std::sort(values.begin(), values.end());
    auto& borders = borders_[sign];
    constexpr std::size_t kBins = 32;
    const auto add = [&](std::int16_t value) {
      if (value > values.front() && (borders.empty() || borders.back() < value))
        borders.push_back(value);
    };
    std::vector<std::int16_t> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    if (distinct.size() <= kBins) {
      for (const std::int16_t value : distinct) add(value);
    } else {
      for (std::size_t b = 1; b <= kBins; ++b) add(values[values.size() * b / (kBins + 1)]);
    }
    bins_[sign].reserve(examples_.size());
    for (const Example& e : examples_) {
      bins_[sign].push_back(static_cast<std::uint8_t>(
          std::upper_bound(borders.begin(), borders.end(), e.signs[sign]) - borders.begin()));
    }
  }

  LineTree grow() {
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      const Example& e = examples_[i];
      const double p = 1 / (1 + std::exp(-e.odds));
      gradient_[i] = e.weight * (e.label - p);
      hessian_[i] = e.weight * p * (1 - p);
      leaf_[i] = 0;
    }
    LineTree tree{};
    for (std::size_t level = 0; level < kTreeDepth; ++level) split(tree, level);
    constexpr std::size_t kLeaves = 1U << kTreeDepth;
    std::array<double, kLeaves> g{}, h{};
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      g[leaf_[i]] += gradient_[i];
      h[leaf_[i]] += hessian_[i];
    }
    for (std::size_t l = 0; l < kLeaves; ++l) {
      const double step = settings_.shrink * g[l] / (h[l] + settings_.lambda);
      tree.leaves[l] = static_cast<std::int16_t>(std::lround(step * kLeavesPerNat));
    }
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      examples_[i].odds += static_cast<double>(tree.leaves[leaf_[i]]) / kLeavesPerNat;
    }
    return tree;
  }

  void split(LineTree& tree, std::size_t level) {
    const std::size_t leaves = 1U << level;
    double best = -1;
    std::size_t best_bin = 0;
    std::vector<double> g, h;
    for (std::size_t s = 0; s < kTreeFeatures; ++s) {
      const std::size_t bins = borders_[s].size() + 1;
      if (bins == 1) continue;
      g.assign(leaves * bins, 0);
      h.assign(leaves * bins, 0);
      for (std::size_t i = 0; i < examples_.size(); ++i) {
        const std::size_t at = leaf_[i] * bins + bins_[s][i];
        g[at] += gradient_[i];
        h[at] += hessian_[i];
      }
      std::vector<double> gain(bins);
      for (std::size_t l = 0; l < leaves; ++l) {
        double all_g = 0, all_h = 0;
        for (std::size_t b = 0; b < bins; ++b) {
          all_g += g[l * bins + b];
          all_h += h[l * bins + b];
        }
        double low_g = 0, low_h = 0;
        for (std::size_t b = 1; b < bins; ++b) {
          low_g += g[l * bins + b - 1];
          low_h += h[l * bins + b - 1];
          gain[b] += low_g * low_g / (low_h + settings_.lambda) +
                     (all_g - low_g) * (all_g - low_g) / (all_h - low_h + settings_.lambda);
        }
      }
      for (std::size_t b = 1; b < bins; ++b) {
        if (gain[b] <= best) continue;
        best = gain[b];
        tree.feature[level] = static_cast<std::uint8_t>(s);
        tree.least[level] = borders_[s][b - 1];
        best_bin = b;
      }
    }
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      leaf_[i] = leaf_[i] * 2 + (bins_[tree.feature[level]][i] >= best_bin ? 1 : 0);
    }
  }

  std::vector<Example>& examples_;
  const Settings& settings_;
  std::vector<double> gradient_, hessian_;
  std::vector<std::size_t> leaf_;
  std::vector<std::vector<std::uint8_t>> bins_;
  std::array<std::vector<std::int16_t>, kTreeFeatures> borders_;
};

}  // namespace galley::core::training
