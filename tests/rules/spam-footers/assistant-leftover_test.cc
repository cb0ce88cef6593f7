#include <string>
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

// A mark goes with its private signs and the space before it, and takes nothing else along.
TEST(AssistantLeftover, DeletesAMarkAndNothingElse) {
  constexpr std::string_view kMarks[] = {
      "citeturn0search0",
      "\xEE\x88\x80"
      "cite\xEE\x88\x82turn0search0\xEE\x88\x82turn3view1\xEE\x88\x81",
      "[web:1][web:2]",
      "[cite: 1, 2]",
      "【4†source】",
      "([oai_citation:1‡Gazette](https://g.example/s))",
      ":contentReference[oaicite:0]{index=0}",
      "<grok-card data-id=\"e8ff4f\"></grok-card>",
      "<|im_end|>",
  };
  for (const std::string_view mark : kMarks) {
    const std::string found(mark);
    EXPECT_TRUE(fixes(kRule, "The pier is from 1911 " + found + ". It burned once.",
                      "The pier is from 1911. It burned once."))
        << found;
    EXPECT_TRUE(fixes(kRule, "The pier is from 1911. " + found + " It burned once.",
                      "The pier is from 1911. It burned once."))
        << found;
    EXPECT_TRUE(fixes(kRule, "The pier is from 1911." + found + "\n\nIt burned once.",
                      "The pier is from 1911.\n\nIt burned once."))
        << found;
    EXPECT_TRUE(fixes(kRule, "The pier is from 1911.\n\n" + found + "\n\nIt burned once.",
                      "The pier is from 1911.\n\nIt burned once."))
        << found;
    EXPECT_TRUE(fix_is_safe(kRule, "The pier is from 1911. " + found)) << found;
  }
}

TEST(AssistantLeftover, KeepsTheWordInsideAMark) {
  EXPECT_TRUE(fixes(kRule,
                    "The pier of \xEE\x88\x80"
                    "entity\xEE\x88\x82[\"city\",\"Brevik\",\"Norway\"]"
                    "\xEE\x88\x81 burned.",
                    "The pier of Brevik burned."));
}

TEST(AssistantLeftover, LeavesALinkWhole) {
  constexpr std::string_view kLink = "The plan is at https://brevik.example/plan";
  const std::string link(kLink);
  EXPECT_TRUE(fixes(kRule, link + "?utm_source=chatgpt.com now.", link + " now."));
  EXPECT_TRUE(fixes(kRule, link + "?a=1&utm_source=openai now.", link + "?a=1 now."));
  EXPECT_TRUE(fixes(kRule, link + "?utm_source=copilot.com&b=2 now.", link + "?b=2 now."));
  EXPECT_TRUE(finds(kRule, link + "?utm_source=newsletter now."));
}

// A thought goes with its tags; one that is not closed may be followed by the story.
TEST(AssistantLeftover, DeletesAThought) {
  EXPECT_TRUE(fixes(kRule, "<think>\nShort.\n\nAnd clear.\n</think>\n\nThe pier burned.",
                    "The pier burned."));
  EXPECT_TRUE(fix_is_unsafe(kRule, "<think>The pier burned."));
}

constexpr const char* kStory =
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its piles in November.\n\nThe council has set aside nine million kroner for the new "
    "breakwater.\n\n";

TEST(AssistantLeftover, NeverTakesAFactAlong) {
  for (const char* const mixed :
       {"If you want, I can add that the vote was 7 to 2.",
        "Let me know if you’d like any changes, and the pier opens in spring.",
        "Would you like me to add that Ida Moen voted no?",
        "As of my last knowledge update in 2024, the town had no pier."}) {
    EXPECT_TRUE(fix_is_unsafe(kRule, std::string(kStory) + mixed)) << mixed;
  }
  EXPECT_TRUE(fix_is_unsafe(
      kRule, std::string("Sure! Here is the article: The pier burned.\n\n") + kStory));
  EXPECT_TRUE(fix_is_safe(kRule, std::string(kStory) + "If you want, I can make it shorter."));
}

// An example in a text about assistants is a hint that nothing deletes unread.
TEST(AssistantLeftover, IsAHintWhereTheTextIsAboutAssistants) {
  const std::string text = "Pupils who write with ChatGPT keep its phrases, teachers say.\n\n" +
                           std::string(kStory) + "Let me know if you’d like any changes.";
  EXPECT_TRUE(first_message(kRule, text).starts_with("hint:"));
  EXPECT_TRUE(fix_is_unsafe(kRule, text));
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
    "[[Certainly. Below is the polished draft, with a stronger lead.]]\n\nThe pier is gone.\n\nIt "
    "fell.",
    "[[Absolutely — here’s a shorter version of the piece.]]\n\nThe pier is gone.\n\nIt fell.",
    "[[As requested, here is the article in 400 words:]]\n\nThe pier is gone.\n\nIt fell.",
    "[[ChatGPT said:]]\n\nThe pier is gone.\n\nIt fell.",
    "[[**Assistant:**]]\n\nThe pier is gone.\n\nIt fell.",
    "[[You said:]]\n\nWrite about the pier.\n\nThe pier is gone.",
    "[[Assistant:]] The pier is gone.\n\nIt fell on Monday.",
    "The pier is gone.\n\n[[If you want, I can also draft three alternative headlines.]]",
    "The pier is gone.\n\nIt fell. [[If you’d like, I can make it shorter.]]",
    "The pier is gone.\n\n[[I can also write a shorter version if you’d like.]]",
    "The pier is gone.\n\n[[Shall I also draft a social post?]]",
    "The pier is gone.\n\n[[Word count: 412]]",
    "The pier is gone.\n\n[[(Word count: ~400 words)]]",
    "The pier is gone.\n\n[[Meta description: A pier is gone.]]",
    "The pier is gone.\n\n[[**SEO title:** A pier is gone]]",
    "The pier is gone.\n\n[[ChatGPT can make mistakes. Check important info.]]",
    "The pier is gone.\n\n[[Regenerate response]]",
    "The pier is gone.\n\n[[Please verify all facts before publishing.]]",
    "[[Thought for 12 seconds]]\n\nThe pier is gone.",
    "The pier is gone. [[citeturn0search0turn0news3]]",
    "The pier is gone [[[attached_file:1]]].",
    "The pier is gone. [[turn0search0]]",
    "The pier is gone. [[【12†L10-L20】]] It fell.",
    "[[<thinking>Short and clear.</thinking>]]\n\nThe pier is gone.",
};
constexpr std::string_view kSound[] = {
    "“Certainly. Below is the draft,” the program wrote, and she laughed.\n\nThe pier is gone.",
    "This is the full story of the pier.\n\nIt fell.\n\nIt burned.",
    "Here is the full report of the council.\n\nIt fell.\n\nIt burned.",
    "The pier is gone.\n\nIf you want to row, the club can lend you a boat.",
    "The pier is gone.\n\n“If you want, I can row you over,” the boy said.",
    "The pier is gone.\n\nDo you want a pier? Vote on Monday.",
    "She asked ChatGPT for a poem. ChatGPT said: “I have no pier.”",
    "Word count mattered to Moen, who wrote 412 words a day.",
    "The notice “ChatGPT can make mistakes. Check important info.” stands under the box.",
    "Claude said the pier was gone.\n\nIt fell.",
    "Assistant coach Ola Lind said the team was tired.\n\nIt lost.",
    "The club plans to turn 0 search results into a map.",
    "Deaths† rose by 4 in the year‡, the table says.",
    "The film [web series] was shot on page [12].",
    "The song is on 【Album】 of 2009.",
    "The string `turn0search0` and the string “oaicite:0” stay in the text.",
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
