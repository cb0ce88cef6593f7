#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "byline";

TEST(Byline, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Ana Reyes]]\nAna Reyes is a freelance journalist who writes about the "
              "coast. Her articles have appeared in several magazines, and she lives in Brevik.",
              "1234\n[[Last updated 3 March 2021]]"}));
}

TEST(Byline, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(kRule, {"Pier to be rebuilt\nBy Ana Reyes\n123"}));
}

}  // namespace
}  // namespace galley::core::test
