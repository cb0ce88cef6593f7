#include "pretraining.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "numbers.h"

namespace galley::core::training {

namespace {

constexpr int kRounds = 8;
constexpr std::size_t kSide = 2;  // neighbours on either side
constexpr int kSamples = 5;       // words drawn for each neighbour, as what does not stand there

/// The sentences as rows of the word table, and how often each row occurs.
struct Texts {
  std::vector<std::vector<std::uint32_t>> rows;
  std::vector<float> counts;
  float total = 0;
};

Texts gather_texts(const Corpus& corpus, const Features& features) {
  Texts out;
  out.counts.assign(features.words.size(), 0);
  for (const auto* part : {&corpus.plain_examples, &corpus.gold_examples}) {
    for (const Example& example : *part) {
      auto& text = out.rows.emplace_back();
      for (const Seen& seen : example.words) {
        const std::uint32_t word = features.words.find(seen.word);
        text.push_back(word);
        if (word != kNone) {
          ++out.counts[word];
          ++out.total;
        }
      }
    }
  }
  return out;
}

/// Each word by the power 3/4 of its count: what samples are drawn from.
std::vector<std::uint32_t> make_lots(const std::vector<float>& counts) {
  std::vector<std::uint32_t> lots;
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    const float times = std::sqrt(counts[i]) * std::sqrt(std::sqrt(counts[i]));
    for (float n = 0.5F; n < times; ++n) lots.push_back(i);
  }
  return lots;
}

class SkipGrams {
 public:
  SkipGrams(std::vector<std::uint32_t> lots, std::size_t words, std::size_t width, Random& random)
      : lots_(std::move(lots)),
        random_(random),
        words_(words),
        width_(width),
        vectors_(words * width),
        neighbours_(2 * kSide * words * width, 0),
        change_(width) {
    for (float& x : vectors_) x = (random_.unit() - 0.5F) / static_cast<float>(width_);
  }

  /// Moves the vector of the word at `i` towards its neighbours and away from the samples.
  void learn(const std::vector<std::uint32_t>& text, std::size_t i, float rate) {
    float* const word = &vectors_[text[i] * width_];
    for (std::size_t place = 0; place <= 2 * kSide; ++place) {
      const std::size_t at = i + place;
      if (place == kSide || at < kSide || at - kSide >= text.size()) continue;
      const std::uint32_t neighbour = text[at - kSide];
      if (neighbour == kNone) continue;
      learn_neighbour(word, neighbour, place < kSide ? place : place - 1, rate);
    }
  }

  /// The vectors, with the mean square of their numbers brought to one value.
  std::vector<float> scaled() && {
    double square = 0;
    for (const float x : vectors_) square += static_cast<double>(x) * static_cast<double>(x);
    const auto scale =
        static_cast<float>(0.2 / std::sqrt(square / static_cast<double>(vectors_.size())));
    for (float& x : vectors_) x *= scale;
    return std::move(vectors_);
  }

 private:
  void learn_neighbour(float* word, std::uint32_t neighbour, std::size_t side, float rate) {
    std::fill(change_.begin(), change_.end(), 0.0F);
    for (int n = 0; n <= kSamples; ++n) {
      const std::uint32_t other = n == 0 ? neighbour : lots_[random_.below(lots_.size())];
      if (n != 0 && other == neighbour) continue;
      skip_gram(word, &neighbours_[(side * words_ + other) * width_], change_.data(),
                n == 0 ? 1.0F : 0.0F, rate, width_);
    }
    add_scaled(1, change_.data(), word, width_);
  }

  std::vector<std::uint32_t> lots_;
  Random& random_;
  std::size_t words_;
  std::size_t width_;
  std::vector<float> vectors_;     ///< of each word
  std::vector<float> neighbours_;  ///< of each word in each place beside another
  std::vector<float> change_;
};

}  // namespace

std::vector<float> pretrain(const Corpus& corpus, const Features& features, std::size_t width,
                            std::uint64_t seed) {
  Random random(seed);
  const Texts texts = gather_texts(corpus, features);
  SkipGrams grams(make_lots(texts.counts), features.words.size(), width, random);
  const double all = static_cast<double>(texts.total) * kRounds;
  double done = 0;
  for (int round = 0; round < kRounds; ++round) {
    for (const auto& text : texts.rows) {
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == kNone) continue;
        ++done;
        // Frequent words teach little more each time.
        const float keep = std::sqrt(1e-3F * texts.total / texts.counts[text[i]]);
        if (keep < 1 && random.unit() > keep) continue;
        grams.learn(text, i, std::max(0.025F * static_cast<float>(1 - done / all), 0.0005F));
      }
    }
  }
  return std::move(grams).scaled();
}

}  // namespace galley::core::training
