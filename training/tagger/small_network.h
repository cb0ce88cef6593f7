#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "galley/tagger/tagger.h"
#include "tagger_model.h"
#include "word_rows.h"

namespace galley::core::training {

/// The small network that ships: see tagger_model.h. Rounds its numbers as they will be stored, and
/// reads the tags that it gave itself.
class SmallNetwork {
 public:
  SmallNetwork(const Shape& shape, const Features& features, const Classes& classes,
               std::uint64_t seed)
      : shape_(shape),
        classes_(classes),
        count_(classes.tags.size()),
        random_(seed),
        rows_(shape, features, nullptr, random_) {
    constexpr std::size_t kInputs = tagger::kWindow * tagger::kRow;
    edges_ = Table(2, tagger::kRow, 0.1F, random_);
    hidden_ = Table(kInputs, kHidden, std::sqrt(2.0F / static_cast<float>(kInputs)), random_);
    past_ = Table(2 * (count_ + 1) + tagger::TagHistory::kVerbRows, kHidden, 0.05F, random_);
    hidden_bias_ = Table(1, kHidden, 0, random_);
    std::fill_n(hidden_bias_.row(0), kHidden, 0.1F);
    last_ = Table(count_, kHidden, std::sqrt(1.0F / static_cast<float>(kHidden)), random_);
    last_bias_ = Table(1, count_, 0, random_);
  }

  [[nodiscard]] const Shape& shape() const { return shape_; }
  WordRows& rows() { return rows_; }
  Table& edges() { return edges_; }
  Table& hidden() { return hidden_; }
  Table& past() { return past_; }
  Table& hidden_bias() { return hidden_bias_; }
  Table& last() { return last_; }
  Table& last_bias() { return last_bias_; }

  /// One step on one sentence; the loss.
  float learn(const Example& example, float rate) {
    const std::size_t count = example.words.size();
    read(example, true);
    std::vector<float> row_gradients(count * tagger::kRow, 0);
    std::array<float, kHidden> pass, gradient;
    std::vector<float> scores;
    float loss = 0;
    tagger::TagHistory past(count_);
    for (std::size_t i = 0; i < count; ++i) {
      const Candidates& candidates = candidates_of(example, i);
      std::uint8_t best = candidates[0];
      if (candidates.size() > 1) {
        const auto inputs = past_rows(past);
        forward(i, count, inputs);
        for (std::size_t j = 0; j < kHidden; ++j) {
          const bool dropped = shape_.drop_hidden > 0 && random_.unit() < shape_.drop_hidden;
          pass[j] = sums_[j] > 0 && !dropped ? 1 / (1 - shape_.drop_hidden) : 0;
          sums_[j] *= pass[j];
        }
        score(candidates, scores);
        best = candidates[static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                                   scores.begin())];
        float known = 0;
        for (const Share& share : example.shares[i]) {
          if (std::find(candidates.begin(), candidates.end(), share.tag_class) !=
              candidates.end()) {
            known += share.part;
          }
        }
        if (known > 0.3F) {
          for (const Share& share : example.shares[i]) {
            const auto at = std::find(candidates.begin(), candidates.end(), share.tag_class);
            if (at == candidates.end()) continue;
            float& s = scores[static_cast<std::size_t>(at - candidates.begin())];
            loss += share.part / known * (1 - s);
            s -= share.part / known;
          }
          gradient.fill(0);
          for (std::size_t k = 0; k < candidates.size(); ++k) {
            const float g = scores[k];
            if (g < 1e-6F && g > -1e-6F) continue;
            const std::size_t c = candidates[k];
            add_scaled(g, &last_rounded_[c * kHidden], gradient.data(), kHidden);
            add_scaled(g, sums_.data(), last_.gradient(c), kHidden);
            last_bias_.gradient(0)[c] += g;
          }
          for (std::size_t j = 0; j < kHidden; ++j) gradient[j] *= pass[j];
          backward(i, count, inputs, gradient.data(), row_gradients);
        }
      }
      past.pass(best, classes_.tags[best].first, classes_.tags[best].second);
    }
    rows_.learn(row_gradients);
    if (++turn_ % kAtOnce == 0) {
      rows_.step(rate);
      for (Table* table : {&edges_, &hidden_, &past_, &hidden_bias_, &last_, &last_bias_}) {
        table->step(rate);
      }
    }
    return loss;
  }

  /// The class of every word.
  std::vector<std::uint8_t> tag(const Example& example) {
    read(example, false);
    std::vector<std::uint8_t> out;
    std::vector<float> scores;
    tagger::TagHistory past(count_);
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      const Candidates& candidates = candidates_of(example, i);
      out.push_back(candidates[0]);
      if (candidates.size() > 1) {
        forward(i, example.words.size(), past_rows(past));
        most_ = std::max(most_, *std::max_element(sums_.begin(), sums_.end()));
        for (float& s : sums_) s = std::max(s, 0.0F);
        score(candidates, scores);
        out.back() = candidates[static_cast<std::size_t>(
            std::max_element(scores.begin(), scores.end()) - scores.begin())];
      }
      past.pass(out.back(), classes_.tags[out.back()].first, classes_.tags[out.back()].second);
    }
    return out;
  }
  /// Largest hidden unit that tag() has met.
  [[nodiscard]] float peak() const { return most_; }

  [[nodiscard]] static float step_of(const Table& table) {
    float most = 1e-6F;
    for (std::size_t i = 0; i < table.rows() * table.width(); ++i) {
      most = std::max(most, std::abs(table.row(0)[i]));
    }
    return most / 127;
  }

 private:
  static constexpr std::size_t kHidden = tagger::kHidden;
  static constexpr std::size_t kAtOnce = 2;  ///< sentences a step
  using PastRows = std::array<std::size_t, 3>;

  [[nodiscard]] PastRows past_rows(const tagger::TagHistory& past) const {
    return {past.last(), count_ + 1 + past.before(), 2 * (count_ + 1) + past.verb_row()};
  }
  [[nodiscard]] const Candidates& candidates_of(const Example& example, std::size_t i) const {
    const std::uint16_t own = example.masks[i];
    const bool known = own != tagger::kNoMask && !rows_.hidden(i);
    return classes_.masks[known ? own : static_cast<std::size_t>(example.words[i].form_shape)];
  }
  void read(const Example& example, bool learning) {
    rows_.read(example, learning, random_);
    edge_rows_.fill(0);
    add_rounded(edges_.row(0), edge_rows_.data(), edge_rows_.size(), shape_.row_step);
    if (learning && turn_ % 8 != 0) return;
    const auto round_all = [](const Table& table, std::vector<float>& out) {
      out.resize(table.rows() * table.width());
      round_to(table.row(0), out.data(), out.size(), step_of(table));
    };
    round_all(hidden_, hidden_rounded_);
    round_all(past_, past_rounded_);
    round_all(last_, last_rounded_);
  }
  [[nodiscard]] const float* row_at(std::size_t index, std::size_t count) const {
    return index < tagger::kReach            ? edge_rows_.data()
           : index - tagger::kReach >= count ? &edge_rows_[tagger::kRow]
                                             : rows_.row(index - tagger::kReach);
  }
  void forward(std::size_t i, std::size_t count, const PastRows& past) {
    std::copy_n(hidden_bias_.row(0), kHidden, sums_.begin());
    for (const std::size_t row : past) {
      add_scaled(1, &past_rounded_[row * kHidden], sums_.data(), kHidden);
    }
    for (std::size_t place = 0; place < tagger::kWindow; ++place) {
      multiply(row_at(i + place, count), tagger::kRow,
               &hidden_rounded_[place * tagger::kRow * kHidden], sums_.data(), kHidden);
    }
  }
  void backward(std::size_t i, std::size_t count, const PastRows& past, const float* gradient,
                std::vector<float>& row_gradients) {
    add_scaled(1, gradient, hidden_bias_.gradient(0), kHidden);
    for (const std::size_t row : past) add_scaled(1, gradient, past_.gradient(row), kHidden);
    float* const hidden_gradient = hidden_.all_gradients();
    for (std::size_t place = 0; place < tagger::kWindow; ++place) {
      const std::size_t at = i + place;
      float* const in_gradient = at < tagger::kReach ? edges_.gradient(0)
                                 : at - tagger::kReach >= count
                                     ? edges_.gradient(1)
                                     : &row_gradients[(at - tagger::kReach) * tagger::kRow];
      const std::size_t first = place * tagger::kRow * kHidden;
      multiply_back(row_at(at, count), tagger::kRow, &hidden_rounded_[first], gradient, kHidden,
                    hidden_gradient + first, in_gradient);
    }
  }
  void score(const Candidates& candidates, std::vector<float>& scores) {
    scores.clear();
    for (const std::size_t c : candidates) {
      scores.push_back(last_bias_.row(0)[c] +
                       dot(sums_.data(), &last_rounded_[c * kHidden], kHidden));
    }
    soften(scores);
  }

  Shape shape_;
  const Classes& classes_;
  std::size_t count_;
  Random random_;
  WordRows rows_;
  Table edges_, hidden_, past_, hidden_bias_, last_, last_bias_;
  std::array<float, 2 * tagger::kRow> edge_rows_{};
  std::array<float, kHidden> sums_{};
  std::vector<float> hidden_rounded_, past_rounded_, last_rounded_;
  std::size_t turn_ = 0;
  float most_ = 0;
};

}  // namespace galley::core::training
