#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "comments-prompt";

TEST(CommentsPrompt, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Leave a Reply]]\n[[Your email address will not be "
                                 "published. Required fields are marked *]]",
                                 "1234\n[[3 Comments]]"}));
}

TEST(CommentsPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nThe mayor had no comment on the float, and the ferry company did not "
                         "reply to questions that were sent to its office on Monday.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
