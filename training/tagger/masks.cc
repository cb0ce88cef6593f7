#include "masks.h"

#include <algorithm>
#include <cstddef>

#include "measure.h"

namespace galley::core::training {

Masks gather_masks(const Corpus& corpus, const Options& options) {
  const float least_count = options.get("mask_least", 8);
  const float least_part = options.get("mask_part", 0.002F);
  const float shape_part = options.get("mask_shape_part", 0.002F);
  // A share below this is doubt that the group has of every word, not a reading of this one.
  const float clear = options.get("mask_clear", 0.08F);
  std::map<std::uint64_t, std::map<std::uint8_t, float>> words;
  std::map<std::uint64_t, float> seen_count;
  for (const auto* part : {&corpus.gold_examples, &corpus.plain_examples}) {
    const float weight = part == &corpus.gold_examples ? 2.0F : 1.0F;
    for (const Example& example : *part) {
      for (std::size_t i = 0; i < example.words.size(); ++i) {
        ++seen_count[example.words[i].word];
        for (const Share& share : example.shares[i]) {
          if (share.part < clear) continue;
          words[example.words[i].word][share.tag_class] += weight * share.part;
        }
      }
    }
  }
  Masks masks;
  std::array<std::map<std::uint8_t, float>, tagger::kShapeCount> shapes;
  for (const auto* part : {&corpus.gold_examples, &corpus.plain_examples}) {
    for (const Example& example : *part) {
      for (std::size_t i = 0; i < example.words.size(); ++i) {
        const Seen& seen = example.words[i];
        if (seen_count[seen.word] > least_count * 1.5F) continue;
        for (const Share& share : example.shares[i]) {
          if (share.part < clear) continue;
          shapes[static_cast<std::size_t>(seen.form_shape)][share.tag_class] += share.part;
        }
      }
    }
  }
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    float total = 0;
    for (const auto& [c, count] : shapes[i]) total += count;
    for (const auto& [c, count] : shapes[i]) {
      if (count >= std::max(1.0F, total * shape_part)) masks.of_shape[i].insert(c);
    }
    if (masks.of_shape[i].empty()) {
      for (std::size_t c = 0; c < corpus.classes.tags.size(); ++c) {
        masks.of_shape[i].insert(static_cast<std::uint8_t>(c));
      }
    }
  }
  for (const auto& [key, counts] : words) {
    if (seen_count[key] < least_count) continue;
    float total = 0;
    for (const auto& [c, count] : counts) total += count;
    Mask mask;
    for (const auto& [c, count] : counts) {
      if (count >= std::max(options.get("mask_count", 1), total * least_part)) mask.insert(c);
    }
    if (!mask.empty()) masks.of_word[key] = mask;
  }
  return masks;
}

std::map<std::uint64_t, std::uint16_t> number_masks(const Masks& masks, Corpus& corpus) {
  std::vector<Candidates>& list = corpus.classes.masks;
  const auto number_of = [&list](const Mask& mask) {
    const Candidates wanted(mask.begin(), mask.end());
    const auto at =
        static_cast<std::size_t>(std::find(list.begin(), list.end(), wanted) - list.begin());
    if (at == list.size()) list.push_back(wanted);
    return static_cast<std::uint16_t>(at);
  };
  list.clear();
  for (const Mask& mask : masks.of_shape) list.emplace_back(mask.begin(), mask.end());
  std::map<std::uint64_t, std::uint16_t> numbers;
  for (const auto& [key, mask] : masks.of_word) numbers[key] = number_of(mask);
  for (auto* part : {&corpus.gold_examples, &corpus.dev_examples, &corpus.plain_examples}) {
    for (Example& e : *part) {
      e.masks.clear();
      for (const Seen& seen : e.words) {
        const auto at = numbers.find(seen.word);
        e.masks.push_back(at == numbers.end() ? tagger::kNoMask : at->second);
      }
    }
  }
  return numbers;
}

void print_bounds(const Corpus& corpus) {
  Figures figures;
  for (std::size_t i = 0; i < corpus.dev.size(); ++i) {
    const Example& e = corpus.dev_examples[i];
    for (std::size_t j = 0; j < e.words.size(); ++j) {
      const auto shape = static_cast<std::size_t>(e.words[j].form_shape);
      const Candidates& mask =
          corpus.classes.masks[e.masks[j] == tagger::kNoMask ? shape : e.masks[j]];
      const std::uint8_t own = e.shares[j][0].tag_class;
      const bool allowed = std::find(mask.begin(), mask.end(), own) != mask.end();
      const auto [x, u] = corpus.classes.tags[allowed ? own : mask[0]];
      figures.add(corpus.dev[i][j], x, u);
    }
  }
  figures.print("at best by the masks");
}

}  // namespace galley::core::training
