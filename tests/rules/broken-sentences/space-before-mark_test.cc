#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The council [[met ,]] and voted.",
    "Follow us on [[News ,]]Chat and more.",
    "The vote was on [[Monday .]]",
    "The vote was on [[Monday .]] The result is open.",
    "Who paid for [[it ?]] Nobody will say.",
    "What a [[night !]]",
    "The mayor [[left  ,]] her deputy stayed.",
    "In [[1987 ,]] the mill burned down.",
    "He said “it is [[over .]]” and left.",
    "They came from [[Oslo ,]] Bergen and Narvik.",
    "The road is [[closed .]] “We waited,” she said.",
    "The [[firm ,]] based in Turku, has [[debts ,]] too.",
    "The ferry sank in [[minutes ,]]according to two sailors.",
    "The strike ends [[today .]] Trains run again.",
    "Is the water [[safe ?]]",
    "The price rose by [[half .]] Bread is dear.",
    "The hall was [[shut .]]The clerk left at nine.",
    "The hall was [[shut ?]]Nobody knew.",
    "The hall was [[shut ;]] the clerk left at nine.",
    "He said it [[again :]] the road is shut.",
    "[[“ We]] are glad of it[[, ”]] said Holm.",
    "The hall [[( built]] in [[1911 )]] was shut.",
    "The [[clerk( who]] was 44) left.",
    "The mayor (of [[Loom )]] was late.",
    "The word [[“ plan]] is so [[old ”]] that it hurts.",
    "El pleno [[votó ,]] y la alcaldesa se [[fue .]] Nadie lo sabía todavía en el pueblo de la "
    "costa.",
    "[[¿ Quién]] paga la casa? [[¡ Nadie]] lo sabía en el pueblo de la costa, dijo la alcaldesa.",
    "Der Rat hat [[gestimmt ,]] und alle gingen nach Hause, als es spät war.",
};
constexpr std::string_view kSound[] = {
    "The council met, and voted.",
    "The word . . . is lost.",
    "“I never . . . said that,” he told the court.",
    "The team writes .NET code.",
    "It ends with .com or .org.",
    "The face :) is common, and so is ;-).",
    "Add one half cup : two at most.",
    "The list: bread; milk; eggs.",
    "The council met – and voted.",
    "He said ... nothing.",
    "Did it rain? It did.",
    "The ratio was 3 : 1.",
    "The value is .5 or less.",
    "The Chinese park ranger, 34, was found.",
    "What?! No.",
    "The sign said “!” and no more.",
    "The code for it is ! in most languages.",
    "They asked why; nobody knew.",
    "Prices: 3.50, 4.50 and 5.",
    "The song is called “?” and runs an hour.",
    "The end.",
    "He came, saw and left.",
    "The dot . in the middle stays small.",
    "A comma, a stop. A question?",
    "The U.S., as ever",
    "It costs 5, 6 or 7?",
    "He asked: “Why?” and left.",
    "Call appendIf( base, token ) in the loop.",
    "The sum ( x + y ) is small.",
    "The face :( is sad and ;) is not.",
    "« Nous en sommes heureux », a déclaré la maire. « Cela a pris des années ! » Le coût : 2,4 "
    "millions ; qui paie ?",
    "[ ] Buy the milk for the party",
    "She said “ ‘No’ ” to all of them.",
    "The .Net team and the .Trashes folder.",
    "Cells A1 : B2 are empty.",
};

TEST(SpaceBeforeMark, FindsItsSlipsAndNothingElse) {
  expect_cases("space-before-mark", kBroken, kSound);
}

TEST(SpaceBeforeMark, MovesOrDeletesTheSpace) {
  EXPECT_TRUE(
      fixes("space-before-mark", "It rained , then it snowed.", "It rained, then it snowed."));
  EXPECT_TRUE(
      fixes("space-before-mark", "It rained ,then it snowed.", "It rained, then it snowed."));
  EXPECT_TRUE(fixes("space-before-mark", "It rained .", "It rained."));
}

TEST(SpaceBeforeMark, JoinsATornFigureOnlyWhenAsked) {
  EXPECT_TRUE(
      fixes("space-before-mark", "Some 3 , 400 sheep were sold.", "Some 3,400 sheep were sold."));
  EXPECT_TRUE(fix_is_unsafe("space-before-mark", "Some 3 , 400 sheep were sold."));
  EXPECT_TRUE(fix_is_safe("space-before-mark", "It closed in 1911 , the year of the flood."));
}

TEST(SpaceBeforeMark, MovesTheSpaceToTheSideWhereItBelongs) {
  EXPECT_TRUE(fixes("space-before-mark", "The hall was shut .The clerk left.",
                    "The hall was shut. The clerk left."));
  EXPECT_TRUE(
      fixes("space-before-mark", "The clerk( who was 44) left.", "The clerk (who was 44) left."));
  EXPECT_TRUE(fixes("space-before-mark", "The mayor (of Loom ) was late.",
                    "The mayor (of Loom) was late."));
}

}  // namespace
}  // namespace galley::core::test
