#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "advertisement-label";

TEST(AdvertisementLabel, Finds) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Ida Moen, who runs the harbour office, said the work would start in May and cost "
            "about four million kroner.\n"
            "\n"
            "[[Advertisement]]\n"
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
            "[[Story continues below advertisement]]\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished.\n"
            "\n"
            "The ferry has sailed from a temporary float since the storm, and passengers have "
            "complained about the steep ramp at low tide."));
}

TEST(AdvertisementLabel, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Advertisement revenue of the harbour paper fell by a tenth, and its owner blamed "
            "the storm for the empty pages in December.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished."));
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Check price\n"
            "\n"
            "Ida Moen, who runs the harbour office, said the work would start in May and cost "
            "about four million kroner.\n"
            "\n"
            "Check price\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished."));
}

}  // namespace
}  // namespace galley::test
