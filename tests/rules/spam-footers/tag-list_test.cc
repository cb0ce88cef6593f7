#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "tag-list";

TEST(TagList, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Tags: ferries, Brevik, storm damage]]", "1234\n[[Filed under: Harbour]]"}));
}

TEST(TagList, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nTopics at the next meeting will be the breakwater, the ramp and the "
                         "price of a season card, which has not changed in nine years.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
