#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "repeated-statement";

TEST(RepeatedStatement, MarksTheSecondReportOfOneStatement) {
  EXPECT_TRUE(finds(kRule,
                    "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would "
                    "stay closed until divers had searched the sunken barge.\n\n"
                    "Rain kept falling.\n\n"
                    "[[The harbour will stay closed until divers search the sunken barge, the "
                    "office announced.]]"));
}

TEST(RepeatedStatement, MarksAnOccasionThatIsIntroducedTwice) {
  EXPECT_TRUE(finds(kRule,
                    "Moen spoke at a news conference in Brevik on Friday.\n\n"
                    "Later Moen told [[a news conference]]: “Nobody knows.”"));
}

TEST(RepeatedStatement, TheSecondMentionWithTheIsFine) {
  EXPECT_TRUE(finds(kRule,
                    "Moen spoke at a news conference in Brevik on Friday.\n\n"
                    "Later Moen told the news conference: “Nobody knows.”"));
}

TEST(RepeatedStatement, StatementsOnOneMatterStaySilent) {
  EXPECT_TRUE(
      finds(kRule,
            "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would stay closed "
            "until divers had searched the sunken barge.\n\n"
            "Osei said the barge had carried salt and that no diver would find anything in it."));
}

TEST(RepeatedStatement, ObeysTheDistance) {
  const char* text =
      "The town of Brevik woke to rain on Friday.\n\nMoen said the harbour would stay closed until "
      "divers had searched the sunken barge. Rain fell. It was late.\n\n"
      "The harbour will stay closed until divers search the sunken barge, the office announced.";
  EXPECT_TRUE(finds(kRule, text, "{\"max-distance\": 2}"));
  EXPECT_FALSE(finds(kRule, text));
}

TEST(RepeatedStatement, TheHeadlineMayAnticipate) {
  EXPECT_TRUE(finds(
      kRule,
      "Moen says the harbour will stay closed until divers have searched the sunken barge.\n\n"
      "The harbour will stay closed until divers search the sunken barge, Moen said on Friday."));
}

TEST(RepeatedStatement, IsAHint) {
  EXPECT_TRUE(first_message(kRule,
                            "Moen spoke at a news conference in Brevik on Friday.\n\n"
                            "Later Moen told a news conference: “Nobody knows.”")
                  .starts_with("hint: This occasion is introduced a second time"));
}

}  // namespace
}  // namespace galley::core::test
