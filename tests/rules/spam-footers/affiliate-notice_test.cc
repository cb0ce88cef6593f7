#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "affiliate-notice";

TEST(AffiliateNotice, Finds) {
  EXPECT_TRUE(
      finds(kRule,
            "[[This post contains affiliate links. We may earn a commission if you buy through "
            "our links.]]\n"
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

TEST(AffiliateNotice, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds(kRule,
            "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm "
            "tore from its piles in November.\n"
            "\n"
            "Agents earn a commission of two percent on every berth they sell, the harbour "
            "office said, and the council wants to know who they are.\n"
            "\n"
            "Fishermen had asked for a longer breakwater as well, but the council put that "
            "question off until the autumn, when a survey of the sea bed will be finished."));
}

}  // namespace
}  // namespace galley::test
