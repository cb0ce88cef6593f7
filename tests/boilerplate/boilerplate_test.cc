#include "galley/boilerplate/boilerplate.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "galley/language/language.h"
#include "line_model.h"
#include "line_trees.h"
#include "support/story.h"

namespace galley::core {
namespace {

const std::string kStory = test::in_story("123");

/// The lines that are called boilerplate, one below the other.
std::string boilerplate_of(const std::string& text) {
  const Document document(text, english());
  const Boilerplate boilerplate(document);
  std::string out;
  for (const BoilerplateBlock& line : boilerplate.blocks()) {
    out += document.view(document.blocks()[line.block].span);
    out += '\n';
  }
  return out;
}

std::string boilerplate_in(std::string_view layout) {
  return boilerplate_of(test::in_story(layout));
}

TEST(LineModel, MarginsAreDifferencesOfBestLabellings) {
  // Staying costs nothing, changing costs 10: a line of -4 between lines of +20 goes with them.
  const Transitions transitions = {{{0, -10}, {-10, 0}}, {{0, -10}, {-10, 0}}};
  const std::vector<int> scores = {20, -4, 20};
  const std::vector<std::uint8_t> gaps = {0, 0, 0};
  const std::vector<int> got = margins(scores, gaps, transitions);
  // Boilerplate throughout: 36. Middle alone story: 40 - 20 = 20.
  EXPECT_EQ(got[1], 16);
  // First two story: 20 - 10 = 10; best with the first boilerplate: 36.
  EXPECT_EQ(got[0], 26);
}

TEST(LineFeatures, SumUpWhomALineSpeaksOf) {
  const auto persons_of = [](std::string text) {
    const Document document(std::move(text), english());
    return LineFeatures(document).persons(0);
  };
  EXPECT_EQ(persons_of("The ferry ran."), 0U);
  for (const char* word : {"you", "your", "yours"}) EXPECT_EQ(persons_of(word), 1U) << word;
  for (const char* word : {"we", "our", "us"}) EXPECT_EQ(persons_of(word), 2U) << word;
  for (const char* word : {"I", "my", "me"}) EXPECT_EQ(persons_of(word), 4U) << word;
  for (const char* word : {"he", "she", "his", "her"}) EXPECT_EQ(persons_of(word), 8U) << word;
  EXPECT_EQ(persons_of("She told us what I owe you."), 15U);
}

TEST(Decide, ALineWithoutAWordingNeedsNeighboursInsideAStory) {
  LineClass bare;
  LineClass strong;
  strong.pattern = LineClass::kStrong;
  EXPECT_EQ(decide(std::vector{bare, bare, bare}, std::vector{500, 500, 500}),
            (std::vector{false, false, false}));
  EXPECT_EQ(decide(std::vector{strong, bare, strong}, std::vector{50, 150, 50}),
            (std::vector{true, true, true}));
}

TEST(Boilerplate, RunsHoldNeighboursAlone) {
  const Document document(
      "Skip to main content\n\n" + kStory + "\n\nShare this story\n\nRelated articles", english());
  const Boilerplate boilerplate(document);
  ASSERT_EQ(boilerplate.blocks().size(), 3U);
  ASSERT_EQ(boilerplate.runs().size(), 2U);
  EXPECT_EQ(boilerplate.runs()[1].end - boilerplate.runs()[1].first, 2U);
}

TEST(Boilerplate, EveryLineNamesItsEvidence) {
  const Document document(kStory + "\n\nShare this story", english());
  const Boilerplate boilerplate(document);
  ASSERT_EQ(boilerplate.blocks().size(), 1U);
  ASSERT_FALSE(boilerplate.blocks()[0].reasons.empty());
  bool pattern = false;
  for (const BoilerplateReason& reason : boilerplate.blocks()[0].reasons) {
    pattern |= reason.text.find("“Share this story”") != std::string::npos && reason.weight > 0;
  }
  EXPECT_TRUE(pattern);
}

// What a story may hold and is no boilerplate.

TEST(BoilerplateGuards, AStoryAboutAMessengerIsAStory) {
  EXPECT_EQ(boilerplate_of("WhatsApp group saves the Brevik ferry\n\n"
                           "When the float broke loose on Sunday, a WhatsApp group of forty boat "
                           "owners found it before the coast guard did.\n\n"
                           "Members share tide tables, engine parts and gossip in the group, which "
                           "the harbour master joined last year after a cold night at sea.\n\n"
                           "Telegram was too slow for the older skippers, the founder said, and "
                           "nobody wanted one more newsletter in the post.\n\n"
                           "The group will meet on Friday to talk about who pays for the fuel."),
            "");
}

TEST(BoilerplateGuards, AStoryAboutCookiesAndAppsIsAStory) {
  EXPECT_EQ(boilerplate_of("Town hall must ask before it sets cookies\n\n"
                           "The town of Brevik used cookies on its website for three years without "
                           "asking anybody, the data office found on Monday.\n\n"
                           "Visitors who wanted to accept or reject the cookies had no button for "
                           "it, and the privacy policy had not been read by its own author.\n\n"
                           "A new app will ask first. It can be downloaded from the harbour office "
                           "in May, on a stick, because the town has no account with the stores."),
            "");
}

TEST(BoilerplateGuards, AnArticleOnNewslettersMayShowWhatTheySay) {
  EXPECT_EQ(
      boilerplate_of("How a harbour paper found its readers again\n\n"
                     "The Brevik Courier began its newsletter in a winter without advertisers, and "
                     "six hundred people asked for it in the first week.\n\n"
                     "Every subscription box on the site was rewritten by hand, because the first "
                     "one sounded like a bank and nobody had filled it in.\n\n"
                     "Sign up for the tide table\n\n"
                     "That one line brought more subscribers than the three campaigns before it, "
                     "said Ida Moen, who edits the newsletter on Sundays.\n\n"
                     "Readers who cancel are asked for a reason, and most of them say that their "
                     "inbox is full and that they read the paper on the ferry anyway."),
      "");
}

TEST(BoilerplateGuards, ARatingsBoxBelongsToTheReview) {
  EXPECT_EQ(boilerplate_in("12\nRooms: 4/5\nFood: 3/5\nService: 5/5\nValue for money: 4/5\n34"),
            "");
  EXPECT_EQ(boilerplate_in("1\nWhat we liked\nQuiet engine\nWide deck\nWhat we did not like\n"
                           "Narrow stairs\nCold coffee\n234"),
            "");
}

TEST(BoilerplateGuards, AListOfShortLinesBelongsToTheStory) {
  EXPECT_EQ(boilerplate_in("12\nOil lamps\nRope\nTar\nTwo oak piles\nFour iron rings\nA ladder\n"
                           "Wet paint\n34"),
            "");
  EXPECT_EQ(
      boilerplate_in("1\n- Bring warm clothes\n- Bring a torch\n- Leave the dog at home\n234"), "");
}

TEST(BoilerplateGuards, ARecipesBoxBelongsToTheRecipe) {
  EXPECT_EQ(
      boilerplate_of("Fish soup from Brevik\n\nServes 6\n\nPreparation: 20 minutes\n\n"
                     "Cooking: 40 minutes\n\nThis soup feeds six hungry people after a cold "
                     "day at the quay, and it tastes better on the second evening than on the "
                     "first.\n\n1 kg cod\n4 potatoes\n2 leeks\n1 litre fish stock\n\n"
                     "Peel the potatoes, cut them into cubes and boil them in the stock for "
                     "ten minutes before the leeks go in with a little salt."),
      "");
}

TEST(BoilerplateGuards, APoemIsNone) {
  EXPECT_EQ(boilerplate_of("Low water\n\nThe pier is gone, the gulls are grey,\n"
                           "the ferry sleeps across the bay,\nand we who waited on the stair\n"
                           "have found no boat and found no fare.\n\n"
                           "The lamp is out, the rope is wet,\nthe captain has not woken yet,\n"
                           "and all we know of near and far\nis where we were and where we are."),
            "");
}

TEST(BoilerplateGuards, ALastParagraphWithoutAFullStopIsStory) {
  EXPECT_EQ(boilerplate_in("123\nThe ferry has sailed from a temporary float since the storm, and "
                           "passengers have complained about the steep ramp"),
            "");
  EXPECT_EQ(boilerplate_in("1234\nThe council meets again on Monday"), "");
}

TEST(BoilerplateGuards, AQuotedFollowLineBelongsToTheStory) {
  EXPECT_EQ(
      boilerplate_in("1\n“Follow us on Instagram and subscribe to our newsletter,” says the sign "
                     "above the empty ticket hall, and nobody does.\n34"),
      "");
  EXPECT_EQ(boilerplate_in("1\nThe last line of the leaflet was “Like us on Facebook!”, which the "
                           "mayor found unworthy of a public office.\n34"),
            "");
}

TEST(BoilerplateGuards, ReadMoreMayBeAHeadlinesWords) {
  EXPECT_EQ(boilerplate_of("Read more and scroll less, school tells parents\n\n" + kStory), "");
  EXPECT_EQ(boilerplate_of("Children who read more sleep better, Brevik study finds\n\n" + kStory),
            "");
}

TEST(BoilerplateGuards, AHeadOfByLineAndDateIsTheStorys) {
  EXPECT_EQ(boilerplate_of("Ferry pier to be rebuilt\n\nBy Ana Reyes\n\n3 March 2024\n\n" + kStory),
            "");
}

TEST(BoilerplateGuards, ALoneSentenceAboutAWriterIsTheText) {
  EXPECT_EQ(
      boilerplate_of("Ana Reyes is a freelance journalist who writes about the coast and lives "
                     "in Brevik with her two dogs."),
      "");
  EXPECT_EQ(boilerplate_of("Jon Falk, a reporter who has covered the harbour for ten years, has "
                           "written a book about the storm."),
            "");
}

TEST(Boilerplate, AFollowLineNamesThePaperAndManyNetworks) {
  const std::string line = "Follow The Brevik Courier on Facebook , X and WhatsApp for the tides";
  EXPECT_EQ(boilerplate_in("1234\n" + line), line + "\n");
  EXPECT_EQ(boilerplate_in("12\n" + line + "\n34"), line + "\n");
}

TEST(Boilerplate, ANoteOnTheAuthorAfterTheStory) {
  const std::string note =
      "Mia Strand is a lecturer in coastal history at Brevik College and the author of two books "
      "about lighthouses.";
  EXPECT_EQ(boilerplate_in("1234\n" + note), note + "\n");
}

TEST(Boilerplate, HeadlinesUnderAHeadingOfRelatedStoriesGoWithIt) {
  const std::string list =
      "Related Articles\n\nTen seaside towns you can reach by train\n\nWhy dredging divides the "
      "Lowlands\n";
  EXPECT_EQ(boilerplate_of(kStory + "\n\n" + list),
            "Related Articles\nTen seaside towns you can reach by train\nWhy dredging divides the "
            "Lowlands\n");
  // A sentence after them is the story's, and what stands after that has lost its heading.
  EXPECT_EQ(boilerplate_of(kStory + "\n\nRelated Articles\n\nThe council meets again in May.\n\n"
                                    "A calendar of the next meetings\n"),
            "Related Articles\n");
}

TEST(Boilerplate, AHeadingOfOtherStoriesIsNoBoxOfComments) {
  for (const std::string heading : {"Most popular", "Most read", "Latest", "Trending now"}) {
    const Document document(kStory + "\n\n" + heading +
                                "\n\nTen seaside towns you can reach by train\n\nWhy dredging "
                                "divides the Lowlands\n",
                            english());
    const Boilerplate boilerplate(document);
    ASSERT_EQ(boilerplate.blocks().size(), 3U) << heading;
    EXPECT_EQ(boilerplate.blocks()[0].kind, BoilerplateKind::kRelated) << heading;
  }
}

TEST(BoilerplateGuards, WhatSomebodySaysIsTheStorys) {
  for (const std::string_view line :
       {"Comments on the plan are closed until June, the harbour office said.",
        "Comments are closed, the clerk noted, because of the threats.",
        "Support us, the banner over the quay says, in letters of red paint.",
        "Enter your name, the form said, and he did so twice.",
        "Click here to pay, said the message that emptied the account.",
        "Sign up for our newsletter, she told the crowd, and two men laughed.",
        "Every page ends with the words \u201CAll rights reserved,\u201D the judge noted."}) {
    EXPECT_EQ(boilerplate_in("12\n" + std::string(line) + "\n34"), "") << line;
    EXPECT_EQ(boilerplate_in("1234\n" + std::string(line)), "") << line;
  }
}

TEST(BoilerplateGuards, AClubWithASponsorIsTheStorys) {
  EXPECT_EQ(boilerplate_in("12\nSponsored by the brewery for forty years, the rowers now pull in "
                           "plain shirts.\n34"),
            "");
}

TEST(Boilerplate, HeadlinesAreNoSurerThanTheirHeading) {
  // In a long guide such a heading may be the author's own.
  std::string guide = "How to keep a garden in the wind\n\n";
  for (int i = 1; i <= 32; ++i) {
    guide += "Bed " + std::to_string(i) +
             "\n\nWater in the evening, when the wind has dropped, and never on the leaves. Dig in "
             "seaweed every autumn: it feeds the ground and costs you nothing but the walk.\n\n";
  }
  const Document document(guide + "Related articles\n\nTwelve plants that the wind forgives",
                          english());
  const Boilerplate boilerplate(document);
  ASSERT_EQ(boilerplate.blocks().size(), 2U);
  EXPECT_LT(boilerplate.blocks()[0].confidence, 95);
  EXPECT_EQ(boilerplate.blocks()[1].confidence, boilerplate.blocks()[0].confidence);
}

/// The boilerplate of `text`, of which each line of `linked` was a link on its page.
std::string boilerplate_with_links(const std::string& text,
                                   std::initializer_list<std::string_view> linked) {
  SourceMarkup structure;
  for (const std::string_view line : linked) {
    const auto begin = static_cast<std::uint32_t>(text.find(line));
    structure.links.push_back({begin, begin + static_cast<std::uint32_t>(line.size())});
  }
  const Document document(text, english(), structure);
  const Boilerplate boilerplate(document);
  std::string out;
  for (const BoilerplateBlock& line : boilerplate.blocks()) {
    out += document.view(document.blocks()[line.block].span);
    out += '\n';
  }
  return out;
}

TEST(BoilerplateLinks, AListOfLinksIsAMenu) {
  const std::string text =
      kStory + "\n\nHarbours of the coast\n\nTide tables\n\nThe Brevik light\n\nOld maps";
  EXPECT_EQ(boilerplate_of(text), "");
  EXPECT_EQ(boilerplate_with_links(text, {}), "");
  EXPECT_EQ(boilerplate_with_links(
                text, {"Harbours of the coast", "Tide tables", "The Brevik light", "Old maps"}),
            "Harbours of the coast\nTide tables\nThe Brevik light\nOld maps\n");
}

TEST(BoilerplateLinks, BetweenParagraphsTheListIsDoubtful) {
  const std::string text =
      test::in_story("12\nWhat the storm took\nHow a pier is piled\nWho pays for the ferry\n34");
  EXPECT_EQ(boilerplate_of(text), "");
  SourceMarkup structure;
  for (const std::string_view line :
       {"What the storm took", "How a pier is piled", "Who pays for the ferry"}) {
    const auto begin = static_cast<std::uint32_t>(text.find(line));
    structure.links.push_back({begin, begin + static_cast<std::uint32_t>(line.size())});
  }
  const Document document(text, english(), structure);
  const Boilerplate boilerplate(document);
  ASSERT_EQ(boilerplate.blocks().size(), 3U);
  EXPECT_EQ(boilerplate.blocks()[0].kind, BoilerplateKind::kRelated);
  EXPECT_LT(boilerplate.blocks()[0].confidence, 80);
  EXPECT_EQ(boilerplate.blocks()[0].reasons[0].text, "each of these 3 lines is a link");
}

TEST(BoilerplateLinks, ALinkInsideASentenceIsTheStorys) {
  const std::string text = test::in_story("12\nTide tables\n34");
  EXPECT_EQ(boilerplate_with_links(text, {"harbour office"}), "");
  EXPECT_EQ(boilerplate_with_links(text, {"Tide tables"}), "");
}

TEST(BoilerplateLinks, ADoubtfulWordingThatIsALinkLeadsAway) {
  const std::string text = test::in_story("12\nLearn more about the Brevik light\n34");
  EXPECT_EQ(boilerplate_of(text), "");
  EXPECT_EQ(boilerplate_with_links(text, {"Learn more about the Brevik light"}),
            "Learn more about the Brevik light\n");
}

TEST(Boilerplate, LinesOfBoxesInManyWords) {
  for (const std::string_view line :
       {"Yes, I would like to receive the harbour letter",
        "I agree to the privacy policy and the processing of my data",
        "Your submission has been received",
        "Was this newsletter forwarded to you?",
        "Join 12,000 other readers",
        "Get the best harbour news by email every Friday",
        "There was an error while sending your request, please try again",
        "We will never share your email address with anyone",
        "You can unsubscribe whenever you want",
        "Four thoughts on \u201CThe pier at low tide\u201D",
        "Comments are closed",
        "Blog comments powered by a free service",
        "Share to Facebook",
        "Enjoyed this story?",
        "Back to the main menu",
        "Some rights reserved",
        "Find him on Twitter",
        "The views expressed here are those of the author alone",
        "You are using a browser that we no longer support",
        "Want more from the quay? Subscribe to The Low Tide, our letter",
        "Sponsored: Paint that salt cannot eat",
        "Listen to this article 6 mins",
        "Audio of this story is not available",
        "03:10 / 12:45",
        "We rely on readers like you to keep the presses running.",
        "Harbour #brevik #ferry #pier",
        "Did you make this soup? Did you cook it with cod?",
        "When you buy through links on this page, we may take a small cut.",
        "In case you missed it: The winter the ferry froze",
        "Please gamble responsibly."}) {
    EXPECT_EQ(boilerplate_in("1234\n" + std::string(line)), std::string(line) + "\n");
  }
}

TEST(LineTrees, ALeafIsTheAnswersInOrder) {
  LineTree tree{};
  for (std::size_t level = 0; level < kTreeDepth; ++level) {
    tree.feature[level] = static_cast<std::uint8_t>(level);
    tree.least[level] = 10;
  }
  for (int leaf = 0; leaf < 16; ++leaf) tree.leaves[leaf] = static_cast<std::int16_t>(leaf * 100);
  const LineTreesData data = {&tree, 1, 7};
  TreeFeatures signs{};
  EXPECT_EQ(odds_of(data, signs), 7);
  signs[0] = 10;  // the first question decides between the upper and the lower half
  EXPECT_EQ(odds_of(data, signs), 807);
  signs[3] = 11;
  EXPECT_EQ(odds_of(data, signs), 907);
}

TEST(LineTrees, ABareLineInsideAStoryIsLeftAlone) {
  LineClass bare;
  EXPECT_FALSE(is_boilerplate(bare, true, 5000));
  bare.tail = true;
  EXPECT_TRUE(is_boilerplate(bare, false, 5000));
  bare.head = bare.alone = true;
  EXPECT_FALSE(is_boilerplate(bare, false, 5000));
}

TEST(LineTrees, ADoubtfulWordingAtAnEndNeedsMoreThanInside) {
  LineClass weak;
  weak.pattern = LineClass::kWeak;
  EXPECT_TRUE(is_boilerplate(weak, false, 300));
  weak.tail = true;
  EXPECT_FALSE(is_boilerplate(weak, false, 300));
  EXPECT_TRUE(is_boilerplate(weak, false, 900));
}

TEST(Boilerplate, AnEmptyTextHasNone) {
  const Document document(std::string(), english());
  EXPECT_TRUE(Boilerplate(document).blocks().empty());
}

}  // namespace
}  // namespace galley::core
