#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "author-bio";

TEST(AuthorBio, Finds) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Ida Moen, who runs the harbour office, said the work would start in May and cost "
            "about four million kroner.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished.\n"
            "\n"
            "The ferry has sailed from a temporary float since the storm, and passengers have "
            "complained about the steep ramp at low tide.\n"
            "\n"
            "[[Ana Reyes is a freelance journalist who writes about the coast. Her articles have "
            "appeared in several magazines, and she lives in Brevik.]]"));
}

TEST(AuthorBio, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds(kRule,
            "Ana Reyes, a journalist who wrote about the coast for thirty years, has died in "
            "Brevik, her family said on Tuesday. She was 71.\n"
            "\n"
            "She joined the harbour paper in 1975 and covered four storms, two strikes and the "
            "long quarrel over the breakwater.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished.\n"
            "\n"
            "Her articles were collected in three books, and the council named a bench at the "
            "quay after her."));
}

}  // namespace
}  // namespace galley::test
