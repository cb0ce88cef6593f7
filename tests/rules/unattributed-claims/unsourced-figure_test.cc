#include <string>
#include <string_view>

#include "support/cases.h"
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

constexpr std::string_view kFound[] = {
    "The road was closed.\n\n[[At least 12 people were killed.]]",
    "The road was closed.\n\n[[Some 40 percent of the millers lost a field.]]",
    "The road was closed.\n\n[[The mill lost 4 million kroner in May.]]",
    "The road was closed.\n\n[[More than 300 people fled the valley.]]",
    "The road was closed.\n\n[[Nearly 60 people were injured.]]",
    "The road was closed.\n\n[[The repairs cost 9 million dollars.]]",
    "The road was closed.\n\n[[About 2,000 people lost their homes.]]",
    "The road was closed.\n\n[[Three miners died in the fire.]]",
    "The road was closed.\n\n[[Nine in ten voters want the bridge.]]",
    "The road was closed.\n\n[[The flood killed 31 people.]]",
    "The road was closed.\n\n[[Some 70 percent of the fields were lost.]]",
    "The road was closed.\n\n[[More than 500 cows were lost.]]",
    "The road was closed.\n\n[[Around 14,000 people have fled since May.]]",
    "The road was closed.\n\n[[The collapse claimed 12 lives.]]",
    "The road was closed.\n\n[[The town spent 3 million dollars on the plan.]]",
};
constexpr std::string_view kSound[] = {
    "The road was closed.\n\nAt least 12 people were killed, the police said.",
    "The road was closed.\n\nSome 40 percent of the millers lost a field, according to the office.",
    "The road was closed.\n\nAda Osei said the mill lost 4 million kroner in May.",
    "The road was closed.\n\nThe train leaves at 9:40.",
    "The road was closed.\n\nThe meeting is on 4 May.",
    "The road was closed.\n\nThe mill was built in 1911.",
    "The road was closed.\n\nAda Osei is 81.",
    "The road was closed.\n\nBrevik won 3-1.",
    "The road was closed.\n\nThe council voted 9 to 4 to mend the roof.",
    "The road was closed.\n\nThe police said more than 300 people fled the valley.",
    "The road was closed.\n\n“Nearly 60 people were injured,” said Ada Osei.",
    "The road was closed.\n\nBake the bread for 35 minutes.",
    "The road was closed.\n\nTwo men mended the boat.",
    "The road was closed.\n\nShe read the letter twice.",
    "The road was closed.\n\nOne of the dogs barked.",
    "The road was closed.\n\nThe shop opens at nine.",
    "The road was closed.\n\nIn the latest Herald poll 40 percent of the voters wanted the bridge.",
    "The road was closed.\n\nShe lives in Loom.",
    "The road was closed.\n\nThe plan died in the council.",
    "The road was closed.\n\nHe threw the dead batteries away.",
    "The road was closed.\n\nThe second train was late.",
    "The road was closed.\n\nPage 9 was torn out.",
    "The road was closed.\n\nHow many people were killed?",
    "The road was closed.\n\nThe clerk read the letter aloud.",
    "The road was closed.\n\nThe class meets in room 9.",
    "The road was closed.\n\nShe was born on 4 May 1911.",
    "The road was closed.\n\nThe hospital recorded 60 injuries.",
    "The road was closed.\n\nAccording to the bank, the town spent 3 million dollars on the plan.",
};

TEST(UnsourcedFigure, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
