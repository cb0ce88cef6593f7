#include <galley/galley.h>

#include "galley/language/language.h"
#include "support/expect_findings.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "wire-credit";

TEST(WireCredit, Finds) {
  EXPECT_TRUE(
      finds_each(kRule, {"1234\n[[Harbour correspondent Jon Falk contributed to this report.]]",
                         "1234\n[[(Reporting by Jon Falk; editing by Mia Strand)]]"}));
}

TEST(WireCredit, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(
      kRule, {"1\nTwo engineers contributed to a report on the sea bed that the council will read "
              "in May, and neither of them expects the work to be cheap.\n3"}));
}

TEST(WireCredit, IsAHintAndOffersNoDeletion) {
  const std::string text =
      "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore "
      "from "
      "its piles in November.\n\nJon Falk contributed to this report.";
  EXPECT_TRUE(first_message(kRule, text).starts_with("hint:"));
  EXPECT_FALSE(fixes(kRule, text, text));
}

TEST(WireCredit, StaysInTheCleanCopyWhenThePageAroundItGoes) {
  const std::string credit = "Jon Falk contributed to this report.";
  const std::string photo = "Photo: Ida Moen";
  const galley::Linter linter;
  const auto report =
      linter.lint(in_story("1234\nShare this story\n" + credit + "\n" + photo +
                           "\nFollow us on Facebook\n© 2024 Brevik Courier. All rights reserved."));
  EXPECT_EQ(linter.clean(*report).text, in_story("1234\n" + credit + "\n" + photo));
}

}  // namespace
}  // namespace galley::core::test
