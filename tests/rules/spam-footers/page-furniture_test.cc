#include <string_view>

#include "support/cases.h"
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

// What a mail or a press release ends with, and the words of other pages.
TEST(PageFurniture, FindsWhatMailsAndReleasesEndWith) {
  for (const char* const line :
       {"Sent from my iPhone", "Get Outlook for iOS", "SOURCE Brevik Harbour Inc.", "-30-",
        "-ENDS-", "Media Contact:", "FOR IMMEDIATE RELEASE", "Notes to Editors",
        "On 4 Mar 2020, at 10:15, Ola Brandt <ola@brevik.example> wrote:",
        "This email and any attachments are confidential and intended for the addressee.",
        "This press release contains forward-looking statements that involve risks.",
        "Our Standards: The Thomson Reuters Trust Principles.", "Found this helpful"}) {
    EXPECT_TRUE(finds(kRule, std::string(kStory) + "\n\n[[" + line + "]]"));
  }
  for (const char* const line :
       {"The message was sent from her iPhone at noon.", "The source of the leak is a clerk.",
        "On Wednesday, Moen wrote: the pier is gone.", "30 boats were lost.",
        "For more information contact Ida Moen at the harbour office."}) {
    EXPECT_TRUE(finds(kRule, std::string(kStory) + "\n\n" + line));
  }
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

constexpr std::string_view kFound[] = {
    "[[Subscribe to our newsletter\n© 2021 Brevik Post. All rights reserved.\nDownload our app]]",
    "[[Share this story\nTags: ferry, pier, storm\n12 comments\nAdvertisement]]",
    "[[Tags: ferry, pier, storm\nRead more: Storm tears pier from its piles\nLast updated 3 March "
    "2021\nShare this story\nLeave a comment]]",
    "[[12 comments\nLast updated 3 March 2021\nDownload our app]]",
    "[[Advertisement\nLast updated 3 March 2021\nFollow us on Facebook\nShare this story]]",
    "[[Subscribe to our newsletter\nShare this story\nTags: ferry, pier, storm\n12 "
    "comments\nAdvertisement]]",
    "[[Share this story\nLeave a comment\nWe use cookies to improve your experience on our "
    "website.]]",
    "[[12 comments\nWe use cookies to improve your experience on our website.\nDonate "
    "now\nSubscribe to our newsletter\n© 2021 Brevik Post. All rights reserved.]]",
    "[[Advertisement\nSubscribe to our newsletter\nShare this story]]",
    "[[Subscribe to our newsletter\nDownload our app\nPrivacy Policy\nAdvertisement]]",
    "[[Tags: ferry, pier, storm\nPrivacy Policy\nRead more: Storm tears pier from its piles]]",
    "[[12 comments\nAdvertisement\nSubscribe to our newsletter\nShare this story]]",
    "[[Advertisement\nFollow us on Facebook\nBack to top\n12 comments\nDonate now]]",
    "[[Subscribe to our newsletter\nBack to top\nRead more: Storm tears pier from its piles]]",
    "[[Share this story\nBack to top\nLeave a comment\n12 comments]]",
    "[[Tags: ferry, pier, storm\n12 comments\nAdvertisement\nSubscribe to our newsletter\nShare "
    "this story]]",
    "[[12 comments\nDonate now\n© 2021 Brevik Post. All rights reserved.]]",
    "[[Subscribe to our newsletter\n© 2021 Brevik Post. All rights reserved.\nDownload our "
    "app\nTags: ferry, pier, storm\nPrivacy Policy]]",
    "[[Share this story\nTags: ferry, pier, storm\n12 comments]]",
};
constexpr std::string_view kSound[] = {
    "The newsletter of the museum, the cookies of the bakery and the menu of the inn were all in "
    "the box that was found.",
    "The old pier",
    "The storm of November",
    "What the divers found",
    "A town without a pier",
    "Nobody slept that night.",
    "It rained.",
    "The crane came on Monday.",
    "“We will row,” she said.",
    "Nine boats, two cranes, one pier",
    "The ferry sails at nine.",
    "Who will pay for it?",
    "Brevik",
    "The bell",
    "Moen disagrees.",
    "The float holds forty people.",
    "No one was hurt.",
    "Rust",
    "The piles were of oak.",
    "The tide tables",
    "1911",
    "The road to Lunde",
    "Mud and money",
    "Then the lamps went out.",
    "A second storm",
    "The widow's boat",
    "Home is the sailor",
    "The next article of the law",
    "Menu of the harbour inn",
};

TEST(PageFurniture, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
