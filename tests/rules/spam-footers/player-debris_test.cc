#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "player-debris";

TEST(PlayerDebris, Finds) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Ida Moen, who runs the harbour office, said the work would start in May and cost "
            "about four million kroner.\n"
            "\n"
            "[[Loading...]]\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished.\n"
            "\n"
            "The ferry has sailed from a temporary float since the storm, and passengers have "
            "complained about the steep ramp at low tide."));
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Ida Moen, who runs the harbour office, said the work would start in May and cost "
            "about four million kroner.\n"
            "\n"
            "[[Video unavailable]]\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished.\n"
            "\n"
            "The ferry has sailed from a temporary float since the storm, and passengers have "
            "complained about the steep ramp at low tide."));
}

TEST(PlayerDebris, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Loading the ferry takes twice as long on the float as it did at the pier, and "
            "lorries now wait on the road until the last car is aboard.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished."));
}

}  // namespace
}  // namespace galley::test
