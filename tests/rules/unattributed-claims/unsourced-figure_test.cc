#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "unsourced-figure";

TEST(UnsourcedFigure, MarksACountOfPeopleWithoutASource) {
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "[[More than 4,000 people have fled the valley around Loom.]]\n\n"
                    "The river is still high."));
  EXPECT_TRUE(finds(kRule,
                    "The vote was close.\n\n"
                    "[[About 60 percent of drivers in Loom use the bridge every day.]]"));
}

TEST(UnsourcedFigure, ASourceInTheSentencePasses) {
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "More than 4,000 people have fled the valley, the town hall said."));
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "According to the town hall, about 60 percent of drivers use the bridge."));
}

TEST(UnsourcedFigure, AsksForAFigureOnlyWhereThereIsOne) {
  EXPECT_EQ(first_message(kRule,
                          "The flood came at night.\n\n"
                          "The keeper of the lock was killed on his way home."),
            "hint: Who confirms this?");
  EXPECT_EQ(first_message(kRule,
                          "The flood came at night.\n\n"
                          "Twelve people were killed on their way home."),
            "hint: Where does this figure come from?");
}

TEST(UnsourcedFigure, DatesAndAgesAreNoFigures) {
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "Osei, 45, was born on 12 May 1979 in Loom and works at the mill there."));
}

TEST(UnsourcedFigure, CountsAtTheEndAndRatiosInWords) {
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The mill at Loom leads the valley with 61.]]"));
  EXPECT_TRUE(finds(kRule,
                    "The mill was sold.\n\n"
                    "[[The road was walked by nearly three in 10.]]"));
}

}  // namespace
}  // namespace galley::test
