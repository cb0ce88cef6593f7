#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "own-phrase";
constexpr const char* kConfiguration =
    R"({"phrases": {"patterns": ["^Ring the Courier on [0-9 ]+$"],
                    "examples": ["Come to our reading in the ticket hall on 4 May"]}})";

TEST(OwnPhrase, Finds) {
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
            "[[Ring the Courier on 555 0100]]",
            {}, kConfiguration));
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Ida Moen, who runs the harbour office, said the work would start in May and cost "
            "about four million kroner.\n"
            "\n"
            "[[Come to our reading in the ticket hall on 11 June]]\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished.\n"
            "\n"
            "The ferry has sailed from a temporary float since the storm, and passengers have "
            "complained about the steep ramp at low tide.",
            {}, kConfiguration));
}

TEST(OwnPhrase, LeavesTheStoryAlone) {
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
            "Ring the Courier",
            {}, kConfiguration));
}

TEST(OwnPhrase, AnExampleIsFoundWithOtherFiguresButNotInOtherWords) {
  EXPECT_TRUE(
      finds(kRule, "[[Come to our reading in the ticket hall on 19 June]]", {}, kConfiguration));
  EXPECT_TRUE(
      finds(kRule, "Come to the reading that we hold at the old hall in June", {}, kConfiguration));
}

TEST(OwnPhrase, SaysNothingWithoutSettings) {
  EXPECT_TRUE(finds(kRule, "Ring the Courier on 555 0100"));
}

TEST(OwnPhrase, APatternThatBacktrackersFearTakesLinearTime) {
  const std::string hostile(100000, 'a');
  EXPECT_TRUE(finds(kRule, hostile, {}, R"({"phrases": {"patterns": ["(a+)+b"]}})"));
}

}  // namespace
}  // namespace galley::test
