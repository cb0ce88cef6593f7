#include "line_trainer.h"

#include <algorithm>
#include <cmath>

namespace galley::core::training {
namespace {

double log_add(double a, double b) {
  const double high = std::max(a, b);
  return high + std::log1p(std::exp(std::min(a, b) - high));
}

class Trainer {
 public:
  /// `kept`: the features that take part; none given: all.
  Trainer(std::size_t features, const Settings& settings, const std::vector<bool>* kept)
      : settings_(settings), kept_(kept), squares_(features, 1e-2) {
    model_.weights.resize(features);
  }

  void epoch(const std::vector<const Row*>& rows) {
    for (const Row* row : rows) step(*row);
  }
  [[nodiscard]] const Model& model() const { return model_; }

 private:
  using Pair = std::array<double, 2>;

  /// Marginals of the lines and of neighbouring pairs, over the labellings that `labels` allows.
  void marginals(const Row& row, const std::vector<double>& scores, bool constrained,
                 std::vector<double>& line, std::vector<std::array<double, 4>>& pair) const {
    const std::size_t n = scores.size();
    const auto own = [&](std::size_t i, int label) {
      if (constrained && row.labels[i] != kUnknown && row.labels[i] != label) return -1e9;
      return label == 1 ? scores[i] : 0.0;
    };
    std::vector<Pair> ahead(n), back(n);
    for (std::size_t i = 0; i < n; ++i) {
      for (int b = 0; b < 2; ++b) {
        double sum = 0;
        if (i > 0) {
          const auto& t = model_.transitions[row.gaps[i]];
          sum = log_add(ahead[i - 1][0] + t[0][b], ahead[i - 1][1] + t[1][b]);
        }
        ahead[i][static_cast<std::size_t>(b)] = sum + own(i, b);
      }
    }
    for (std::size_t i = n - 1; i-- > 0;) {
      const auto& t = model_.transitions[row.gaps[i + 1]];
      for (int a = 0; a < 2; ++a) {
        back[i][static_cast<std::size_t>(a)] = log_add(t[a][0] + own(i + 1, 0) + back[i + 1][0],
                                                       t[a][1] + own(i + 1, 1) + back[i + 1][1]);
      }
    }
    const double total = log_add(ahead[n - 1][0], ahead[n - 1][1]);
    line.resize(n);
    pair.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
      line[i] = std::exp(ahead[i][1] + back[i][1] - total);
      if (i == 0) continue;
      const auto& t = model_.transitions[row.gaps[i]];
      for (int a = 0; a < 2; ++a) {
        for (int b = 0; b < 2; ++b) {
          pair[i][static_cast<std::size_t>(a * 2 + b)] =
              std::exp(ahead[i - 1][static_cast<std::size_t>(a)] + t[a][b] + own(i, b) +
                       back[i][static_cast<std::size_t>(b)] - total);
        }
      }
    }
  }

  void step(const Row& row) {
    const std::size_t n = row.labels.size();
    if (n == 0) return;
    std::vector<double> scores(n);
    for (std::size_t i = 0; i < n; ++i) {
      for (const std::uint32_t f : row.features[i]) scores[i] += model_.weights[f];
    }
    std::vector<double> want, have;
    std::vector<std::array<double, 4>> want_pair, have_pair;
    marginals(row, scores, true, want, want_pair);
    marginals(row, scores, false, have, have_pair);
    for (std::size_t i = 0; i < n; ++i) {
      const double gradient = row.weight * (want[i] - have[i]);
      if (std::abs(gradient) > 1e-4) {
        for (const std::uint32_t f : row.features[i]) update(f, gradient);
      }
      if (i == 0) continue;
      for (std::size_t k = 0; k < 4; ++k) {
        double& t = model_.transitions[row.gaps[i]][k / 2][k % 2];
        t += 0.002 * row.weight * (want_pair[i][k] - have_pair[i][k]) - 1e-6 * t;
      }
    }
  }

  void update(std::uint32_t f, double gradient) {
    if (kept_ != nullptr && !(*kept_)[f]) return;
    double& w = model_.weights[f];
    const double g = gradient - settings_.l2 * w;
    squares_[f] += g * g;
    const double rate = settings_.rate / std::sqrt(squares_[f]);
    w += rate * g;
    // Truncated gradient (Langford, Li, Zhang 2009) keeps the weights few.
    const double shrink = rate * settings_.l1;
    w = w > shrink ? w - shrink : w < -shrink ? w + shrink : 0;
  }

  Settings settings_;
  const std::vector<bool>* kept_;
  Model model_;
  std::vector<double> squares_;
};

/// The mean of models (averaged stochastic gradient, Polyak and Juditsky 1992): steadier than the
/// last of them.
class Mean {
 public:
  void add(const Model& model) {
    ++count_;
    sum_.weights.resize(model.weights.size());
    for (std::size_t i = 0; i < model.weights.size(); ++i) sum_.weights[i] += model.weights[i];
    for (int i = 0; i < 8; ++i) at(sum_, i) += model.transitions[i / 4][i / 2 % 2][i % 2];
  }
  [[nodiscard]] Model result() const {
    Model out = sum_;
    for (double& w : out.weights) w /= count_;
    for (int i = 0; i < 8; ++i) at(out, i) /= count_;
    return out;
  }

 private:
  static double& at(Model& model, int i) { return model.transitions[i / 4][i / 2 % 2][i % 2]; }

  Model sum_;
  int count_ = 0;
};

}  // namespace

Model train(const std::vector<const Row*>& rows, std::size_t features, const Settings& settings,
            const std::vector<bool>* kept) {
  Trainer trainer(features, settings, kept);
  std::vector<const Row*> order = rows;
  Mean mean;
  std::uint64_t state = 88172645463325252ULL;  // xorshift64 (Marsaglia 2003)
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state ^= state << 13;
      state ^= state >> 7;
      state ^= state << 17;
      std::swap(order[i - 1], order[state % i]);
    }
    trainer.epoch(order);
    if (epoch >= settings.epochs / 2) mean.add(trainer.model());
  }
  if (kept != nullptr) return mean.result();
  std::vector<bool> strong(features);
  for (std::size_t i = 0; i < features; ++i) {
    strong[i] = std::abs(trainer.model().weights[i]) >= settings.least;
  }
  return train(rows, features, settings, &strong);
}

Rounded round(const Model& model) {
  Rounded out;
  const auto points = [](double w) {
    return std::clamp(static_cast<int>(std::lround(w * kPointsPerNat)), -127, 127);
  };
  for (const double w : model.weights) out.weights.push_back(points(w));
  for (int i = 0; i < 8; ++i) {
    out.transitions[i / 4][i / 2 % 2][i % 2] = points(model.transitions[i / 4][i / 2 % 2][i % 2]);
  }
  return out;
}

std::vector<int> scores_of(const Row& row, const Rounded& model) {
  std::vector<int> scores;
  for (const auto& features : row.features) {
    int sum = 0;
    for (const std::uint32_t f : features) sum += model.weights[f];
    scores.push_back(sum);
  }
  return scores;
}

std::vector<TreeFeatures> tree_features_of(const Row& row, const Rounded& model) {
  const std::vector<int> scores = scores_of(row, model);
  const std::vector<int> m = margins(scores, row.gaps, model.transitions);
  std::vector<TreeFeatures> signs = row.signs;
  add_margins(signs, scores, m, decide(row.classes, m));
  return signs;
}

}  // namespace galley::core::training
