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

}  // namespace
}  // namespace galley::core::test
