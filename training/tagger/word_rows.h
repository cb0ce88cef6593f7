#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "numbers.h"
#include "word_features.h"

namespace galley::core::training {

struct Shape {
  std::size_t row = 64;      ///< numbers of a word that are learned
  std::size_t given = 0;     ///< numbers of a word that pretraining gave
  float forget_word = 0.5F;  ///< a word met n times is hidden with chance f / (f + n)
  float drop_row = 0;
  float drop_hidden = 0;
  float row_step = 0;  ///< rows are rounded to multiples of this; 0: not
  float shrink = 0;
};

struct Sparse {
  std::uint32_t word = kNone;
  std::uint32_t cased = kNone;
  std::array<std::uint32_t, tagger::kMaxAffixes> affixes;
  std::uint8_t affix_count = 0;
  std::uint8_t shape = 0;
  bool hidden = false;  ///< the word itself is unknown, or forgotten for this once
};

/// What the words of a sentence bring to a network: a row each, the sum of the rows of its
/// features.
class WordRows {
 public:
  WordRows(const Shape& shape, const Features& features, const std::vector<float>* given,
           Random& random)
      : shape_(shape), features_(features), given_(given) {
    const float start = shape.row_step > 0 ? 0.0F : 0.05F;
    words = Table(features.words.size(), shape.row, start, random);
    cased = Table(features.cased.size(), shape.row, start, random);
    affixes = Table(features.affixes.size(), shape.row, 0.05F, random);
    shapes = Table(tagger::kShapeRows, shape.row, 0.1F, random);
  }
  [[nodiscard]] std::size_t width() const { return shape_.row + shape_.given; }
  [[nodiscard]] const float* row(std::size_t word) const { return &rows_[word * width()]; }
  [[nodiscard]] bool hidden(std::size_t word) const { return sparse_[word].hidden; }

  void read(const Example& example, bool learning, Random& random) {
    const std::size_t count = example.words.size();
    rows_.assign(count * width(), 0);
    sparse_.assign(count, {});
    for (std::size_t i = 0; i < count; ++i) {
      const Seen& seen = example.words[i];
      Sparse& s = sparse_[i];
      const std::uint32_t word = features_.words.find(seen.word);
      const bool whole = word != kNone && features_.whole[word] != 0;
      bool hide = word == kNone;
      if (!hide && learning && !whole && shape_.forget_word > 0) {
        hide = random.unit() < shape_.forget_word / (shape_.forget_word + features_.counts[word]);
      }
      s.hidden = hide;
      float* const row = &rows_[i * width()];
      if (!hide) {
        s.word = word;
        add_rounded(words.row(word), row, shape_.row);
        if (seen.cased != 0) s.cased = features_.cased.find(seen.cased);
        if (s.cased != kNone) add_rounded(cased.row(s.cased), row, shape_.row);
      }
      for (std::size_t j = 0; j < seen.affix_count && !whole; ++j) {
        const std::uint32_t affix = features_.affixes.find(seen.affixes[j]);
        if (affix == kNone) continue;
        s.affixes[s.affix_count++] = affix;
        add_rounded(affixes.row(affix), row, shape_.row);
      }
      s.shape = seen.shape;
      add_rounded(shapes.row(seen.shape), row, shape_.row);
      if (shape_.given != 0 && word != kNone && !(hide && random.unit() < 0.3F)) {
        add_scaled(1, &(*given_)[word * shape_.given], row + shape_.row, shape_.given);
      }
    }
    keep_.clear();
    if (!learning || shape_.drop_row <= 0) return;
    for (float& x : rows_) {
      keep_.push_back(random.unit() < shape_.drop_row ? 0 : 1 / (1 - shape_.drop_row));
      x *= keep_.back();
    }
  }
  /// Takes the gradients of all rows that read() gave.
  void learn(std::vector<float>& gradients) {
    for (std::size_t i = 0; i < keep_.size(); ++i) gradients[i] *= keep_[i];
    for (std::size_t i = 0; i < sparse_.size(); ++i) {
      const float* const g = &gradients[i * width()];
      const Sparse& s = sparse_[i];
      const auto give = [&](Table& table, std::uint32_t at) {
        add_scaled(1, g, table.gradient(at), shape_.row);
      };
      if (s.word != kNone) give(words, s.word);
      if (s.cased != kNone) give(cased, s.cased);
      for (std::size_t j = 0; j < s.affix_count; ++j) give(affixes, s.affixes[j]);
      give(shapes, s.shape);
    }
  }
  void step(float rate) {
    const float shrink = rate * shape_.shrink;
    words.step(rate, shrink);
    cased.step(rate, shrink);
    affixes.step(rate, shrink);
    shapes.step(rate);
  }
  void add_rounded(const float* from, float* to, std::size_t n) const {
    if (shape_.row_step <= 0) return add_scaled(1, from, to, n);
    training::add_rounded(from, to, n, shape_.row_step);
  }

  Table words, cased, affixes, shapes;

 private:
  Shape shape_;
  const Features& features_;
  const std::vector<float>* given_;
  std::vector<float> rows_, keep_;
  std::vector<Sparse> sparse_;
};

}  // namespace galley::core::training
