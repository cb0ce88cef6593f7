#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "[[of]] Brevik voted on Tuesday to build a new pier beside the old station.\n\nMayor Tessa "
    "Holm "
    "said the cost had been met by a grant from the county, which was paid in March.",
    "The council met in secret. [[they]] voted at once.",
    "The road was closed. [[he]] walked home instead.",
    "The mill burned down. [[it]] was built again in May.",
    "The ferry was late. [[we]] waited for an hour.",
    "Prices rose again. [[but]] wages did not follow.",
    "The bridge is rotten. [[and]] nobody has checked it.",
    "The harbour froze. [[the]] ships stayed in port.",
    "The vote was close. [[she]] lost by two.",
    "The shop is open. [[there]] is no queue today.",
    "The bank has closed. [[this]] surprised the town.",
    "The doctor left. [[since]] then people drive an hour.",
    "The strike is over. [[in]] the morning trains run again.",
    "The witness spoke first. [[then]] the judge left the room.",
    "The team won again. [[their]] coach was pleased with it.",
    "The winter was hard. [[because]] of it the mill stood still. Spring came "
    "late. [[the]] river rose fast.",
    "The clerk left early. [[she]] was ill.",
};
constexpr std::string_view kSound[] = {
    "of Brevik voted on Tuesday to build a new pier beside the old station.\n\nand the mayor said "
    "the cost had been met by a grant from the county, which was paid in March.",
    "iPhones are sold in the shop beside the old station of the town.\n\nMayor Tessa Holm said the "
    "cost had been met by a grant from the county, which was paid in March.",
    "The council met on Tuesday. They voted at once.",
    "The firm sells phones. iPhone sales rose again last year.",
    "The shop sells bread, milk etc. and stays open late.",
    "The match starts at 8 p.m. and ends at ten.",
    "He works for Acme Inc. and lives nearby.",
    "He met Gen. de Witt in the morning.",
    "She wrote to Prof. van Dyke about it.",
    "He waited ... and then he left.",
    "“Really?” she asked him twice.",
    "“No!” he said to them all.",
    "The site is called harbour. com and it is old.",
    "Mix the flour. add",
    "See fig. the second one.",
    "The book is by danah oster. bell hooks wrote another one.",
    "The vote (see vol. the third) was close.",
    "It runs in the U.S. and the U.K. at once.",
    "The train left at 6 a.m. the next day.",
    "The list: one. two. three.",
    "Approx. the same number came on Monday.",
    "The file is notes.txt and it is lost.",
    "First... the road is closed to all.",
    "J. the younger came to the meeting.",
    "It cost No. of units sold.",
    "The Jan. the first edition is out.",
    "The town. 3,000 people live in it now.",
    "They met. “the end of the road is near,” he wrote.",
    "Guests (excl. those from Loom) were late.",
    "The count (incl. those who left) was right.",
    "The rest (abrv. they say it so) was late.",
};

TEST(LowerCaseStart, FindsItsSlipsAndNothingElse) {
  expect_cases("lower-case-start", kBroken, kSound);
}

TEST(LowerCaseStart, WritesACapital) {
  EXPECT_TRUE(fixes("lower-case-start", "The road was closed. he walked home instead.",
                    "The road was closed. He walked home instead."));
}

}  // namespace
}  // namespace galley::core::test
