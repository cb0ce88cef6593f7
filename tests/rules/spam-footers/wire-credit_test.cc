#include <galley/galley.h>

#include <string_view>

#include "galley/language/language.h"
#include "support/cases.h"
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
  EXPECT_EQ(linter.clean(*report).text, in_story("1234\n" + credit + "\n" + photo +
                                                 "\n© 2024 Brevik Courier. All rights reserved."));
}

constexpr std::string_view kFound[] = {
    "[[Ana Reyes contributed to this report.]]",
    "[[Reporting by Ana Reyes; editing by Per Lunde]]",
    "[[Reporting by Ana Reyes in Brevik]]",
    "[[This article was originally published on the Brevik Post.]]",
    "[[Ana Reyes and Per Lunde contributed to this report.]]",
    "[[The Associated Press contributed to this report.]]",
    "[[(Reporting by Ana Reyes; Editing by Per Lunde)]]",
    "[[Associated Press writer Ana Reyes contributed to this report.]]",
    "[[Editing by Per Lunde]]",
    "[[Additional reporting by Ana Reyes]]",
    "[[This story was originally published by the Brevik Post.]]",
    "[[Reuters contributed to this report.]]",
    "[[This article first appeared in the Brevik Post.]]",
    "[[The Brevik Post contributed to this story.]]",
    "[[This story was first published in the Brevik Post.]]",
    "[[Ana Reyes contributed reporting.]]",
    "[[With files from the Associated Press]]",
};
constexpr std::string_view kSound[] = {
    "Ana Reyes contributed to the fund that paid for the lamps.",
    "Rust contributed to the fall of the pier, a report says.",
    "The report was edited by a clerk who had never seen the sea.",
    "The song was originally published in Lunde in 1870.",
    "The Associated Press sent a man to the storm, and he drowned.",
    "Reporting the wreck took him a day and a night.",
    "Reuters reported on Monday that the line was for sale.",
    "The files of the harbour office were under water.",
    "The article of the law first appeared in 1911.",
    "Nine firms contributed to the breakwater.",
    "This report was lost between two desks.",
    "Editing the log, the mate left out the storm.",
    "Per Lunde wrote the report, and Ana Reyes signed it.",
    "Additional piles were driven in May.",
    "The story was first told by a pilot's wife.",
    "The agency was founded by three brothers.",
    "The press in the cellar was used to print the tide table.",
    "With reporting forms in hand, the inspectors went aboard.",
    "What contributed to this is not known.",
    "An earlier story about the pier was wrong, the paper said.",
    "Heavy rain contributed to the flood, the engineer's report found.",
    "The report of the gun was heard in Lunde.",
    "A writer of hymns is buried there.",
    "She contributed a barrel of tar.",
    "It was edited out of the film.",
    "The Post of Brevik appeared twice a week.",
};

TEST(WireCredit, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
