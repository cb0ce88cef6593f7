#include <string_view>

#include "support/cases.h"
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

TEST(ContainedPassage, NamesAndTitlesStaySilent) {
  EXPECT_TRUE(
      finds(kRule,
            "The Royal Society for the Protection of Harbour Lights met in Brevik.\n\n"
            "Members of the Royal Society for the Protection of Harbour Lights waited outside."));
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
constexpr std::string_view kSound[] = {
    "The bridge at Orrin closes at six. The bridge at Lunde stays open until nine, and the ferry "
    "sails all night.",
    "He declined to comment. Work goes on.\n\nShe agreed. He declined to comment. Night fell.",
    "“Make it count,” the posters say.\n\n“Make it count,” the radio says, all day and all night.",
    "The council meets on Monday.\n\nThe council meets on Friday.\n\nThe council never meets in "
    "June.",
    "It rained. It rained. It rained, and then the dam broke.",
    "Nobody slept. Nobody ate. Nobody spoke until the boat was in.",
    "He came, he saw the pier, and he went home.\n\nShe came, she saw the boat, and she stayed.",
    "The mill is old. The dam is older. The bridge is the oldest of the three.",
    "First the wind turned. Then the rain came. Then the pier went.",
    "The police said the road was shut. The army said the bridge was open.",
    "The boat left at nine with forty people.\n\nForty people waited for the boat that left at "
    "ten.",
    "She bought bread, butter and a rope. He bought tar, nails and a lamp.",
    "In May the river was low. In June it was high. In July it was gone.",
    "The ferry has a stove. The float has none. The crew have coats.",
    "A lamp hangs at each end of the float.\n\nA bell hangs in the middle of it.",
    "The first diver saw nothing. The second diver saw the bell and the wheel.",
    "As a matter of fact, at the end of the day it is what it is, he said.\n\nAt the end of the "
    "day it was hers.",
    "The Royal Society for the Protection of Harbour Lights met in Brevik.\n\nMembers of the Royal "
    "Society for the Protection of Harbour Lights waited outside.",
    "The council voted on Monday to build a school near the station.\n\nThe council voted on "
    "Tuesday to close the pool behind the market.",
    "Thank you for coming, the mayor said.\n\nThank you for nothing, said the owner of the mill.",
    "The road to Loom is shut. The road to Lunde is open. The road to Orrin is under water.",
    "A storm tore the pier away. A crane will lift what is left of it.",
    "The crew of the ferry is paid by the town. The crew of the tug is paid by the harbour.",
    "They asked for a wall. They got a fence. They wanted a breakwater.",
    "He mends nets in winter and boats in spring, and in summer he sleeps.",
    "Her father rowed. Her brother sails. She flies, and nobody minds.",
};

TEST(ContainedPassage, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
