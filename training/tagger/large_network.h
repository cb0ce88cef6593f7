#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "word_rows.h"

namespace galley::core::training {

/// A long short-term memory that reads a sentence in one direction (Hochreiter and Schmidhuber,
/// 1997; Gers et al., 2000).
class Memory {
 public:
  Memory(std::size_t inputs, std::size_t units, bool backwards, Random& random)
      : inputs_(inputs), units_(units), backwards_(backwards) {
    const auto deviation = [](std::size_t n) { return std::sqrt(1.0F / static_cast<float>(n)); };
    from_word_ = Table(inputs, 4 * units, deviation(inputs), random);
    from_self_ = Table(units, 4 * units, deviation(units), random);
    bias_ = Table(1, 4 * units, 0, random);
    std::fill_n(bias_.row(0) + units, units, 1.0F);
  }

  /// Writes units() numbers a word to out, `stride` apart.
  void forward(const float* rows, std::size_t count, float* out, std::size_t stride) {
    gates_.assign(count * 4 * units_, 0);
    cells_.assign(count * units_, 0);
    squashed_.assign(count * units_, 0);
    outputs_.assign(count * units_, 0);
    for (std::size_t n = 0; n < count; ++n) {
      const std::size_t i = backwards_ ? count - 1 - n : n;
      const std::size_t last = backwards_ ? i + 1 : i - 1;
      float* const g = &gates_[i * 4 * units_];
      std::copy_n(bias_.row(0), 4 * units_, g);
      multiply(rows + i * inputs_, inputs_, from_word_.row(0), g, 4 * units_);
      if (n > 0) multiply(&outputs_[last * units_], units_, from_self_.row(0), g, 4 * units_);
      // In, forget, out, and the candidate: tanh x = 2 sigmoid(2x) - 1.
      for (std::size_t j = 3 * units_; j < 4 * units_; ++j) g[j] *= 2;
      sigmoid(g, 4 * units_);
      for (std::size_t j = 0; j < units_; ++j) {
        float& candidate = g[3 * units_ + j];
        candidate = 2 * candidate - 1;
        const float kept = n > 0 ? g[units_ + j] * cells_[last * units_ + j] : 0;
        cells_[i * units_ + j] = kept + g[j] * candidate;
        squashed_[i * units_ + j] = 2 * cells_[i * units_ + j];
      }
      sigmoid(&squashed_[i * units_], units_);
      for (std::size_t j = 0; j < units_; ++j) {
        float& squashed = squashed_[i * units_ + j];
        squashed = 2 * squashed - 1;
        outputs_[i * units_ + j] = g[2 * units_ + j] * squashed;
      }
      std::copy_n(&outputs_[i * units_], units_, out + i * stride);
    }
  }
  void backward(const float* rows, std::size_t count, const float* out_gradient, std::size_t stride,
                float* row_gradient) {
    std::vector<float> output(units_), cell(units_), gate(4 * units_);
    float* const word_gradient = from_word_.all_gradients();
    float* const self_gradient = from_self_.all_gradients();
    float* const bias_gradient = bias_.gradient(0);
    for (std::size_t n = count; n-- > 0;) {
      const std::size_t i = backwards_ ? count - 1 - n : n;
      const std::size_t last = backwards_ ? i + 1 : i - 1;
      const float* const g = &gates_[i * 4 * units_];
      for (std::size_t j = 0; j < units_; ++j) {
        output[j] += out_gradient[i * stride + j];
        const float in = g[j];
        const float forget = g[units_ + j];
        const float out = g[2 * units_ + j];
        const float candidate = g[3 * units_ + j];
        const float squashed = squashed_[i * units_ + j];
        const float before = n > 0 ? cells_[last * units_ + j] : 0;
        cell[j] += output[j] * out * (1 - squashed * squashed);
        gate[j] = cell[j] * candidate * in * (1 - in);
        gate[units_ + j] = cell[j] * before * forget * (1 - forget);
        gate[2 * units_ + j] = output[j] * squashed * out * (1 - out);
        gate[3 * units_ + j] = cell[j] * in * (1 - candidate * candidate);
        cell[j] *= forget;
      }
      add_scaled(1, gate.data(), bias_gradient, 4 * units_);
      multiply_back(rows + i * inputs_, inputs_, from_word_.row(0), gate.data(), 4 * units_,
                    word_gradient, row_gradient + i * inputs_);
      std::fill(output.begin(), output.end(), 0.0F);
      if (n > 0) {
        multiply_back(&outputs_[last * units_], units_, from_self_.row(0), gate.data(), 4 * units_,
                      self_gradient, output.data());
      }
    }
  }
  void step(float rate) {
    for (Table* table : {&from_word_, &from_self_, &bias_}) table->step(rate);
  }

 private:
  std::size_t inputs_, units_;
  bool backwards_;
  Table from_word_, from_self_, bias_;
  std::vector<float> gates_, cells_, squashed_, outputs_;
};

/// A large network: two memories, one from either end of the sentence.
class LargeNetwork {
 public:
  LargeNetwork(const Shape& shape, std::size_t units, const Features& features, std::size_t classes,
               const std::vector<float>* given, std::uint64_t seed)
      : shape_(shape),
        units_(units),
        classes_(classes),
        random_(seed),
        rows_(shape, features, given, random_),
        forwards_(shape.row + shape.given, units, false, random_),
        backwards_(shape.row + shape.given, units, true, random_),
        last_(classes, 2 * units, std::sqrt(0.5F / static_cast<float>(units)), random_),
        last_bias_(1, classes, 0, random_) {}

  /// Gradients of one sentence; the loss.
  float learn(const Example& example) {
    const std::size_t count = example.words.size();
    const std::size_t wide = 2 * units_;
    read(example, true);
    std::vector<float> gradients(count * wide, 0), row_gradients(count * rows_.width(), 0);
    std::vector<float> keep(wide), scores(classes_);
    float* const last_gradient = last_.all_gradients();
    float loss = 0;
    for (std::size_t i = 0; i < count; ++i) {
      float* const seen = &seen_[i * wide];
      for (std::size_t j = 0; j < wide; ++j) {
        keep[j] = random_.unit() < shape_.drop_hidden ? 0 : 1 / (1 - shape_.drop_hidden);
        seen[j] *= keep[j];
      }
      score(seen, scores);
      for (const Share& share : example.shares[i]) {
        loss += share.part * (1 - scores[share.tag_class]);
        scores[share.tag_class] -= share.part;
      }
      project_back(seen, wide, last_.row(0), scores.data(), classes_, last_gradient,
                   &gradients[i * wide]);
      add_scaled(1, scores.data(), last_bias_.gradient(0), classes_);
      for (std::size_t j = 0; j < wide; ++j) gradients[i * wide + j] *= keep[j];
    }
    forwards_.backward(rows_.row(0), count, gradients.data(), wide, row_gradients.data());
    backwards_.backward(rows_.row(0), count, gradients.data() + units_, wide, row_gradients.data());
    rows_.learn(row_gradients);
    return loss;
  }
  void step(float rate) {
    rows_.step(rate);
    forwards_.step(rate);
    backwards_.step(rate);
    last_.step(rate);
    last_bias_.step(rate);
  }
  /// Chances of every class for every word: [word][class].
  void judge(const Example& example, std::vector<float>& out) {
    read(example, false);
    out.assign(example.words.size() * classes_, 0);
    std::vector<float> scores(classes_);
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      score(&seen_[i * 2 * units_], scores);
      std::copy(scores.begin(), scores.end(), &out[i * classes_]);
    }
  }

 private:
  void read(const Example& example, bool learning) {
    const std::size_t count = example.words.size();
    rows_.read(example, learning, random_);
    seen_.assign(count * 2 * units_, 0);
    forwards_.forward(rows_.row(0), count, seen_.data(), 2 * units_);
    backwards_.forward(rows_.row(0), count, seen_.data() + units_, 2 * units_);
  }
  void score(const float* seen, std::vector<float>& scores) {
    std::copy_n(last_bias_.row(0), classes_, scores.begin());
    project(seen, 2 * units_, last_.row(0), scores.data(), classes_);
    soften(scores);
  }

  Shape shape_;
  std::size_t units_, classes_;
  Random random_;
  WordRows rows_;
  Memory forwards_, backwards_;
  Table last_, last_bias_;
  std::vector<float> seen_;
};

}  // namespace galley::core::training
