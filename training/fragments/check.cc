#include "check.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>

#include "fit.h"
#include "galley/text/hash.h"

namespace galley::core::training {
namespace {

constexpr std::uint64_t kFolds = 5;

std::uint64_t fold_of(const Example& example) { return word_hash(example.document) % kFolds; }

}  // namespace

void check(const std::vector<Example>& gold, const Sound& scraped, const Sound& edited) {
  std::vector<int> fragments;
  std::vector<int> alarms;
  for (std::uint64_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const Example*> seen;
    for (const auto* part : {&scraped.examples, &gold, &edited.examples}) {
      for (const Example& example : *part) {
        if (fold_of(example) != fold) seen.push_back(&example);
      }
    }
    const Weights weights = fit(seen);
    for (const Example& example : gold) {
      if (fold_of(example) != fold || !example.judged || !example.fragment) continue;
      fragments.push_back(score(weights, example));
    }
    for (const Example& example : edited.examples) {
      if (fold_of(example) == fold) alarms.push_back(score(weights, example));
    }
  }
  std::sort(alarms.rbegin(), alarms.rend());
  for (const double share : {0.5, 1.0, 2.0, 3.0, 4.0}) {
    const auto place =
        static_cast<std::size_t>(share * static_cast<double>(edited.sentences) / 1000);
    if (place >= alarms.size()) continue;
    const int floor = alarms[place];
    const auto found = std::count_if(fragments.begin(), fragments.end(),
                                     [floor](int points) { return points > floor; });
    std::printf("%.1f per 1,000 edited sentences score above %d: %td of %zu fragments\n", share,
                floor, found, fragments.size());
  }
}

}  // namespace galley::core::training
