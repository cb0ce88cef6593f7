#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "navigation";

TEST(Navigation, Finds) {
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
            "[[Back to top]]"));
  EXPECT_TRUE(
      finds(kRule,
            "[[Skip to main content]]\n"
            "\n"
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Ida Moen, who runs the harbour office, said the work would start in May and cost "
            "about four million kroner.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished."));
}

TEST(Navigation, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Home\n"
            "\n"
            "Ida Moen, who runs the harbour office, said the work would start in May and cost "
            "about four million kroner.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished.\n"
            "\n"
            "Abroad\n"
            "\n"
            "The ferry has sailed from a temporary float since the storm, and passengers have "
            "complained about the steep ramp at low tide."));
}

}  // namespace
}  // namespace galley::test
