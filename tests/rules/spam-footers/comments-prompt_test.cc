#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "comments-prompt";

TEST(CommentsPrompt, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Leave a Reply]]\n[[Your email address will not be "
                                 "published. Required fields are marked *]]",
                                 "1234\n[[3 Comments]]"}));
}

TEST(CommentsPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nThe mayor had no comment on the float, and the ferry company did not "
                         "reply to questions that were sent to its office on Monday.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Leave a comment]]",
    "[[Leave a reply]]",
    "[[Post a comment]]",
    "[[12 comments]]",
    "[[Comments]]",
    "[[Your email address will not be published.]]",
    "[[Your email address will not be published. Required fields are marked *]]",
    "[[Join the conversation]]",
    "[[Comments are closed.]]",
    "[[Let us know what you think in the comments below.]]",
    "[[What do you think? Leave a comment below.]]",
    "[[Share your thoughts in the comments]]",
    "[[Add a comment]]",
    "[[View comments]]",
    "[[You must be logged in to post a comment.]]",
    "[[Have your say in the comments section below]]",
    "[[Show comments]]",
    "[[Be the first to comment]]",
    "[[No comments yet]]",
};
constexpr std::string_view kSound[] = {
    "Moen left a comment in the visitors' book, and the next guest tore the page out.",
    "The mayor's comments on the float drew laughter from the gallery.",
    "Residents may comment on the plan until the end of June, in writing or in person.",
    "The conversation at the bakery was all about the pier.",
    "He was the first to comment on the cracks, and the first to be sent away.",
    "Comments are closed to the public at the Tuesday meeting, the clerk explained.",
    "She shared her thoughts with the council for an hour, and then it voted.",
    "The office had no comment on Monday and none on Tuesday either.",
    "Twelve comments were written on the wall in chalk.",
    "What do you think the sea will do next, the child asked.",
    "Join the queue before eight, the harbour office says, or there will be no berth left.",
    "The address of the donor will not be published, the bishop promised.",
    "Required to mark their nets, fishermen tied red rags to them.",
    "The letter asks for a reply by Friday.",
    "He added a comment in red ink to each of the ninety pages.",
    "A reader's comment on the rope works led to an inquiry.",
    "Viewed from the comments of the crew, the voyage was a failure.",
    "The town clerk posted the comments of both engineers beside the door.",
    "Below the comments of the bishop stood the name of the man who had built the boat.",
    "The minister declined to comment on the cost of the crane.",
    "The judge's comment was two words long.",
    "She left a reply under the stone, as they had agreed.",
    "The section below the pier is to be dredged in autumn.",
    "You must be in the hall by nine to have your say, the chair told them.",
    "The bishop's comment on the boat was heard in the last row.",
    "The harbour office answers each reply by hand.",
};

TEST(CommentsPrompt, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
