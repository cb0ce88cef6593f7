#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "follow-prompt";

TEST(FollowPrompt, Finds) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\n[[Follow us on Facebook, Instagram and our WhatsApp channel]]",
                         "12\n[[Join our Telegram group for the latest from Brevik]]\n34"}));
}

TEST(FollowPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nFollow us, the pilots shouted across the water, and the smaller boats "
                         "turned their bows toward the sound one after another.\n3",
                         "1\n“Follow us on Facebook,” reads a poster that the harbour office taped "
                         "to the window of the closed ticket hall last week.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
