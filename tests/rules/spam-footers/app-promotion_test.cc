#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "app-promotion";

TEST(AppPromotion, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Download our app]]", "12\n[[Get the app]]\n34"}));
}

TEST(AppPromotion, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nPassengers can buy tickets in an app that the ferry company brought "
                         "out in June, and the old paper cards stay good until winter.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
