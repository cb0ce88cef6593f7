#include <string>

#include "support/expect_findings.h"

namespace galley::core::test {
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

TEST(UnsourcedFigure, OneWordIsOneTerm) {
  EXPECT_EQ(first_message(kRule,
                          "The flood came at night.\n\n"
                          "The keeper of the lock was found murdered in his home."),
            "hint: Who confirms this?");
}

TEST(UnsourcedFigure, WhereSomebodyLivesIsNoHarm) {
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "Clara Ruiz lives in Loom with her aunt."));
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "[[The flood claimed 12 lives in the valley.]]"));
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "[[Many lost their lives in the valley.]]"));
}

TEST(UnsourcedFigure, ThingsThatDieAreNoHarm) {
  for (const char* text :
       {"The language of the valley is dying.", "The plan for a second bridge is dead.",
        "The battery died on the way home.", "The council killed the plan in May.",
        "The plan was killed in the council.", "The frost killed the roses.",
        "The road behind the mill is a dead end.", "The toll road is closed in winter."}) {
    EXPECT_TRUE(finds(kRule, std::string("The flood came at night.\n\n") + text)) << text;
  }
}

TEST(UnsourcedFigure, PeopleWhoDieAreHarmed) {
  for (const char* text :
       {"[[The owner of the mill died on Monday.]]", "[[A boy was found dead behind the mill.]]",
        "[[The storm killed at least 31.]]", "[[The slide killed a cyclist.]]",
        "[[The fire at the mill left three dead.]]", "[[Osei was killed on the way home.]]",
        "[[The body of a dead 3-year-old boy lay behind the lock.]]"}) {
    EXPECT_TRUE(finds(kRule, std::string("The flood came at night.\n\n") + text)) << text;
  }
}

TEST(UnsourcedFigure, DatesAndAgesAreNoFigures) {
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "Osei, 45, was born on 12 May 1979 in Loom and works at the mill there."));
}

TEST(UnsourcedFigure, HowOldSomebodyIsIsNoFigure) {
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "A 43-year-old miller kept the lock, and the Senate Majority Leader came."));
}

TEST(UnsourcedFigure, AnAgeBehindANameIsNoFigure) {
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "Ada Fenn is 101. She was 97 when the mill closed."));
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "[[The tower of the mill is 101 feet tall.]]"));
}

TEST(UnsourcedFigure, TheNumberOfADocumentIsNoFigure) {
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "The paper on the flood has the number 10.5550/978-3-319-2199."));
}

TEST(UnsourcedFigure, StepsOfARecipePass) {
  EXPECT_TRUE(finds(kRule,
                    "The baker gave her recipe.\n\n"
                    "Bake the loaf at 220C for 35 minutes.\n\n"
                    "Leave it in the tin for 45 minutes."));
  EXPECT_TRUE(finds(kRule,
                    "The baker gave her recipe.\n\n"
                    "[[She bakes 900 loaves a day for the town.]]"));
}

TEST(UnsourcedFigure, WhoCountsIsTheSource) {
  for (const char* text :
       {"The Loom Health Office counted 3,400 cases in May.", "Police recorded 212 thefts in May.",
        "The ministry has registered 40 cases of the disease."}) {
    EXPECT_TRUE(finds(kRule, std::string("The flood came at night.\n\n") + text)) << text;
  }
  EXPECT_TRUE(finds(kRule, "The season is over.\n\n[[Osei recorded 14 goals for the club.]]"));
}

TEST(UnsourcedFigure, AGuideSpeaksForItself) {
  std::string guide = "The valley of Loom.\n\n";
  for (int i = 0; i < 12; ++i) {
    guide +=
        "You can rent a boat below the lock and row up the river until you reach the mill.\n\n";
  }
  EXPECT_TRUE(finds(kRule, guide + "The owners built 400 boats in the yard behind the mill."));
  EXPECT_TRUE(finds(kRule,
                    "The valley of Loom.\n\n"
                    "[[The owners built 400 boats in the yard behind the mill.]]"));
}

TEST(UnsourcedFigure, AComparisonAddsAndAPriceTakesAway) {
  // Weighed by the least sum that still marks them.
  const char* plain = "The flood came at night.\n\n[[The bridge carries 800 lorries a day.]]";
  EXPECT_TRUE(finds(kRule, plain, R"({"min-weight": 4})"));
  EXPECT_TRUE(finds(kRule,
                    "The flood came at night.\n\n"
                    "[[The bridge carries 800 lorries a day, longer than the ford did.]]",
                    R"({"min-weight": 5})"));
  EXPECT_TRUE(finds(kRule, "The flood came at night.\n\n[[The town paid $4 for the bridge.]]",
                    R"({"min-weight": 5})"));
  EXPECT_TRUE(finds(kRule, "The flood came at night.\n\nA ticket for the bridge costs $4.",
                    R"({"min-weight": 4})"));
}

TEST(UnsourcedFigure, TheParagraphBeforeTakesLessThanItsOwn) {
  const std::string said = "The dam would hold, the mayor said.";
  EXPECT_TRUE(
      finds(kRule, said + " [[The bridge carries 800 lorries a day.]]", R"({"min-weight": 2})"));
  EXPECT_TRUE(
      finds(kRule, said + " The bridge carries 800 lorries a day.", R"({"min-weight": 3})"));
  EXPECT_TRUE(
      finds(kRule, said + "\n\n[[The bridge carries 800 lorries a day.]]", R"({"min-weight": 3})"));
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
}  // namespace galley::core::test
