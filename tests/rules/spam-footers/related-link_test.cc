#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "related-link";

TEST(RelatedLink, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Related articles]]",
                                 "12\n[[Read more: Ferry fares to rise in the new year]]\n34"}));
}

TEST(RelatedLink, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nRead more books, the school in Brevik tells its pupils, and the "
                         "library has stayed open on Sundays since the pier was lost.\n3",
                         "Read more, sleep less\n123"}));
}

constexpr std::string_view kFound[] = {
    "[[Read more: Storm tears pier from its piles]]",
    "[[See also: Storm tears pier from its piles]]",
    "12\n[[Read more: Storm tears pier from its piles]]\n34",
    "12\n[[READ MORE: Storm tears pier from its piles]]\n34",
    "[[Related: Storm tears pier from its piles]]",
    "[[View all articles]]",
    "12\n[[Also read: Storm tears pier from its piles]]\n34",
    "[[Related articles]]",
    "[[You may also like]]",
    "[[Read next]]",
    "12\n[[Don't miss: Storm tears pier from its piles]]\n34",
    "12\n[[Read also: Storm tears pier from its piles]]\n34",
    "[[Related stories]]",
    "[[More from the Brevik Post]]",
    "[[Recommended stories]]",
    "[[Most read]]",
    "[[More stories]]",
    "[[Related posts]]",
    "[[Click here for more stories]]",
};
constexpr std::string_view kSound[] = {
    "He wanted to read more about the storm and went to the library.",
    "See also the map in the harbour office, the guide says.",
    "The two families are related by marriage and divided by a fence.",
    "Most read the letter and said nothing.",
    "You may also row, but it takes a day.",
    "The articles of the club were read aloud on Friday.",
    "More from the hold was washed ashore at Lunde.",
    "The next boat was to be read about in every paper.",
    "Don't miss the tide, the pilot said.",
    "Recommended by the doctor, the baths drew a crowd.",
    "All articles made of iron were sold.",
    "The stories are related to the flood of 1870.",
    "Read the notice before you sign, the clerk told them.",
    "Related costs came to nine thousand kroner.",
    "There is more to the story than the mayor lets on.",
    "Click went the lock, and the lamp went out.",
    "Posts along the channel show where the mud begins.",
    "The topic of the evening was mud.",
    "More people saw the storm than slept.",
    "The boys like to read, and the girls like to row.",
    "Here, more than in Lunde, the sea is feared.",
    "They viewed all of the boats and bought none.",
    "He reads also in the dark, his wife says.",
    "The most that was read at the meeting was one page.",
    "The cousin, related to both, kept out of it.",
    "Stories of the pier fill the shelf.",
};

TEST(RelatedLink, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
