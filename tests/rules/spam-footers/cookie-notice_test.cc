#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "cookie-notice";

TEST(CookieNotice, Finds) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\n[[We use cookies to improve your experience on our website.]]",
                         "1234\n[[Privacy Policy]]\n[[Cookie Settings]]"}));
}

TEST(CookieNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule, {"1\nThe bakery at the quay sold cookies shaped like the old pier, and the money went "
              "to the families of the two men who were hurt.\n3",
              "1\nThe council's website uses cookies that follow visitors for a year, an inspector "
              "found, and the office has three weeks to answer the report.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
