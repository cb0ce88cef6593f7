#include <gtest/gtest.h>

#include <string>

#include "galley/boilerplate/boilerplate.h"
#include "galley/language/language.h"
#include "support/story.h"

namespace galley::core {
namespace {

/// The lines of a layout that may be deleted unread, one below the other.
std::string unread_in(std::string_view layout) {
  const Document document(test::in_story(layout), english());
  const Boilerplate boilerplate(document);
  std::string out;
  for (const BoilerplateBlock& line : boilerplate.blocks()) {
    if (!line.unread) continue;
    if (!out.empty()) out += '\n';
    out += document.view(document.blocks()[line.block].span);
  }
  return out;
}

TEST(Unread, BehindTheStory) {
  EXPECT_EQ(unread_in("1234\nShare this story\nLeave a comment\nSubscribe to our newsletter"),
            "Share this story\nLeave a comment\nSubscribe to our newsletter");
  EXPECT_EQ(unread_in("1234\nShare this story\n12 comments\nBack to top\nPrivacy Policy"),
            "Share this story\n12 comments\nBack to top\nPrivacy Policy");
}

TEST(Unread, NotWhereThePlaceIsUnsure) {
  for (const char* layout :
       {"1234\nShare this story\nLeave a comment",                            // two lines alone
        "1\nShare this story\nLeave a comment\nSubscribe to our newsletter",  // no story
        "12\nShare this story\nLeave a comment\nBack to top\n34",             // the story goes on
        // A list or a subhead above: the story may own what follows.
        "1234\nThree things to do\nShare this story\nLeave a comment\nSubscribe to our newsletter",
        "1234\n- Write to the clerk\n- Share this story\n- Leave a comment\n- Sign up now",
        "1234\nShare this story\nLeave a comment\nSubscribe to our newsletter\nIt rained."})
    EXPECT_EQ(unread_in(layout), "") << layout;
}

TEST(Unread, NeitherCreditsNorNoticesNorSentences) {
  EXPECT_EQ(unread_in("1234\nJon Falk contributed to this report.\nShare this story\n"
                      "© 2024 Brevik Courier. All rights reserved.\nLeave a comment\nBack to top"),
            "Share this story\nLeave a comment\nBack to top");
  EXPECT_EQ(unread_in("1234\nHave your say on the plan at the town hall on Friday.\n"
                      "Share this story\nLeave a comment\nBack to top"),
            "Share this story\nLeave a comment\nBack to top");
  EXPECT_EQ(unread_in("1234\nSponsored content\nShare this story\nLeave a comment\nBack to top"),
            "Share this story\nLeave a comment\nBack to top");
}

TEST(Unread, TheHeadingOfAListStaysWithTheList) {
  EXPECT_EQ(unread_in("1234\nShare this story\nLeave a comment\nRelated articles\n"
                      "Storm tears pier from its piles\nCouncil puts off the survey"),
            "Share this story\nLeave a comment");
}

TEST(Unread, BeforeTheStory) {
  EXPECT_EQ(unread_in("Share this story\nLeave a comment\nPrivacy Policy\n1234"),
            "Share this story\nLeave a comment\nPrivacy Policy");
  EXPECT_EQ(unread_in("Share this story\nLeave a comment\n1234"), "");
}

TEST(Unread, ALabelThatStandsAgainAndAgain) {
  EXPECT_EQ(unread_in("1\nAdvertisement\n2\nAdvertisement\n34"), "Advertisement\nAdvertisement");
  EXPECT_EQ(unread_in("12\nAdvertisement\n34"), "");
  EXPECT_EQ(unread_in("1\nSponsored\n2\nSponsored\n34"), "");
}

TEST(Unread, ABarThatSharesThePage) {
  EXPECT_EQ(unread_in("1\nShare on Facebook\nShare on Twitter\nShare via Email\n234"),
            "Share on Facebook\nShare on Twitter\nShare via Email");
  EXPECT_EQ(unread_in("1\nThree ways to share it:\nShare on Facebook\nShare on Twitter\n"
                      "Share via Email\n234"),
            "");
}

}  // namespace
}  // namespace galley::core
