#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "author-bio";

TEST(AuthorBio, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Ana Reyes is a freelance journalist who writes about the coast. Her "
              "articles have appeared in several magazines, and she lives in Brevik.]]"}));
}

TEST(AuthorBio, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule,
      {"Ana Reyes, a journalist who wrote about the coast for thirty years, has died in Brevik, "
       "her family said on Tuesday. She was 71.\nShe joined the harbour paper in 1975 and covered "
       "four storms, two strikes and the long quarrel over the breakwater.\n3\nHer articles were "
       "collected in three books, and the council named a bench at the quay after her."}));
}

}  // namespace
}  // namespace galley::core::test
