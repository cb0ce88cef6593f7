#include "galley/text/sorted.h"

#include <gtest/gtest.h>

#include <vector>

namespace galley::core {
namespace {

using Numbers = std::vector<int>;

TEST(CountCommon, CountsWhatBothHold) {
  EXPECT_EQ(count_common(Numbers{1, 3, 5}, Numbers{2, 3, 5, 7}), 2U);
  EXPECT_EQ(count_common(Numbers{1, 3}, Numbers{2, 4}), 0U);
}

TEST(CountCommon, CountsAnElementAsOftenAsBothHoldIt) {
  EXPECT_EQ(count_common(Numbers{2, 2, 2}, Numbers{1, 2, 2}), 2U);
}

TEST(CountCommon, HoldsForEmptyRanges) {
  EXPECT_EQ(count_common(Numbers{}, Numbers{1}), 0U);
  EXPECT_EQ(count_common(Numbers{1}, Numbers{}), 0U);
}

}  // namespace
}  // namespace galley::core
