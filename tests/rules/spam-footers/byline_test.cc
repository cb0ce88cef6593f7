#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "byline";

TEST(Byline, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Ana Reyes]]\nAna Reyes is a freelance journalist who writes about the "
              "coast. Her articles have appeared in several magazines, and she lives in Brevik.",
              "1234\n[[Last updated 3 March 2021]]"}));
}

TEST(Byline, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(kRule, {"Pier to be rebuilt\nBy Ana Reyes\n123"}));
}

constexpr std::string_view kFound[] = {
    "[[Ana Reyes]]\nAna Reyes is a freelance journalist who writes about the coast. Her articles "
    "have appeared in several magazines, and she lives in Brevik.",
    "[[Last updated 3 March 2021]]",
    "[[Last updated on 3 March 2021 at 14:02]]",
    "[[Published 3 March 2021]]",
    "[[Posted on 3 March 2021]]",
    "[[First published on 3 March 2021]]",
    "[[Published: 3 March 2021, 14:02]]",
    "[[3 min read]]",
    "[[5 minute read]]",
    "[[Reading time: 4 minutes]]",
    "[[Last modified: 3 March 2021]]",
    "[[Updated 2 hours ago]]",
    "[[Published 3 hours ago]]",
    "[[Posted by Ana Reyes on 3 March 2021]]",
    "[[Posted 3 March 2021]]",
    "[[4 min read]]",
    "[[Last updated: 14:02, 3 March 2021]]",
};
constexpr std::string_view kSound[] = {
    "Pier to be rebuilt\nBy Ana Reyes\n123",
    "The chart was last updated in 1911, and three of its lights have gone out since.",
    "The list of wrecks was published on 3 March 2021, and the first diver came on the fourth.",
    "By Ana Reyes's count, nine boats were lost in the night.",
    "The notice, posted on the harbour office's door, was gone by noon.",
    "It took him three minutes to read the letter and three years to answer it.",
    "Written by hand, the log of the old ferry fills eleven shelves.",
    "The tide table is updated twice a year by a clerk in Lunde.",
    "On 3 March 2021 the float was moored for the first time.",
    "Two hours ago there was a pier here, the watchman said.",
    "The rules were modified last spring, when the larger boats came.",
    "By Monday the water had gone down by a hand.",
    "The book was first published in Lunde and forgotten in Brevik.",
    "By the time the crane came, the tide had turned.",
    "The guard posted by the harbour office saw nothing.",
    "Ana Reyes and Per Lunde were the last to leave the pier.",
    "The clock on the town hall has shown 14:02 since the storm.",
    "He wrote the song in ten minutes, and it was sung for a hundred years.",
    "Updated plans for the pier hang in the library until May.",
    "By sea it is nine miles to Lunde, by road forty.",
    "The survey, updated in May, found no cracks.",
    "Reading took up most of his time in the lighthouse.",
    "The paper was published by his aunt until 1960.",
    "A letter dated 3 March 2021 came on Friday.",
    "By law, the float needs a lamp at each end.",
    "Posted to Lunde in May, the officer never came back.",
};

TEST(Byline, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
