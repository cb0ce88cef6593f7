#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "navigation";

TEST(Navigation, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Back to top]]", "[[Skip to main content]]\n123"}));
}

TEST(Navigation, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(kRule, {"1\nHome\n23\nAbroad\n4"}));
}

}  // namespace
}  // namespace galley::core::test
