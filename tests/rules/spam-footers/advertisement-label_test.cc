#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "advertisement-label";

TEST(AdvertisementLabel, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"12\n[[Advertisement]]\n34", "12\n[[Story continues below advertisement]]\n34"}));
}

TEST(AdvertisementLabel, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nAdvertisement revenue of the harbour paper fell by a tenth, and its "
                         "owner blamed the storm for the empty pages in December.\n3",
                         "1\nCheck price\n2\nCheck price\n3"}));
}

}  // namespace
}  // namespace galley::core::test
