#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "player-debris";

TEST(PlayerDebris, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"12\n[[Loading...]]\n34", "12\n[[Video unavailable]]\n34"}));
}

TEST(PlayerDebris, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule, {"1\nLoading the ferry takes twice as long on the float as it did at the pier, and "
              "lorries now wait on the road until the last car is aboard.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
