#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "wire-credit";

TEST(WireCredit, Finds) {
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
            "[[Harbour correspondent Jon Falk contributed to this report.]]"));
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
            "[[(Reporting by Jon Falk; editing by Mia Strand)]]"));
}

TEST(WireCredit, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Two engineers contributed to a report on the sea bed that the council will read in "
            "May, and neither of them expects the work to be cheap.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished."));
}

TEST(WireCredit, IsAHintAndOffersNoDeletion) {
  const std::string text =
      "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore "
      "from "
      "its piles in November.\n\nJon Falk contributed to this report.";
  EXPECT_TRUE(first_message(kRule, text).starts_with("hint:"));
  EXPECT_FALSE(fixes(kRule, text, text));
}

}  // namespace
}  // namespace galley::test
