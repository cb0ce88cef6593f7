#include "pretraining.h"

#include <algorithm>
#include <cmath>

#include "numbers.h"

namespace galley::core::training {

std::vector<float> pretrain(const Corpus& corpus, const Features& features, std::size_t width,
                            std::uint64_t seed) {
  constexpr int kRounds = 8;
  constexpr std::size_t kSide = 2;
  constexpr int kSamples = 5;
  Random random(seed);
  std::vector<std::vector<std::uint32_t>> texts;
  std::vector<float> counts(features.words.size(), 0);
  float total = 0;
  for (const auto* part : {&corpus.plain_examples, &corpus.gold_examples}) {
    for (const Example& example : *part) {
      auto& text = texts.emplace_back();
      for (const Seen& seen : example.words) {
        const std::uint32_t word = features.words.find(seen.word);
        text.push_back(word);
        if (word != kNone) {
          ++counts[word];
          ++total;
        }
      }
    }
  }
  std::vector<std::uint32_t> lots;  // by the power 3/4 of the count
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    const float times = std::sqrt(counts[i]) * std::sqrt(std::sqrt(counts[i]));
    for (float n = 0.5F; n < times; ++n) lots.push_back(i);
  }
  std::vector<float> in(features.words.size() * width);
  std::vector<float> out(2 * kSide * features.words.size() * width, 0);
  for (float& x : in) x = (random.unit() - 0.5F) / static_cast<float>(width);
  std::vector<float> change(width);
  const double all = static_cast<double>(total) * kRounds;
  double done = 0;
  for (int round = 0; round < kRounds; ++round) {
    for (const auto& text : texts) {
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == kNone) continue;
        ++done;
        const float keep = std::sqrt(1e-3F * total / counts[text[i]]);
        if (keep < 1 && random.unit() > keep) continue;
        const float rate = std::max(0.025F * static_cast<float>(1 - done / all), 0.0005F);
        float* const word = &in[text[i] * width];
        for (std::size_t place = 0; place <= 2 * kSide; ++place) {
          const std::size_t at = i + place;
          if (place == kSide || at < kSide || at - kSide >= text.size()) continue;
          const std::uint32_t neighbour = text[at - kSide];
          if (neighbour == kNone) continue;
          const std::size_t side = place < kSide ? place : place - 1;
          std::fill(change.begin(), change.end(), 0.0F);
          for (int n = 0; n <= kSamples; ++n) {
            const std::uint32_t other = n == 0 ? neighbour : lots[random.below(lots.size())];
            if (n != 0 && other == neighbour) continue;
            skip_gram(word, &out[(side * features.words.size() + other) * width], change.data(),
                      n == 0 ? 1.0F : 0.0F, rate, width);
          }
          add_scaled(1, change.data(), word, width);
        }
      }
    }
  }
  double square = 0;
  for (const float x : in) square += static_cast<double>(x) * static_cast<double>(x);
  const auto scale = static_cast<float>(0.2 / std::sqrt(square / static_cast<double>(in.size())));
  for (float& x : in) x *= scale;
  return in;
}

}  // namespace galley::core::training
