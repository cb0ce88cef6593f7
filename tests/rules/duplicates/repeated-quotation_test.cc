#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "repeated-quotation";

TEST(RepeatedQuotation, MarksTheSecond) {
  EXPECT_TRUE(
      finds(kRule,
            "“We will take this to the highest court,” Moen said on Monday after the vote.\n\n"
            "The board was silent. Asked again, Moen repeated: [[“We will take this to the highest "
            "court.”]]"));
}

TEST(RepeatedQuotation, TwoSpeakersOfOneQuotationIsAWarning) {
  EXPECT_EQ(
      first_message(
          kRule,
          "“We will take this to the highest court,” Ida Moen said on Monday.\n\n"
          "“We will take this to the highest court,” Per Osei said after the vote had ended."),
      "warning: The same words are quoted twice, from two speakers.");
}

TEST(RepeatedQuotation, OneSpeakerIsAHint) {
  EXPECT_EQ(first_message(
                kRule,
                "“We will take this to the highest court,” Ida Moen said on Monday.\n\n"
                "“We will take this to the highest court,” Moen said after the vote had ended."),
            "hint: This quotation is given twice.");
}

TEST(RepeatedQuotation, FindsAHalfOfAQuotation) {
  EXPECT_TRUE(finds(
      kRule,
      "“We built it with our own hands. We will take this to the highest court,” Moen said.\n\n"
      "Later she said the same: [[“We will take this to the highest court.”]] Nobody answered "
      "her."));
}

TEST(RepeatedQuotation, SlogansAndTitlesStaySilent) {
  EXPECT_TRUE(finds(kRule, "“Make it count,” the posters say. “Make it count,” the radio says."));
  EXPECT_TRUE(finds(
      kRule,
      "She wrote “The Last Ferryman of Brevik and Other Tales of Lunde” at home.\n\n"
      "Critics liked “The Last Ferryman of Brevik and Other Tales of Lunde” more than she did."));
}

TEST(RepeatedQuotation, LeavesARepeatedParagraphToItsRule) {
  EXPECT_TRUE(finds(kRule,
                    "“We will take this to the highest court,” Moen said on Monday.\n\n"
                    "“We will take this to the highest court,” Moen said on Monday."));
}

TEST(RepeatedQuotation, ObeysTheLeastLength) {
  const char* text =
      "“It was never about money,” Moen said.\n\nThen again: “It was never about money.” So it "
      "went.";
  EXPECT_TRUE(finds(kRule, text));
  EXPECT_TRUE(finds(kRule,
                    "“It was never about money,” Moen said.\n\nThen again: [[“It was never about "
                    "money.”]] So it went.",
                    "{\"min-words\": 5}"));
}

TEST(RepeatedQuotation, NamesTheSecondSpeakerOfSentencesThatAreAlike) {
  EXPECT_EQ(
      first_message(kRule,
                    "“It is a long way to row for a loaf of bread,” said Ana Lunde, the baker."
                    "\n\nThe board met for an hour.\n\n"
                    "“It is a long way to row for a loaf of bread,” said Tom Osei, the "
                    "skipper."),
      "warning: The same words are quoted twice, from two speakers.");
}

}  // namespace
}  // namespace galley::core::test
