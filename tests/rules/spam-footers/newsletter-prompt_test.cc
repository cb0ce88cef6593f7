#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "newsletter-prompt";

TEST(NewsletterPrompt, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Sign up for our weekly newsletter]]\n[[Enter your email address]]",
              "12\n[[Subscribe to our newsletter]]\n34"}));
}

TEST(NewsletterPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nThe harbour office writes a weekly newsletter that some six hundred "
                         "people read, and Moen said the plans would be printed in it.\n3",
                         "1\nSign up at the ticket hall before Friday if you want a place on the "
                         "first boat, because only forty people can stand on the new ramp.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
