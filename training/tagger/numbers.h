#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "support/random.h"

namespace galley::core::training {

/// e^x to about seven digits, without the mathematics library, whose last bit differs by version.
float exponential(float x);

/// Of whole sixteens of numbers.
inline float dot(const float* a, const float* b, std::size_t n) {
  std::array<float, 16> lanes{};
  for (std::size_t i = 0; i + 16 <= n; i += 16) {
    for (std::size_t j = 0; j < 16; ++j) lanes[j] += a[i + j] * b[i + j];
  }
  float sum = 0;
  for (const float lane : lanes) sum += lane;
  return sum;
}

inline void add_scaled(float factor, const float* from, float* to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) to[i] += factor * from[i];
}

/// out += in * weights; weights are [in][out].
void multiply(const float* in, std::size_t rows, const float* weights, float* out,
              std::size_t columns);

/// The same backwards: adds to the gradients of the weights and of the input.
void multiply_back(const float* in, std::size_t rows, const float* weights,
                   const float* out_gradient, std::size_t columns, float* weight_gradient,
                   float* in_gradient);

/// out[i] += weights[i] . in; weights are [out][in].
void project(const float* in, std::size_t columns, const float* weights, float* out,
             std::size_t rows);

void project_back(const float* in, std::size_t columns, const float* weights,
                  const float* out_gradient, std::size_t rows, float* weight_gradient,
                  float* in_gradient);

/// Adam (Kingma and Ba, 2015), then a pull of `shrink` towards zero.
void adam(float* weights, float* gradient, float* mean, float* square, std::size_t n, float rate,
          float fix_mean, float fix_square, float shrink);

void skip_gram(float* word, float* neighbour, float* change, float target, float rate,
               std::size_t n);

void add_rounded(const float* from, float* to, std::size_t n, float step);

/// Each number of `from` to the nearest multiple of `step`.
void round_to(const float* from, float* to, std::size_t n, float step);

/// Scores to chances.
void soften(std::span<float> scores);

/// 1 / (1 + e^-x) of each.
void sigmoid(float* x, std::size_t n);

/// Rows of numbers that learn. Only rows that were touched since the last step move.
class Table {
 public:
  Table() = default;
  Table(std::size_t rows, std::size_t width, float deviation, Random& random)
      : width_(width),
        weights_(rows * width),
        gradient_(rows * width),
        mean_(rows * width),
        square_(rows * width),
        steps_(rows),
        touched_(rows) {
    for (float& w : weights_) w = deviation > 0 ? random.bell() * deviation : 0;
  }
  [[nodiscard]] std::size_t rows() const { return steps_.size(); }
  [[nodiscard]] std::size_t width() const { return width_; }
  float* row(std::size_t i) { return &weights_[i * width_]; }
  [[nodiscard]] const float* row(std::size_t i) const { return &weights_[i * width_]; }
  float* gradient(std::size_t i) {
    if (!touched_[i]) {
      touched_[i] = true;
      list_.push_back(i);
    }
    return &gradient_[i * width_];
  }
  /// All rows as one block.
  float* all_gradients() {
    if (list_.size() != rows()) {
      for (std::size_t i = 0; i < rows(); ++i) gradient(i);
    }
    return gradient_.data();
  }
  void step(float rate, float shrink = 0) {
    for (const std::size_t i : list_) {
      const std::uint32_t n = ++steps_[i];
      while (fix_.size() <= n && fix_.size() < kFixes) {
        power_mean_ *= 0.9;
        power_square_ *= 0.999;
        fix_.emplace_back(static_cast<float>(1 / (1 - power_mean_)),
                          static_cast<float>(1 / (1 - power_square_)));
      }
      const auto fix = n < fix_.size() ? fix_[n] : std::pair<float, float>{1.0F, 1.0F};
      adam(row(i), &gradient_[i * width_], &mean_[i * width_], &square_[i * width_], width_, rate,
           fix.first, fix.second, shrink);
      touched_[i] = false;
    }
    list_.clear();
  }

 private:
  static constexpr std::size_t kFixes = 10000;
  std::size_t width_ = 0;
  std::vector<float> weights_, gradient_, mean_, square_;
  std::vector<std::uint32_t> steps_;
  std::vector<char> touched_;
  std::vector<std::size_t> list_;
  std::vector<std::pair<float, float>> fix_ = std::vector<std::pair<float, float>>(1, {1.0F, 1.0F});
  double power_mean_ = 1;
  double power_square_ = 1;
};

}  // namespace galley::core::training
