#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "photo-credit";

TEST(PhotoCredit, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"12\n[[Photo: Olav Lind / Brevik Courier]]\n34",
                                 "12\n[[Image credit: Olav Lind]]\n34"}));
}

TEST(PhotoCredit, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nPhotos of the pier hang in the ticket hall, the oldest of them taken "
                         "in 1911 by a teacher who had built his own camera.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
