#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "paywall-notice";

TEST(PaywallNotice, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"12\n[[Already a subscriber? Log in]]\n34",
                                 "12\n[[Subscribe to continue reading]]\n34"}));
}

TEST(PaywallNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule, {"1\nPassengers must sign in at the gate and show a card, the ferry company said, "
              "because the float can carry no more than forty people.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
