#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The mayor spoke of the war. [[Attacks similar to those that hit the town last year.]]",
    "The board met in May. [[A decision that surprised many in the industry.]]",
    "He named three towns. [[A list that surprised nobody in the hall.]]",
    "The firm sold its ships. [[The ships that had made it rich in the old days.]]",
    "They praised the crew. [[The same crew that saved the ferry in the spring.]]",
    "The court freed him. [[A man who had spent nine years in a cell.]]",
    "The harbour has new owners. [[A sale that began in the spring of last year.]]",
    "The report lists the dead. [[Workers who died in the mine in the winter.]]",
    "She wrote about the river. [[A river that floods the town every few years.]]",
    "The union has a new plan. [[A list that surprised nobody in the room.]]",
    "The dam was built in 1971. [[A wall of earth and stone that was never made to last so long.]]",
    "He left the firm in May. [[A step that few in the trade had wanted to see.]]",
    "[[Great service and friendly staff.]]",
    "[[Great food and a very friendly place.]]",
    "[[Thanks for your help with the report.]]",
    "[[Very good work and a fair price.]]",
    "[[A great place for a quick lunch.]]",
    "[[Best place in town for fish.]]",
};
constexpr std::string_view kSound[] = {
    "Attacks similar to those that hit the town last year began at dawn.",
    "The mayor spoke of the war. The attacks that hit the town began at dawn.",
    "The board met in May. The decision that surprised many was the mayor's.",
    "“Great service and friendly staff,” she said of the inn.",
    "What a day! Nobody had seen it coming.",
    "Close the door when you leave the house.",
    "Go home and think about it for a day.",
    "Why not? The road is open.",
    "Great service and friendly staff",
    "Photo: R. Osei",
    "He came, he saw and he left.",
    "Who wants to pay for the road?",
    "The council met, and the mayor, who was ill, stayed at home.",
    "Though it rained, the race was run.",
    "Because the bridge is closed, the bus takes an hour.",
    "If the price falls, they will sell.",
    "The river that floods the town every few years rose again.",
    "Those who had lost their homes slept in the school.",
    "That the firm lost money is no secret.",
    "What the board decided in May is not known.",
    "Waiting for the bus, he read the paper.",
    "There are three schools in the town, and one is closed.",
    "It rains.",
    "Mix the flour and the eggs, then add the milk.",
    "He told the court: “A man who spent nine years in a cell.”",
    "The vote was lost by two, the mayor said.",
    "Here is what the judge wrote.",
    "The town is calm. No matter what, they plan to stay in the valley.",
    "The dam was built in 1971. A wall that was made to hold broke in May.",
};

TEST(Fragment, FindsItsSlipsAndNothingElse) { expect_cases("fragment", kBroken, kSound); }

TEST(Fragment, ListensToItsThresholds) {
  const std::string_view text = "Great service and friendly staff.";
  EXPECT_TRUE(finds("fragment", text, R"({"warn-at": 400, "hint-at": 400})"));
  EXPECT_TRUE(first_message("fragment", text).starts_with("warning"));
}

TEST(Fragment, SaysWhichVerbBelongsToTheInnerClause) {
  EXPECT_EQ(first_message("fragment",
                          "The board met. Attacks similar to those that hit the town last year."),
            "warning: This sentence has no main clause.");
}

TEST(Fragment, DoubtsAParticipleBehindAnInfinitive) {
  EXPECT_TRUE(
      first_message("fragment", "The dam is old. A wall that was made to hold cracked in May.")
          .starts_with("hint"));
}

TEST(Fragment, WhatIsSetShortOnPurposeIsAHintAtMost) {
  for (const char* const text :
       {"The pumps came on Friday. And not a day too soon.",
        "The vote is over. More from the hall.", "The page closes now. Thanks for your company.",
        "She won two medals. Not bad for a baker from Orle.",
        "Thanks to the snow, no buses. Schools are shut."}) {
    EXPECT_FALSE(first_message("fragment", text).starts_with("warning")) << text;
  }
}

}  // namespace
}  // namespace galley::core::test
