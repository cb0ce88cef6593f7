#include <string_view>

#include "support/duplicates.h"
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

constexpr std::string_view kFound[] = {
    "“We built this wall with our own hands and nobody thanked us,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“We built this wall with our own "
    "hands and nobody thanked us.”]]",
    "“The sea took the pier and left us the bill for it,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“The sea took the pier and left "
    "us the bill for it.”]]",
    "“My father rowed to Lunde every Monday with a cow in the boat,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“My father rowed to Lunde every "
    "Monday with a cow in the boat.”]]",
    "“I have never seen so many people cry over a boat,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“I have never seen so many "
    "people cry over a boat.”]]",
    "“You cannot tell a storm to wait until the council has met,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“You cannot tell a storm to wait "
    "until the council has met.”]]",
    "“The bell has not rung since the night of the great storm,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“The bell has not rung since the "
    "night of the great storm.”]]",
    "“They came with two cranes and went home with two broken ones,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“They came with two cranes and "
    "went home with two broken ones.”]]",
    "“Every child in this town can swim before it can read,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“Every child in this town can "
    "swim before it can read.”]]",
    "“The harbour is all that we have and they want to sell it,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“The harbour is all that we have "
    "and they want to sell it.”]]",
    "“We ate what the sea gave us and asked for nothing more,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“We ate what the sea gave us and "
    "asked for nothing more.”]]",
    "“I heard the piles crack one after another like guns in the dark,” Moen said on Monday after "
    "the vote.\n\nThe board was silent. Asked again, Moen repeated: [[“I heard the piles crack one "
    "after another like guns in the dark.”]]",
    "“There is no money for lamps but there is money for a statue,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“There is no money for lamps but "
    "there is money for a statue.”]]",
    "“He mended my roof and would not take so much as a cup of tea,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“He mended my roof and would not "
    "take so much as a cup of tea.”]]",
    "“The ramp is so steep that my mother has to be carried,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“The ramp is so steep that my "
    "mother has to be carried.”]]",
    "“A town without a pier is a hand without a thumb,” Moen said on Monday after the vote.\n\nThe "
    "board was silent. Asked again, Moen repeated: [[“A town without a pier is a hand without a "
    "thumb.”]]",
    "“I will row until my arms fall off and then I will steer,” Moen said on Monday after the "
    "vote.\n\nThe board was silent. Asked again, Moen repeated: [[“I will row until my arms fall "
    "off and then I will steer.”]]",
};
constexpr std::string_view kSound[] = {
    "“Make it count,” the posters say. “Make it count,” the radio says.",
    "She wrote “The Last Ferryman of Brevik and Other Tales of Lunde” at home.\n\nCritics liked "
    "“The Last Ferryman of Brevik and Other Tales of Lunde” more than she did.",
    "“We will take this to the highest court,” Moen said on Monday.\n\n“We will take this to the "
    "highest court,” Moen said on Monday.",
    "“It was never about money,” Moen said.\n\nThen again: “It was never about money.” So it went.",
};

TEST(RepeatedQuotation, Cases) { expect_repeats(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
