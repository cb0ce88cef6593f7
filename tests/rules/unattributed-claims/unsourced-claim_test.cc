#include <string>
#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "unsourced-claim";

TEST(UnsourcedClaim, MarksAccusationsCausesAndForecasts) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The owner stole the wages of his workers.]]"));
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The town lost its school because the mill closed.]]"));
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The new road will ruin the valley.]]"));
}

TEST(UnsourcedClaim, MarksViolenceAgainstPeopleAndWasteInTheRiver) {
  for (const char* text :
       {"[[Guards tortured prisoners in the mill.]]", "[[Police shot three protesters.]]",
        "[[Soldiers burned two barns and beat the nurses.]]",
        "[[A boy was stabbed behind the mill.]]", "[[The company dumped waste in the river.]]"}) {
    EXPECT_TRUE(finds(kRule, std::string("The mill was sold.\n\n") + text)) << text;
  }
  for (const char* text :
       {"Osei shot a film in Loom.", "Platt shot wide in May.", "Loom beat Harle on Saturday.",
        "The drummer beat the drum.", "The company dumped its shares.",
        "She poured oil into the pan.", "He refused to shoot the prisoners."}) {
    EXPECT_TRUE(finds(kRule, std::string("The mill was sold.\n\n") + text)) << text;
  }
}

TEST(UnsourcedClaim, WhatIsDueToHappenHasNoCause) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The school stayed shut due to rain.]]"));
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "The school was due to open at nine."));
}

TEST(UnsourcedClaim, ASourcePasses) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "The owner stole the wages of his workers, a court in Loom found."));
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "Ada Osei said the new road would ruin the valley."));
}

TEST(UnsourcedClaim, WhatSomebodyWantsOrJudgesIsNoSource) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The owner, who opposed the road, stole the wages of his workers.]]"));
}

TEST(UnsourcedClaim, ATimeIsNoClaimOfAll) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "Rain fell all day in the valley."));
}

TEST(UnsourcedClaim, ARefusalIsNoForecast) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "The owner would not discuss the price."));
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "The owner wouldn't comment."));
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The old wheel would not turn again.]]"));
}

TEST(UnsourcedClaim, QuestionsPass) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "Who will pay for the new road?"));
}

TEST(UnsourcedClaim, WhereMoneyGoesIsNoForecast) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "There was less money going to the school in the valley."));
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The school in the valley is going to close.]]"));
}

constexpr std::string_view kFound[] = {
    "The road was closed.\n\n[[The mayor stole money from the school.]]",
    "The road was closed.\n\n[[The fire was caused by a faulty lamp.]]",
    "The road was closed.\n\n[[The mill will close next year.]]",
    "The road was closed.\n\n[[Prices fell because of the strike.]]",
    "The road was closed.\n\n[[The company bribed two clerks.]]",
    "The road was closed.\n\n[[The guards beat three boys.]]",
    "The road was closed.\n\n[[The mill dumped waste in the river.]]",
    "The road was closed.\n\n[[The flood was caused by the owners of the dam.]]",
    "The road was closed.\n\n[[The plan would ruin the valley.]]",
    "The road was closed.\n\n[[The guards shot three protesters.]]",
    "The road was closed.\n\n[[The owner lied to the court about the dam.]]",
    "The road was closed.\n\n[[Nobody in the valley ever trusted the mayor.]]",
    "The road was closed.\n\n[[The soldiers tortured two prisoners.]]",
    "The road was closed.\n\n[[The law will never work.]]",
    "The road was closed.\n\n[[The strike led to higher prices.]]",
    "The road was closed.\n\n[[The new road will destroy the village.]]",
    "The road was closed.\n\n[[The police arrested a man on suspicion of murder because of the "
    "letter.]]",
};
constexpr std::string_view kSound[] = {
    "The road was closed.\n\nThe mayor stole money from the school, Ada Osei said.",
    "The road was closed.\n\nThe fire was caused by a faulty lamp, according to the fire office.",
    "The road was closed.\n\nThe shop opens at nine.",
    "The road was closed.\n\nThe council voted to mend the roof.",
    "The road was closed.\n\nRain fell in the valley.",
    "The road was closed.\n\nThe boat was green.",
    "The road was closed.\n\nAda Osei said the mill would close next year.",
    "The road was closed.\n\n“The company bribed two clerks,” said Ada Osei.",
    "The road was closed.\n\nThe team beat Brevik by two goals.",
    "The road was closed.\n\nThe brothers shot a film in Loom.",
    "The road was closed.\n\nShe walked to the mill and sat down.",
    "The road was closed.\n\nThe train left the station at noon.",
    "The road was closed.\n\nDid the company bribe two clerks?",
    "The road was closed.\n\nThe mayor opened the fair.",
    "The road was closed.\n\nA dog slept in the door of the mill.",
    "The road was closed.\n\nHe shut the gate and went home.",
    "The road was closed.\n\nThe bridge is made of oak.",
    "The road was closed.\n\nThe mayor shook hands with the owner.",
    "The road was closed.\n\nThe court heard the case on Monday.",
    "The road was closed.\n\nShe told him that the mill was old.",
    "The road was closed.\n\nThey danced until the lamp went out.",
    "The road was closed.\n\nThe children fed the goats.",
    "The road was closed.\n\nThe choir sang three songs.",
    "The road was closed.\n\nI saw the mayor at the fair.",
    "The road was closed.\n\nThe police said the owner had lied to the court.",
    "The road was closed.\n\nThe judge sentenced him to two years in prison.",
};

TEST(UnsourcedClaim, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
