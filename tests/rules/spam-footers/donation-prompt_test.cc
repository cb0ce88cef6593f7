#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "donation-prompt";

TEST(DonationPrompt, Finds) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\n[[Donate now]]", "1234\n[[Support independent journalism]]"}));
}

TEST(DonationPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nDonations for the pier came from as far as the next county, and a "
                         "school class gave what it had saved for a journey to the capital.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
