#include <string_view>

#include "support/duplicates.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "contained-passage";

TEST(ContainedPassage, MarksThePullQuote) {
  EXPECT_TRUE(finds(
      kRule,
      "[[“We built this wall with our own hands and nobody thanked us.”]]\n\n"
      "The wall is down now. “We built this wall with our own hands and nobody thanked us for it, "
      "not even the harbour board,” said Ida Moen, who is 81."));
}

TEST(ContainedPassage, IsAHint) {
  EXPECT_TRUE(
      first_message(
          kRule,
          "The wall is down now. “We built this wall with our own hands and nobody thanked us for "
          "it, not even the harbour board,” said Ida Moen, who is 81.\n\n"
          "“We built this wall with our own hands and nobody thanked us.”")
          .starts_with("hint:"));
}

constexpr std::string_view kFound[] = {
    "[[“We built this wall with our own hands and nobody thanked us.”]]\n\nThe wall is down now. "
    "“We built this wall with our own hands and nobody thanked us for it, not even the harbour "
    "board,” said Ida Moen, who is 81.",
    "[[“The sea took the pier and left us the bill for it.”]]\n\nThe wall is down now. “The sea "
    "took the pier and left us the bill for it, and I will not pay a single krone of that,” said "
    "Ida Moen, who is 81.",
    "[[“My father rowed to Lunde every Monday with a cow in the boat.”]]\n\nThe wall is down now. "
    "“My father rowed to Lunde every Monday with a cow in the boat, and nobody thought that there "
    "was anything odd about it,” said Ida Moen, who is 81.",
    "[[“I have never seen so many people cry over a boat.”]]\n\nThe wall is down now. “I have "
    "never seen so many people cry over a boat, and I have buried three of them in this bay,” said "
    "Ida Moen, who is 81.",
    "[[“You cannot tell a storm to wait until the council has met.”]]\n\nThe wall is down now. "
    "“You cannot tell a storm to wait until the council has met, whatever the mayor may write in "
    "her letters,” said Ida Moen, who is 81.",
    "[[“The bell has not rung since the night of the great storm.”]]\n\nThe wall is down now. “The "
    "bell has not rung since the night of the great storm, when the rope broke and the tower "
    "fell,” said Ida Moen, who is 81.",
    "[[“They came with two cranes and went home with two broken ones.”]]\n\nThe wall is down now. "
    "“They came with two cranes and went home with two broken ones, which is what we had told them "
    "would happen,” said Ida Moen, who is 81.",
    "[[“Every child in this town can swim before it can read.”]]\n\nThe wall is down now. “Every "
    "child in this town can swim before it can read, and some of them never learn the other thing "
    "at all,” said Ida Moen, who is 81.",
    "[[“The harbour is all that we have and they want to sell it.”]]\n\nThe wall is down now. “The "
    "harbour is all that we have and they want to sell it to a man who has never been in a boat,” "
    "said Ida Moen, who is 81.",
    "[[“We ate what the sea gave us and asked for nothing more.”]]\n\nThe wall is down now. “We "
    "ate what the sea gave us and asked for nothing more, until the ships with the long nets "
    "came,” said Ida Moen, who is 81.",
    "[[“I heard the piles crack one after another like guns in the dark.”]]\n\nThe wall is down "
    "now. “I heard the piles crack one after another like guns in the dark, and then it was quiet "
    "for a long time,” said Ida Moen, who is 81.",
    "[[“There is no money for lamps but there is money for a statue.”]]\n\nThe wall is down now. "
    "“There is no money for lamps but there is money for a statue of a man who never set foot "
    "here,” said Ida Moen, who is 81.",
    "[[“He mended my roof and would not take so much as a cup of tea.”]]\n\nThe wall is down now. "
    "“He mended my roof and would not take so much as a cup of tea, because my mother had taught "
    "him to read,” said Ida Moen, who is 81.",
    "[[“The ramp is so steep that my mother has to be carried.”]]\n\nThe wall is down now. “The "
    "ramp is so steep that my mother has to be carried up by two of the crew whenever the tide is "
    "low,” said Ida Moen, who is 81.",
    "[[“A town without a pier is a hand without a thumb.”]]\n\nThe wall is down now. “A town "
    "without a pier is a hand without a thumb, and ours has been sore for more than a year,” said "
    "Ida Moen, who is 81.",
    "[[“I will row until my arms fall off and then I will steer.”]]\n\nThe wall is down now. “I "
    "will row until my arms fall off and then I will steer, and when I cannot steer I will shout,” "
    "said Ida Moen, who is 81.",
};

TEST(ContainedPassage, Cases) { expect_repeats(kRule, kFound); }

}  // namespace
}  // namespace galley::core::test
