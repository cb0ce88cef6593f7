#include "support/broken_sentences.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr std::string_view kBroken[] = {
    "The school closed on [[Friday.Parents]] were told by letter.",
    "The bridge will open in [[spring.The]] council paid for it.",
    "She called it [[unfair.He]] did not answer.",
    "Did they [[agree?Nobody]] knows.",
    "What a [[win!The]] fans sang all night.",
    "The budget [[fell,which]] surprised the board.",
    "They bought bread, [[milk,eggs]] and tea.",
    "The old mill burned down in [[1987.The]] ruin still stands.",
    "He thanked Ms [[Ortega.She]] smiled.",
    "It was a quiet [[evening.I]] walked home.",
    "“We will [[appeal.”The]] court gave them a month.",
    "The plan (a costly [[one.)The]] vote is on Monday.",
    "Prices rose [[again.Wages]] did not.",
    "The river [[rose,slowly]] at first.",
    "The mayor resigned [[yesterday.Her]] deputy takes over. The town "
    "[[waits.Nobody]] is surprised.",
    "The clinic opened its [[doors.Queues]] formed at once.",
    "The clerk [[sighed.\"Come]] back in June,\" he told the crowd.",
    "The gates open on [[Sunday.“Everyone]] is welcome,” the warden said.",
    "The skipper [[nodded,\"The]] tide is with us,\" and cast off.",
    "“The roof will [[hold.”she]] said of the old barn.",
    "The pier, finished in [[1894,was]] sold to the town.",
    "He packed [[rope,a]] lamp and two loaves.",
    "The rules are [[plain(see]] the notice at the gate).",
    "The toll cost [[1,200,which]] was more than the town had.",
    "The cook [[left.(He]] had a train to catch.)",
    "The gate is shut on [[Sunday.\"Nobody]] knew,\" she said.",
    "\"[[When?\"he]] asked the clerk.",
    "[[Flour,a]] pinch of salt and two eggs make the dough.",
    "The road to [[Orrin,which]] the storm had closed, is open.",
    "The hall was [[shut;the]] clerk left at nine.",
    "He said it [[again:the]] road is shut.",
    "“It is over[[”,he]] said. It rained all day.",
    "“It is over[[”.The]] council clapped and left.",
    "\"It is over[[\",he]] said. It rained all day.",
    "The clerk (who was [[44)left]] the hall at nine.",
    "The mayor [[said“We]] are glad of it.”",
    "She called it “a [[plan”and]] left the hall.",
    "“It is [[over”said]] Holm, who took office in May.",
    "The mill burned in [[1911(later]] rebuilt) and closed.",
    "The road (built in 1911[[),which]] is old, is shut.",
    "We need [[bread;we]] have none, the cook said.",
};
constexpr std::string_view kSound[] = {
    "The school closed on Friday. Parents were told by letter.",
    "The U.S. Senate met at 10 a.m. Eastern time.",
    "The site thelocal.example.com was down for hours.",
    "Write to news@harbour-post.com for details.",
    "The engine is written in Node.js and ASP.NET, he said.",
    "The price was 3,500 crowns, or 1.5 times the old one.",
    "She works for Yahoo!Mail in Lisbon.",
    "The film stars J.Lo and two newcomers.",
    "They met at St.John's church.",
    "See www.example.org/news.html for the list.",
    "The report (see p.12) names no one.",
    "The kick-off is at 7.30pm.",
    "It cost $1,200.50 in all.",
    "The file is in the archive of app.Log(1).",
    "He holds a Ph.D. in physics.",
    "No.10 had no comment.",
    "The score was 3,2 in sets.",
    "The council (which met twice) agreed.",
    "“No,” she said. “Not yet.”",
    "The word ends here... Then it goes on.",
    "Is that so? He did not say.",
    "The D.C. office is closed, the U.K. one open.",
    "logger.Info(message) writes a line.",
    "The bus leaves at 6.The",
    "Route A.B is closed.",
    "Mr. Tan and Dr. Ruiz spoke first.",
    "She said the path was \"steep.\" The guide agreed.",
    "The word(s) on the sign are faded.",
    "The boat is 40\" long and 12\" wide, he said.",
    "The formula is f(x) and the value of 2,4 is kept.",
    "The film (re)made his name.",
    "He left it in the hands of the \"club,\" as he called it.",
    "The row reads milk,\"eggs\",tea and nothing more.",
    "The hall was shut; the clerk left at nine.",
    "The kick-off is at 7:30, the score 3:1 and the price 1,000.",
    "See Gen. 1:1 and Mark 4:12 for the verse.",
    "Use std::move and key:value in the file.",
    "The colours are red;green;blue in the file.",
    "The road;(the old one) is shut.",
    "The face is :-) and the other ;-) to most.",
    "(Re)elected members and (un)happy ones left.",
    "The s(he) of the form is odd.",
    "They moved libfoo.so in the tree of files.",
    "Bring water (two bottles), and 5)go out early.",
    "The “plan”s of the town are old.",
    "C'est l'heure; il pleut.",
    "The value of Rs.5 is small, he said.",
    "They went to the so-called “White House”-like hall.",
    "Visit http://example.com/a;the for more.",
    "The chess game went 1.e4 e5 2.Nf3 Nc6.",
};

TEST(MissingSpace, FindsItsSlipsAndNothingElse) { expect_cases("missing-space", kBroken, kSound); }

TEST(MissingSpace, InsertsTheSpace) {
  EXPECT_TRUE(fixes("missing-space", "It rained.Then it snowed.", "It rained. Then it snowed."));
  EXPECT_TRUE(fixes("missing-space", "It rained,then it snowed.", "It rained, then it snowed."));
  EXPECT_TRUE(
      fixes("missing-space", "“It rained.”Then it snowed.", "“It rained.” Then it snowed."));
}

TEST(MissingSpace, PutsTheSpaceOnTheSideOfTheMarkThatItIsMissingOn) {
  EXPECT_TRUE(fixes("missing-space", "The clerk sighed.\"Come back in June,\" he told the crowd.",
                    "The clerk sighed. \"Come back in June,\" he told the crowd."));
  EXPECT_TRUE(fixes("missing-space", "\"Come back in June.\"The clerk closed the door.",
                    "\"Come back in June.\" The clerk closed the door."));
  EXPECT_TRUE(fixes("missing-space", "The clerk sighed.“Come back in June,” he told the crowd.",
                    "The clerk sighed. “Come back in June,” he told the crowd."));
  EXPECT_TRUE(fixes("missing-space", "“Come back in June.”he told the crowd.",
                    "“Come back in June.” he told the crowd."));
  EXPECT_TRUE(fixes("missing-space", "The rules are plain(see the notice at the gate).",
                    "The rules are plain (see the notice at the gate)."));
}

TEST(MissingSpace, MendsNothingUnreadWhereTheMarksDoNotPairOff) {
  const std::string text = "He said \"no. The clerk sighed.\"Come back in June,\" he said.";
  EXPECT_TRUE(fix_is_safe("missing-space", "The clerk sighed.\"Come back soon,\" he said."));
  EXPECT_TRUE(fix_is_unsafe("missing-space", text));
}

TEST(MissingSpace, InsertsItAtMarksInsideSentences) {
  EXPECT_TRUE(fixes("missing-space", "The hall was shut;the clerk left.",
                    "The hall was shut; the clerk left."));
  EXPECT_TRUE(fixes("missing-space", "“It is over”,he said.", "“It is over”, he said."));
  EXPECT_TRUE(
      fixes("missing-space", "The mayor said“We are glad.”", "The mayor said “We are glad.”"));
  EXPECT_TRUE(fixes("missing-space", "The clerk (who was 44)left the hall.",
                    "The clerk (who was 44) left the hall."));
}

}  // namespace
}  // namespace galley::core::test
