#include <string_view>

#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "He sat in [[the the]] chair.",
    "They spoke [[of of]] the war.",
    "He gave it [[to to]] the council.",
    "It was paid [[for for]] by the town.",
    "The road is closed [[and and]] the bridge is shut.",
    "They [[have have]] no money.",
    "The ship [[was was]] late again.",
    "It was built [[by by]] hand.",
    "She came [[with with]] her son.",
    "He bought [[a a]] house.",
    "They met [[at at]] the mill.",
    "It rained [[because because]] it was May.",
    "He sold [[his the]] house in May.",
    "They sold [[the their]] ships in May.",
    "He found [[a the]] letter in the box.",
    "She took [[the a]] boat to the island.",
    "They [[said said]] the dam would hold.",
    "It rose by six [[per per]] cent in May, the bank said.",
    "She [[put put]] the kettle on the stove.",
    "The lane is so steep [[that that]] you need a rope.",
    "The verdict is due [[in in]] the autumn.",
    "The fund holds £40 [[million million]] in all.",
    "He sold [[tickets tickets]] to the crowd at the gate.",
    "She asked whether I had [[put put]] the kettle on yet.",
    "The town council of Merrow voted to build a new library\nbeside the old fire station on Dock "
    "Street, and said that [[the\nthe]] work would begin in spring, which is late for the town.",
    "The town council of Merrow voted on Tuesday to build a library and [[to\nto]] close the old "
    "one on Dock Street, said the clerk.",
};
constexpr std::string_view kSound[] = {
    "He sat in the chair.",
    "He had had enough of it.",
    "The place I am from from birth is small.",
    "She knew that that was wrong.",
    "It was very, very late.",
    "No, no, he said.",
    "The band The The played.",
    "What it is is a mess.",
    "He came in in a rush.",
    "They moved on on Monday.",
    "Bye bye, she said.",
    "The vitamin A the body needs is in milk.",
    "From A to B, the road is bad.",
    "He is, is he not, late?",
    "It was his, the mayor said.",
    "All the more so, so he left.",
    "She gave her her coat.",
    "New York, New York is a song.",
    "He did do it.",
    "They do, do they?",
    "The to-do list is long.",
    "Is it the or a?",
    "The a in the word is silent.",
    "Day by day the river rose.",
    "He took the U.S. and the U.K. to court.",
    "Of course, of all people, he came.",
    "More and more people came.",
    "The ministry pays support for for-profit clinics.",
    "The scheme is aimed at at-risk families.",
    "The village council set out by by-laws what may be built.",
    "He asked at the check-in in Leeds.",
    "Her will will be read in June.",
    "The last will will stand, the court said.",
    "What the reason was was never told.",
    "All that she was was a singer.",
    "Where the ring is is a riddle.",
    "The boat he was looking at at the time sank.",
    "The singer she was married to to this day sends flowers.",
    "The crew he sailed with with joy is gone.",
    "What he said said much of his school.",
    "They rode a tuk tuk to the harbour.",
    "It was a win win for the town.",
    "It is that that worries us.",
    "It is a big if if ever there was one.",
    "My my, what a storm it was.",
    "He he, said the clown.",
    "The car Tom drove drove badly.",
    "He likes knock knock jokes.",
    "When you go go fast, he says.",
    "The sea, the\nthe sea is wide.",
    "Milk and\nand butter",
    "The town council of Merrow voted on Tuesday to build a library and\n\nand so it went for the "
    "others in the hall that day.",
};

TEST(DoubledWord, FindsItsSlipsAndNothingElse) { expect_cases("doubled-word", kBroken, kSound); }

TEST(DoubledWord, DeletesOne) {
  EXPECT_TRUE(fixes("doubled-word", "He sat in the the chair.", "He sat in the chair."));
  EXPECT_TRUE(fixes("doubled-word", "He found a the letter.", "He found the letter."));
}

TEST(DoubledWord, MendsNothingUnreadWhereGrammarMayAllowIt) {
  EXPECT_TRUE(fix_is_safe("doubled-word", "They will will go home."));
  EXPECT_TRUE(fix_is_unsafe("doubled-word", "He said that the plan was was sound."));
  EXPECT_TRUE(fix_is_unsafe("doubled-word", "The mayor was asked to to leave the hall."));
  EXPECT_TRUE(fix_is_unsafe("doubled-word", "They said said the dam would hold."));
  EXPECT_TRUE(
      fix_is_unsafe("doubled-word", "The woman the mayor was married to to this day sings."));
  EXPECT_TRUE(fix_is_unsafe("doubled-word", "The man John was was gone by then."));
  EXPECT_TRUE(fix_is_unsafe("doubled-word", "The years went by by the river."));
  EXPECT_TRUE(fix_is_unsafe("doubled-word", "The way things were were not good."));
}

}  // namespace
}  // namespace galley::core::test
