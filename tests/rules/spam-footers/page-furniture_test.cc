#include "support/expect_findings.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "page-furniture";

TEST(PageFurniture, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Share this story\nRelated articles\n© 2024 Brevik "
                                 "Courier. All rights reserved.]]"}));
}

TEST(PageFurniture, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(kRule, {"12\nRope\nTar\nTwo oak piles\nFour iron rings\n34"}));
  EXPECT_TRUE(finds(kRule,
                    "The pier is gone, the gulls are grey,\n"
                    "the ferry sleeps across the bay,\n"
                    "and we who waited on the stair\n"
                    "have found no boat and found no fare."));
}

constexpr const char* kStory =
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its "
    "piles in November.\n\n"
    "Ida Moen, who runs the harbour office, said the work would start in May and cost about four "
    "million kroner.";

TEST(PageFurniture, DeletesTheWholeRun) {
  EXPECT_TRUE(fixes(kRule,
                    std::string(kStory) + "\n\nShare this story\n\nRelated articles\n\n" +
                        "© 2024 Brevik Courier. All rights reserved.",
                    kStory));
}

TEST(PageFurniture, DeletingARunLeavesTheWiderGap) {
  const std::string before = std::string(kStory) + "\nThe ferry sails at noon, the office said.";
  const std::string after =
      "\n\nThe old pier had stood for ninety years, and every family in the "
      "town has a photograph of it.";
  EXPECT_TRUE(
      fixes(kRule, before + "\nShare this story\nFollow us on Facebook" + after, before + after));
}

TEST(PageFurniture, CountsLinesAndNamesTheSurest) {
  const std::string text = std::string(kStory) + "\n\nShare this story\n\nRelated articles";
  EXPECT_EQ(first_message(kRule, text),
            "error: These 2 lines belong to the page, not to the story.");
  EXPECT_TRUE(first_reason(kRule, text)
                  .starts_with("2 lines in a row are page furniture; the surest is \u201C"))
      << first_reason(kRule, text);
}

TEST(PageFurniture, ACreditIsInNoRun) {
  EXPECT_TRUE(finds(kRule, std::string(kStory) +
                               "\n\n[[Share this story\n\nRelated articles]]\n\n" +
                               "Jon Falk contributed to this report."));
}

TEST(PageFurniture, ALastParagraphWithoutAFullStopIsStory) {
  EXPECT_TRUE(
      finds(kRule, std::string(kStory) +
                       "\n\nThe ferry has sailed from a temporary float since the storm, and "
                       "passengers have complained about the steep ramp at low tide"));
}

TEST(PageFurniture, ARecipeIsNoBoilerplate) {
  EXPECT_TRUE(
      finds(kRule,
            "Fish soup from Brevik\n\nThis soup feeds six hungry people after a cold day at the "
            "quay, and it tastes better on the second evening than on the first.\n\n"
            "1 kg cod\n4 potatoes\n2 leeks\n1 litre fish stock\n200 ml cream\n\n"
            "Peel the potatoes, cut them into cubes and boil them in the stock for ten minutes "
            "before the leeks go in with a little salt."));
}

}  // namespace
}  // namespace galley::core::test
