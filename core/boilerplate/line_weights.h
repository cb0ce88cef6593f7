#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "line_model.h"
#include "line_trees.h"

namespace galley::core {

/// The trained weights of a language pack: its section "boilerplate-weights", written by the
/// trainer of this model and read in place. All numbers are little-endian; offsets in bytes:
///
///    0  u32           kLineWeightsVersion
///    4  u32           n, the number of weights
///    8  u32           m, the number of trees
///   12  u32           kTreeFeatures: more or fewer features are another program's trees
///   16  i32[2][2][2]  LineModelData::transitions
///   48  i32           LineTreesData::bias
///   52  LineTree[m]   44 bytes each: u8 feature[4], i16 least[4], i16 leaves[16]
///       u16[n]        LineModelData::steps
///       i8[n]         LineModelData::weights
struct LineWeights {
  LineModelData model;
  LineTreesData trees;
};
/// Goes up whenever a feature of a line changes its meaning, or the layout does.
inline constexpr std::uint32_t kLineWeightsVersion = 1;

/// Views into `section`, which must start at an even address and outlive them. Nothing where it is
/// not of this layout; the numbers themselves are taken as they are.
[[nodiscard]] std::optional<LineWeights> read_line_weights(std::string_view section);

/// The section that read_line_weights() reads as `weights`.
[[nodiscard]] std::string write_line_weights(const LineWeights& weights);

}  // namespace galley::core
