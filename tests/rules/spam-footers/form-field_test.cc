#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "form-field";

TEST(FormField, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[First Name]]\n[[Last Name]]\n[[Phone Number]]"}));
}

TEST(FormField, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nPlease fill the form with your name and the name of your boat, the "
                         "office wrote, and hand it in before the end of the month.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
