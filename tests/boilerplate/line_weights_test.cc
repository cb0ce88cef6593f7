#include "line_weights.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"

namespace galley::core {
namespace {

std::string_view english_section() { return english().section("boilerplate-weights"); }

TEST(LineWeights, TheEnglishOnesAreReadAndWrittenTheSame) {
  const auto weights = read_line_weights(english_section());
  ASSERT_TRUE(weights.has_value());
  EXPECT_GT(weights->model.size, 0U);
  EXPECT_GT(weights->trees.size, 0U);
  EXPECT_EQ(write_line_weights(*weights), english_section());
}

TEST(LineWeights, WhatIsWrittenIsRead) {
  const std::uint16_t steps[] = {7, 65535};
  const std::int8_t values[] = {-3, 12};
  const LineTree tree = {{0, 1, 2, 42}, {1, -2, 3, -4}, {10, 11, 12, 13, 14, 15}};
  LineWeights weights;
  weights.model = {steps, values, 2, {{{1, -2}, {3, -4}}, {{5, -6}, {7, -8}}}};
  weights.trees = {&tree, 1, -632};
  const std::string section = write_line_weights(weights);
  const auto read = read_line_weights(section);
  ASSERT_TRUE(read.has_value());
  const LineModel model(read->model);
  EXPECT_EQ(model.weight(7), -3);
  EXPECT_EQ(model.weight(65542), 12);
  EXPECT_EQ(model.weight(8), 0);
  EXPECT_EQ(model.transitions()[1][0][1], -6);
  ASSERT_EQ(read->trees.size, 1U);
  EXPECT_EQ(odds_of(read->trees, TreeFeatures{}), -632 + 15);  // no, yes, no, yes: leaf 5
}

TEST(LineWeights, AnotherLayoutIsRefused) {
  const std::string good(english_section());
  EXPECT_FALSE(read_line_weights("").has_value());
  EXPECT_FALSE(read_line_weights(good.substr(0, 40)).has_value());
  EXPECT_FALSE(read_line_weights(good.substr(0, good.size() - 1)).has_value());
  EXPECT_FALSE(read_line_weights(good + '\0').has_value());
  const auto changed = [&](std::size_t at) {
    std::string out = good;
    out[at] = static_cast<char>(out[at] + 1);
    return out;
  };
  EXPECT_FALSE(read_line_weights(changed(0)).has_value()) << "the version";
  EXPECT_FALSE(read_line_weights(changed(4)).has_value()) << "the number of weights";
  EXPECT_FALSE(read_line_weights(changed(12)).has_value()) << "the number of features";
  std::string unknown = good;
  unknown[52] = static_cast<char>(kTreeFeatures);
  EXPECT_FALSE(read_line_weights(unknown).has_value()) << "a feature that is not there";
}

TEST(LineWeights, WithoutThemNoLineIsWorthAnything) {
  const LineModel model(LineModelData{});
  EXPECT_EQ(model.weight(0), 0);
  EXPECT_EQ(model.weight(1950), 0);
  EXPECT_EQ(odds_of(LineTreesData{}, TreeFeatures{}), 0);
}

}  // namespace
}  // namespace galley::core
