#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "share-prompt";

TEST(SharePrompt, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Share this story]]", "12\n[[Facebook Twitter WhatsApp Email]]\n34"}));
}

TEST(SharePrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\nShare of voters who want the pier back: 61 percent, the council's "
                         "own survey found in March, before the storm had a name.",
                         "1\n“Share this story with your neighbours,” Moen told the crowd at the "
                         "quay, and most of them did so before supper.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
