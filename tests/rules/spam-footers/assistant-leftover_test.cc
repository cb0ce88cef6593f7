#include <string_view>

#include "support/cases.h"
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

constexpr std::string_view kFound[] = {
    "[[Sure! Here is the revised article:]]\n\nThe council of Brevik voted on Tuesday to rebuild "
    "the old ferry pier, which a storm tore from its piles in November.",
    "[[Here is the article:]]\n\nThe council of Brevik voted on Tuesday to rebuild the old ferry "
    "pier, which a storm tore from its piles in November.",
    "[[Certainly! Here is the article:]]\n\nThe council of Brevik voted on Tuesday to rebuild the "
    "old ferry pier, which a storm tore from its piles in November.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\n[[Let me know if you would like any changes.]]",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\n[[Let me know if you would like me to change anything.]]",
    "[[Sure, here is a rewritten version of the article:]]\n\nThe council of Brevik voted on "
    "Tuesday to rebuild the old ferry pier, which a storm tore from its piles in November.",
    "[[Here is the revised version of your article:]]\n\nThe council of Brevik voted on Tuesday to "
    "rebuild the old ferry pier, which a storm tore from its piles in November.",
    "[[Of course! Here is the rewritten article:]]\n\nThe council of Brevik voted on Tuesday to "
    "rebuild the old ferry pier, which a storm tore from its piles in November.",
    "[[Here's a news article based on your notes:]]\n\nThe council of Brevik voted on Tuesday to "
    "rebuild the old ferry pier, which a storm tore from its piles in November.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\n[[Would you like me to make it shorter?]]",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\n[[I hope this helps!]]",
    "[[As an AI language model, I cannot report on the storm.]]\n\nThe council of Brevik voted on "
    "Tuesday to rebuild the old ferry pier, which a storm tore from its piles in November.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\n[[Feel free to ask if you need anything else.]]",
    "[[Certainly! Here is a revised version of the text:]]\n\nThe council of Brevik voted on "
    "Tuesday to rebuild the old ferry pier, which a storm tore from its piles in November.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\n[[Let me know if you need any further changes.]]",
    "[[Absolutely! Here's the article:]]\n\nThe council of Brevik voted on Tuesday to rebuild the "
    "old ferry pier, which a storm tore from its piles in November.",
    "[[Here is a draft of the article:]]\n\nThe council of Brevik voted on Tuesday to rebuild the "
    "old ferry pier, which a storm tore from its piles in November.",
    "[[Sure! Here's the rewritten article:]]\n\nThe council of Brevik voted on Tuesday to rebuild "
    "the old ferry pier, which a storm tore from its piles in November.",
    "[[Here is a summary of the article:]]\n\nThe council of Brevik voted on Tuesday to rebuild "
    "the old ferry pier, which a storm tore from its piles in November.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\n[[Would you like me to add a headline?]]",
};
constexpr std::string_view kSound[] = {
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nSure, the mayor said, but who will pay?\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nHere is the list of the boats that were lost: Anna, Berta, "
    "Clara.\n\nThe council has set aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nLet me know when the boat is in, she told the boy.\n\nThe council "
    "has set aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe assistant to the mayor wrote the article.\n\nThe council has "
    "set aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nAs a language teacher, she heard every slip.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\n“Would you like me to row?” he asked.\n\nThe council has set aside "
    "nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nFeel free to use the float, the sign says.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nCertainly the pier is gone.\n\nThe council has set aside nine "
    "million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nOf course the owner knew.\n\nThe council has set aside nine million "
    "kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nA revised plan will be put to the council on Monday.\n\nThe council "
    "has set aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe draft of the law is nine pages long.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nHere is where the pier stood.\n\nThe council has set aside nine "
    "million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nAn AI firm in Lunde has bought the mill.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe language of the treaty is old.\n\nThe council has set aside "
    "nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nShe rewrote the article of the law by hand.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe summary was longer than the report.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe model of the pier stands in the hall.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nHe asked the machine for an article on the storm, and it said that "
    "it was sorry.\n\nThe council has set aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nGreat was the noise when the pier went.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe headline was added by the printer.\n\nThe council has set aside "
    "nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nChanges to the plan are made in pencil.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nIs there anything else that you need, the clerk asked.\n\nThe "
    "council has set aside nine million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nAbsolutely nothing was left.\n\nThe council has set aside nine "
    "million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe notes were lost in the flood.\n\nThe council has set aside nine "
    "million kroner for the new breakwater.",
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe version that the crew tell is shorter.\n\nThe council has set "
    "aside nine million kroner for the new breakwater.",
};

TEST(AssistantLeftover, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
