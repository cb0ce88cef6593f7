#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "copyright-notice";

TEST(CopyrightNotice, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[© 2024 Brevik Courier. All rights reserved.]]",
              "1234\n[[This material may not be published, broadcast or redistributed.]]"}));
}

TEST(CopyrightNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nCopyright law protects the drawings of the old pier, a court in the "
                         "county ruled, so the new one will have to look a little different.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
