#include "support/expect_findings.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "placeholder";

TEST(Placeholder, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1\nThe work will cost [[TK]] kroner, said Moen, who has run the "
                                 "harbour office for nine years."}));
  EXPECT_TRUE(finds(kRule,
                    "The council of [[{{town}}]] voted on Tuesday to rebuild the old ferry pier.\n"
                    "\n"
                    "[[Lorem ipsum]] dolor sit amet."));
}

TEST(Placeholder, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule,
      {"1\nShe bought her coat at TK Maxx [as she does every winter] and wore it on the float."}));
}

TEST(Placeholder, FindsBracketsAndLatin) {
  EXPECT_TRUE(
      first_message(kRule, "The pier opened in 1911. [citation needed]").starts_with("error:"));
  EXPECT_TRUE(first_message(kRule, "Dear [your name], the pier is gone.").starts_with("error:"));
  EXPECT_TRUE(finds(kRule, "[[Headline goes here]]\n\nThe pier is gone."));
}

TEST(Placeholder, AQuestionOfAnEditorIsOpen) {
  for (const char* const question : {"[source?]", "[who?]", "[according to the harbour office?]"}) {
    EXPECT_EQ(first_message(kRule, std::string("The pier will open in May. ") + question),
              "warning: A question to the writer is still open.")
        << question;
  }
}

TEST(Placeholder, ATextOnTemplatesIsFull) {
  EXPECT_TRUE(finds(
      kRule, "Write {{name}} for the name, {{place}} for the place and {{date}} for the day."));
}

TEST(Placeholder, NamesAndShopsAreNoGaps) {
  EXPECT_TRUE(finds(kRule, "The TK Osei prize went to a shop [in Brevik] at tk.example."));
}

}  // namespace
}  // namespace galley::core::test
