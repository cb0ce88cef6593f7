#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "own-phrase";
constexpr const char* kConfiguration =
    R"({"phrases": {"patterns": ["^Ring the Courier on [0-9 ]+$"],
                    "examples": ["Come to our reading in the ticket hall on 4 May"]}})";

testing::AssertionResult finds_in(std::string_view layout) {
  return finds(kRule, in_story(layout), {}, kConfiguration);
}

TEST(OwnPhrase, Finds) {
  EXPECT_TRUE(finds_in("1234\n[[Ring the Courier on 555 0100]]"));
  EXPECT_TRUE(finds_in("12\n[[Come to our reading in the ticket hall on 11 June]]\n34"));
}

TEST(OwnPhrase, LeavesTheStoryAlone) { EXPECT_TRUE(finds_in("1234\nRing the Courier")); }

TEST(OwnPhrase, AnExampleIsFoundWithOtherFiguresButNotInOtherWords) {
  EXPECT_TRUE(
      finds(kRule, "[[Come to our reading in the ticket hall on 19 June]]", {}, kConfiguration));
  EXPECT_TRUE(
      finds(kRule, "Come to the reading that we hold at the old hall in June", {}, kConfiguration));
}

TEST(OwnPhrase, SaysNothingWithoutSettings) {
  EXPECT_TRUE(finds(kRule, "Ring the Courier on 555 0100"));
}

TEST(OwnPhrase, APatternThatBacktrackersFearTakesLinearTime) {
  const std::string hostile(100000, 'a');
  EXPECT_TRUE(finds(kRule, hostile, {}, R"({"phrases": {"patterns": ["(a+)+b"]}})"));
}

constexpr std::string_view kTwoPatterns =
    R"({"phrases": {"patterns": ["^Ring the Courier on [0-9 ]+$", "(?i)courier shop\\b"],)"
    R"( "examples": ["Come to our reading in the ticket hall on 4 May"]}})";
constexpr std::string_view kFound[] = {
    "[[Ring the Courier on 555 100]]\n\nThe pier is gone.",
    "The pier is gone.\n\n[[Ring the Courier on 555 200]]",
    "The pier is gone.\n\n[[Ring the Courier on 12]]\n\nThe ferry sails.",
    "The pier is gone.\n\n[[Come to our reading in the ticket hall on 4 May]]",
    "The pier is gone.\n\n[[Come to our reading in the ticket hall on 11 June]]",
    "[[Come to our reading in the ticket hall on 4 May.]]\n\nThe pier is gone.",
    "The pier is gone.\n\n[[Come to our readings in the ticket hall on 4 May]]",
    "The pier is gone. [[Courier Shop]] sells rope.",
    "The pier is gone.\n\n[[Courier Shop]]",
    "[[courier shop]]\n\nThe pier is gone.",
    "The [[COURIER SHOP]] is shut.",
    "[[Courier Shop]] and [[courier shop]] are one.",
    "The pier is gone.\n\n[[Ring the Courier on 1 2 3]]\n\n[[Courier Shop]]",
    "The pier is gone.\n\n[[Come to our reading in the ticket hall on 5 May!]]\n\nThe ferry sails.",
    "He bought tar at the [[Courier shop]].",
    "[[Ring the Courier on 999]]\n\n[[Ring the Courier on 998]]",
    "The ferry sails.\n\n[[Come to our reading in the new ticket hall on 4 May]]",
};
constexpr std::string_view kSound[] = {
    "Ring the Courier on Monday",
    "ring the Courier on 555 100",
    "Please ring the Courier on 555 100",
    "Ring the Courier on 555 100 today",
    "Ring the Herald on 555 100",
    "The Courier rang at 555",
    "Ring the bell on 4 May",
    "Come to our reading",
    "Come to the ticket hall on 4 May",
    "Our reading was in the ticket hall.",
    "The ticket hall is shut on 4 May.",
    "Come in, the reading has begun.",
    "The courier's shop is shut.",
    "The shop of the Courier is shut.",
    "The courier went to the shop.",
    "A courier shopped for rope.",
    "Couriers shop at night.",
    "The hall is on the quay.",
    "4 May",
    "555 100",
    "The pier is gone.",
    "In the hall on 4 May nobody came to read.",
    "The reading of the law took an hour in the ticket hall, and on 4 May it began again.",
    "Come to our wedding in the church on 4 May",
    "Ring the Courier",
    "The Courier on 555 100 shares",
};

TEST(OwnPhrase, Cases) { expect_texts(kRule, kFound, kSound, kTwoPatterns); }

}  // namespace
}  // namespace galley::core::test
