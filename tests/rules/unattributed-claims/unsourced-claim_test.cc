#include <string>

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

}  // namespace
}  // namespace galley::core::test
