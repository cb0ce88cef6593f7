#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "related-link";

TEST(RelatedLink, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Related articles]]",
                                 "12\n[[Read more: Ferry fares to rise in the new year]]\n34"}));
}

TEST(RelatedLink, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nRead more books, the school in Brevik tells its pupils, and the "
                         "library has stayed open on Sundays since the pier was lost.\n3",
                         "Read more, sleep less\n123"}));
}

}  // namespace
}  // namespace galley::core::test
