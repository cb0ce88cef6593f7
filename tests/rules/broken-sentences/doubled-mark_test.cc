#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The council met[[,,]] and voted.",
    "The plan, they said[[, ,]] was sound.",
    "The vote is on Monday[[..]]",
    "The vote is on Monday[[..]] The result is open.",
    "They bought bread[[,.]]",
    "The board met[[,.]] The vote was close.",
    "The road is shut[[;.]]",
    "The road is shut[[:;]] nobody knows why.",
    "The mayor smiled[[.,]] and left.",
    "He said “it is over[[.”.]]",
    "She said “not now[[,”,]] and left.",
    "The town waits[[,;]] so does the county.",
    "There were doctors, nurses[[, ,]] and drivers.",
    "The road was closed[[:,]] and then it opened.",
    "The trial begins today[[..]] Two witnesses will speak.",
    "Prices rose[[,.]] Wages fell[[,.]]",
    "It opens at 9 [[p.m..]] on Monday.",
    "He lives in the [[U.S..]]",
    "The hall was shut[[,?]] Nobody knew.",
    "They met at 7 [[a.m..]] The hall was cold.",
};
constexpr std::string_view kSound[] = {
    "The council met, and voted.",
    "Acme Inc., the maker, has no comment.",
    "They sell bread, milk, etc., and tea.",
    "It opens on Jan. 3, he said, or at 6 a.m., if dry.",
    "What?! Nobody knew.",
    "Never!! Never again.",
    "He waited... and waited.",
    "He waited. . . and waited.",
    "He watched “Jeopardy!”, then slept.",
    "Did she say “no”?",
    "Who wrote “Who Goes There?”, and when?",
    "Yahoo!, the company, was sold.",
    "It is true (or so they say).",
    "The U.S., the U.K., and others signed.",
    "The file is in ../notes.",
    "He is in the “U.S.”.",
    "J., the son, and K., the daughter, survived.",
    "The code is a::b in most books.",
    "He said: “Go.” She went.",
    "“Well…,” she said.",
    "It runs .NET, not Java.",
    "See pp. 3, 4.",
    "The list ends: one, two, three.",
    "It was, as ever, late.",
    "Mr. Tan, Dr. Ruiz, et al., wrote it.",
    "It opens at 9 p.m. on Monday.",
    "It opens at 9 p.m.... or so they say.",
    "Is it open at 9 p.m.?",
    "He asked, ? and no more.",
    "The map reads ....X.X..X and no more.",
};

TEST(DoubledMark, FindsItsSlipsAndNothingElse) { expect_cases("doubled-mark", kBroken, kSound); }

TEST(DoubledMark, KeepsOneMark) {
  EXPECT_TRUE(fixes("doubled-mark", "It rained,, then it snowed.", "It rained, then it snowed."));
  EXPECT_TRUE(fixes("doubled-mark", "It rained, .", "It rained."));
  EXPECT_TRUE(fixes("doubled-mark", "It rained..", "It rained."));
  EXPECT_TRUE(fixes("doubled-mark", "He said “it rained.”.", "He said “it rained.”"));
}

TEST(DoubledMark, KeepsTheStopOfTheAbbreviation) {
  EXPECT_TRUE(
      fixes("doubled-mark", "It opens at 9 p.m.. on Monday.", "It opens at 9 p.m. on Monday."));
}

}  // namespace
}  // namespace galley::core::test
