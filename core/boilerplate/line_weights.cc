#include "line_weights.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>
#include <type_traits>

namespace galley::core {
namespace {

static_assert(std::endian::native == std::endian::little, "the numbers are read in place");
static_assert(sizeof(LineTree) == 44 && alignof(LineTree) == 2 &&
              std::has_unique_object_representations_v<LineTree>);

struct Header {
  std::uint32_t version = kLineWeightsVersion;
  std::uint32_t weights = 0;
  std::uint32_t trees = 0;
  std::uint32_t tree_features = kTreeFeatures;
  Transitions transitions = {};
  std::int32_t bias = 0;
};
static_assert(sizeof(Header) == 52);

template <class Number>
void append(std::string& out, const Number* numbers, std::size_t count) {
  out.append(reinterpret_cast<const char*>(numbers), count * sizeof(Number));
}

bool asks_known_features(const LineTreesData& trees) {
  return std::all_of(trees.trees, trees.trees + trees.size, [](const LineTree& tree) {
    return std::all_of(std::begin(tree.feature), std::end(tree.feature),
                       [](std::uint8_t feature) { return feature < kTreeFeatures; });
  });
}

}  // namespace

std::optional<LineWeights> read_line_weights(std::string_view section) {
  Header header;
  if (section.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, section.data(), sizeof header);
  const std::size_t tree_bytes = std::size_t{header.trees} * sizeof(LineTree);
  const std::size_t step_bytes = std::size_t{header.weights} * sizeof(std::uint16_t);
  if (header.version != kLineWeightsVersion || header.tree_features != kTreeFeatures ||
      section.size() != sizeof header + tree_bytes + step_bytes + header.weights) {
    return std::nullopt;
  }
  const char* const trees = section.data() + sizeof header;
  const char* const steps = trees + tree_bytes;
  LineWeights out;
  out.trees = {reinterpret_cast<const LineTree*>(trees), header.trees, header.bias};
  out.model.steps = reinterpret_cast<const std::uint16_t*>(steps);
  out.model.weights = reinterpret_cast<const std::int8_t*>(steps + step_bytes);
  out.model.size = header.weights;
  std::memcpy(out.model.transitions, header.transitions, sizeof header.transitions);
  if (!asks_known_features(out.trees)) return std::nullopt;
  return out;
}

std::string write_line_weights(const LineWeights& weights) {
  Header header;
  header.weights = static_cast<std::uint32_t>(weights.model.size);
  header.trees = static_cast<std::uint32_t>(weights.trees.size);
  std::memcpy(header.transitions, weights.model.transitions, sizeof header.transitions);
  header.bias = weights.trees.bias;
  std::string out;
  append(out, &header, 1);
  append(out, weights.trees.trees, weights.trees.size);
  append(out, weights.model.steps, weights.model.size);
  append(out, weights.model.weights, weights.model.size);
  return out;
}

}  // namespace galley::core
