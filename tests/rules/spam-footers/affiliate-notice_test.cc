#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "affiliate-notice";

TEST(AffiliateNotice, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"[[This post contains affiliate links. We may earn a commission "
                                 "if you buy through our links.]]\n123"}));
}

TEST(AffiliateNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nAgents earn a commission of two percent on every berth they sell, the "
                         "harbour office said, and the council wants to know who they are.\n3"}));
}

}  // namespace
}  // namespace galley::core::test
