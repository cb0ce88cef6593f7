#include "model_file.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <utility>
#include <vector>

#include "line_weights.h"
#include "support/fail.h"
#include "support/model_file.h"

namespace galley::core::training {

void write_model(const std::string& path, const Corpus& corpus, const Verdict& verdict) {
  const Rounded& model = verdict.model;
  std::vector<std::pair<std::uint32_t, int>> entries;
  for (std::size_t i = 0; i < corpus.ids.size(); ++i) {
    if (model.weights[i] != 0) entries.emplace_back(corpus.ids[i], model.weights[i]);
  }
  std::sort(entries.begin(), entries.end());
  std::vector<std::uint16_t> steps;
  std::vector<std::int8_t> weights;
  std::uint32_t last = 0;
  for (const auto& [id, weight] : entries) {
    if (id - last > 0xFFFF) fail("two features are too far apart for the layout");
    steps.push_back(static_cast<std::uint16_t>(id - last));
    weights.push_back(static_cast<std::int8_t>(weight));
    last = id;
  }
  const auto& t = model.transitions;
  LineWeights out;
  out.model.steps = steps.data();
  out.model.weights = weights.data();
  out.model.size = entries.size();
  std::memcpy(out.model.transitions, t, sizeof t);
  out.trees = {verdict.trees.data(), verdict.trees.size(), verdict.bias};
  write_file(path, write_line_weights(out));
  std::printf("%zu weights, transitions %d %d %d %d, %d %d %d %d\n", entries.size(), t[0][0][0],
              t[0][0][1], t[0][1][0], t[0][1][1], t[1][0][0], t[1][0][1], t[1][1][0], t[1][1][1]);
}

}  // namespace galley::core::training
