#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "tag-list";

TEST(TagList, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Tags: ferries, Brevik, storm damage]]", "1234\n[[Filed under: Harbour]]"}));
}

TEST(TagList, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nTopics at the next meeting will be the breakwater, the ramp and the "
                         "price of a season card, which has not changed in nine years.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Tags: ferry, pier, storm]]",
    "[[Tags: Brevik, harbour]]",
    "[[Filed under: News]]",
    "[[Topics: ferry, harbour]]",
    "[[Filed under News, Harbour]]",
    "[[Category: News]]",
    "[[Categories: News, Harbour]]",
    "[[Tagged: ferry, pier]]",
    "[[Topics]]",
    "[[TAGS: ferry, pier, storm]]",
    "[[Posted in News]]",
    "[[Tagged with: ferry, pier]]",
    "[[In this article: ferry, pier]]",
    "[[#ferry #pier #storm]]",
    "[[Keywords: ferry, pier, storm]]",
};
constexpr std::string_view kSound[] = {
    "The tags on the nets showed whose they were.",
    "The complaint was filed under a name that nobody knew.",
    "Topics of the evening: the ferry, the pier and the price of tar, in that order, and nobody "
    "left before midnight.",
    "The boat falls into a category of its own.",
    "The word “ferry” is a key to the code.",
    "Categories for the race are small, smaller and punt.",
    "More on the storm will be known when the tide is out.",
    "The price tags were wet, and the clerk guessed.",
    "The letter was posted in Lunde.",
    "He filed the edge of the blade under the lamp.",
    "In this article the law speaks of nets.",
    "A tag on the crate gave the year.",
    "The topic was dropped.",
    "They filed out under the eyes of the crew.",
    "News of the pier reached Lunde at noon.",
    "The category of small boats was closed.",
    "The keywords of the treaty are two: fish and peace.",
    "Tags of brass were nailed to the piles.",
    "Her topics were knots, tar and love.",
    "The dog was tagged in the spring.",
    "The file lay under a pile of nets.",
    "The storm is filed as number nine.",
    "Tag is played on the float at dusk.",
    "More on the list than off it had drowned.",
    "The key was in the word.",
};

TEST(TagList, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
