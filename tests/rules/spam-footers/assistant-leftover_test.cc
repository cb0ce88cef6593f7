#include "support/expect_findings.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "assistant-leftover";

TEST(AssistantLeftover, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"[[Sure! Here is the revised article:]]\n12",
              "1\n[[As an AI language model, I cannot say when the pier will open.]] Fishermen had "
              "asked for a longer breakwater as well, but the council put that question off until "
              "the autumn, when a survey of the sea bed will be finished.",
              "123\n[[Let me know if you would like me to make it shorter.]]"}));
}

TEST(AssistantLeftover, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule, {"1\n“As an AI language model, I have no harbour,” the program answered when Moen "
              "asked it about the tide, and she closed the window.\n3",
              "123\nLet me know, she wrote to the mayor, when the boats may sail again."}));
}

TEST(AssistantLeftover, FindsTheMarksOfItsPage) {
  EXPECT_TRUE(finds(
      kRule, "The pier is from 1911.[[:contentReference[oaicite:3]{index=3}]] It burned once."));
  EXPECT_TRUE(
      finds(kRule, "The plan is at https://brevik.example/plan[[?utm_source=chatgpt.com]] now."));
}

TEST(AssistantLeftover, AnArticleOnAssistantsIsNoLeftover) {
  EXPECT_TRUE(
      finds(kRule,
            "The ministry wants to label texts that an AI language model wrote, and its draft "
            "calls for fines.\n\nHere is the draft's first paragraph, which has not changed."));
}

}  // namespace
}  // namespace galley::core::test
