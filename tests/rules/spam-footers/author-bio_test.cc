#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "author-bio";

TEST(AuthorBio, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Ana Reyes is a freelance journalist who writes about the coast. Her "
              "articles have appeared in several magazines, and she lives in Brevik.]]"}));
}

TEST(AuthorBio, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule,
      {"Ana Reyes, a journalist who wrote about the coast for thirty years, has died in Brevik, "
       "her family said on Tuesday. She was 71.\nShe joined the harbour paper in 1975 and covered "
       "four storms, two strikes and the long quarrel over the breakwater.\n3\nHer articles were "
       "collected in three books, and the council named a bench at the quay after her."}));
}

constexpr std::string_view kFound[] = {
    "[[Ana Reyes is a writer based in Brevik. Follow her on Twitter.]]",
    "[[Ana Reyes is a reporter covering the harbour. She can be reached at ana@brevik.example.]]",
    "[[Per Lunde is the author of three books on the sea and teaches at Loom University.]]",
    "[[Contact Ana Reyes at ana@brevik.example.]]",
    "[[Per Lunde is a professor of history at Loom University and the author of The Last Pier.]]",
    "[[About the author: Ana Reyes is a freelance writer.]]",
    "[[Ana Reyes is a senior reporter at the Brevik Post, where she covers fisheries.]]",
    "[[Per Lunde is an editor at the Brevik Post. He lives in Lunde with his wife and two dogs.]]",
    "[[Ana Reyes is a journalist based in Brevik. Her work has appeared in several magazines.]]",
    "[[Ana Reyes covers the harbour and the courts. Email her at ana@brevik.example.]]",
    "[[Reach Per Lunde at per@brevik.example or follow him on Twitter.]]",
    "[[Per Lunde is a contributing writer. His latest book is The Last Pier.]]",
    "[[Ana Reyes is a freelance writer based in Lunde. She has written for several magazines.]]",
    "[[Per Lunde is a reporter for the Brevik Post. Follow him on Twitter @perlunde.]]",
    "[[Ana Reyes is the author of The Last Pier and a contributor to several magazines.]]",
};
constexpr std::string_view kSound[] = {
    "Ana Reyes is a nurse who lives above the rope works, and she heard the pier go.",
    "The writer lives in a hut on the skerry, and the council wants the hut gone.",
    "Ana Reyes, a reporter, was among the passengers who fell into the harbour on Monday.",
    "Her work has appeared in the windows of both bakeries, and the children come to look.",
    "He is a professor of history, but he was asked about the mud.",
    "The author of the plan left the town on Friday without saying where he would go.",
    "She teaches at the school by the mill, where four windows broke in the storm.",
    "Ana Reyes writes to the council every Monday, and every Friday she gets the same answer.",
    "A freelance diver found the bell under two metres of silt.",
    "The editor of the paper called the pier a disgrace in nine languages.",
    "Per Lunde lives with his wife and two dogs in the only house that the water reached.",
    "The columnist was fined for rowing under the bridge at night.",
    "Her latest book was soaked when the float tipped, and so was her lunch.",
    "Moen covers the boats with tar each spring, as her father did.",
    "The journalist asked nine people, and nine people said no.",
    "The staff writer of the town's laws has his desk in the old jail.",
    "He reached Lunde at noon and followed the river to the sea.",
    "A photographer who lives near the quay caught the moment when the pier went.",
    "Lunde is a reporter's dream, the mayor said: everything happens there on a Tuesday.",
    "The historian wrote that the pier had burnt down twice before, in 1870 and in 1911.",
    "The book's author is buried in the churchyard above the harbour.",
    "The senior engineer is based in Lunde and comes to Brevik once a month.",
    "Contact with the boat was lost at noon, and nobody knows why.",
    "She has written for help to three ministers and one bishop.",
    "He edits the tide table, which is read by more people than the news.",
};

TEST(AuthorBio, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
