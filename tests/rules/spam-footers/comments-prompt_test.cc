#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "comments-prompt";

TEST(CommentsPrompt, Finds) {
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
            "[[Leave a Reply]]\n"
            "\n"
            "[[Your email address will not be published. Required fields are marked *]]"));
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
            "[[3 Comments]]"));
}

TEST(CommentsPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "The mayor had no comment on the float, and the ferry company did not reply to "
            "questions that were sent to its office on Monday.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished."));
}

}  // namespace
}  // namespace galley::test
