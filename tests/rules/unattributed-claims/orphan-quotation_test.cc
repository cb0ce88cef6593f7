#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "orphan-quotation";

TEST(OrphanQuotation, MarksAQuotationThatNobodySpeaks) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "[[“We will not let a single lorry cross it this year.”]]\n\n"
                    "Rain fell in the valley all day."));
}

TEST(OrphanQuotation, ASpeakerMayStandBeforeOrBehind) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut.\n\n"
                    "“We will not let a single lorry cross it this year,” said Ada Osei, who runs "
                    "the road office."));
  EXPECT_TRUE(finds(kRule,
                    "Ada Osei, who runs the road office, said the bridge was unsafe.\n\n"
                    "“We will not let a single lorry cross it this year.”"));
  EXPECT_TRUE(finds(kRule,
                    "Osei continued:\n\n"
                    "“We will not let a single lorry cross it this year.”\n\n"
                    "Rain fell."));
  EXPECT_TRUE(finds(kRule,
                    "“We will not let a single lorry cross it this year.”\n\n"
                    "Ada Osei said on Monday that nobody would change her mind."));
}

TEST(OrphanQuotation, ACrowdInTheParagraphBeforeIsNoSpeaker) {
  EXPECT_TRUE(finds(kRule,
                    "Experts say the bridge at Loom should have been rebuilt years ago.\n\n"
                    "[[“They were told about those beams every single year.”]]\n\n"
                    "Rain fell in the valley. The road is open, said Ada Osei, who runs the road "
                    "office."));
}

TEST(OrphanQuotation, ARunOfQuotationsIsAskedOnce) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "[[“We will not let a single lorry cross it this year.”]]\n\n"
                    "“We have told them so again and again and again.”\n\n"
                    "Rain fell in the valley all night."));
}

TEST(OrphanQuotation, AByLineOrABracketBehindSigns) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge stayed shut.\n\n"
                    "“The lorry that would not cross the bridge.” [Loom Herald]\n\n"
                    "Rain fell."));
}

TEST(OrphanQuotation, TitlesAndTermsAreNoSpeech) {
  EXPECT_TRUE(finds(
      kRule, "They watched the film “A Long Way Down the River” at the hall in Loom on Monday."));
}

TEST(OrphanQuotation, Fixes) {
  EXPECT_TRUE(fixes(kRule,
                    "The bridge stayed shut.\n\n"
                    "“We will not let a single lorry cross it.”\n\n"
                    "Rain fell.",
                    "The bridge stayed shut.\n\n"
                    "“We will not let a single lorry cross it.” [who said this?]\n\n"
                    "Rain fell."));
}

TEST(OrphanQuotation, ATitleInTheSentencePasses) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "The film was not “The Long Road to the Mill of Loom.”\n\n"
                    "Rain fell in the valley all day."));
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "I stand with the mayor (“Mayor calls the bridge a ruin of Loom,” Herald, "
                    "Thursday).\n\nRain fell in the valley all day."));
}

TEST(OrphanQuotation, ASentenceThatAnnouncesItPasses) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "The mayor went on with her remarks.\n\n"
                    "“We will not let a single lorry cross it this year.”\n\n"
                    "Rain fell in the valley all day."));
}

constexpr std::string_view kFound[] = {
    "The bridge at Loom stayed shut on Monday.\n\n[[“We will not let a single lorry cross it this "
    "year.”]]\n\nRain fell in the valley all day.",
    "The mill burnt down in the night.\n\n[[“There was nothing left but the wheel and a "
    "door.”]]\n\nThe road to the mill was shut.",
    "The school will close in May.\n\n[[“My children will have to walk nine miles to the next "
    "one.”]]\n\nThe bus was cut last year.",
    "The ferry was late all week.\n\n[[“I have missed three trains because of that boat.”]]\n\nThe "
    "next one sails at noon.",
    "The market was empty on Friday.\n\n[[“Nobody buys a goose at such a price any more.”]]\n\nThe "
    "stalls were gone by two.",
    "The dam was inspected in June.\n\n[[“The wall is older than anybody in this valley.”]]\n\nA "
    "second inspection is due.",
    "The road to Loom has been mended.\n\n[[“It took them nine years to fill one hole.”]]\n\nThe "
    "lorries are back.",
    "The hall was full on Monday.\n\n[[“You are selling the ground under our feet.”]]\n\nThe vote "
    "took place at ten.",
    "The lamps on the bridge went out.\n\n[[“We could not see our own hands in front of "
    "us.”]]\n\nThe power came back at dawn.",
    "The fair opened in the rain.\n\n[[“This is the wettest fair that I can remember.”]]\n\nThe "
    "goats did not mind.",
    "The well ran dry in August.\n\n[[“We carry every drop up from the river now.”]]\n\nThe next "
    "well is in Brevik.",
    "The bank in Loom shut its door for good.\n\n[[“They did not even send us a letter about "
    "it.”]]\n\nThe nearest one is in Brevik.",
    "The choir sang on the square.\n\n[[“I have never heard it sung so well.”]]\n\nThe square was "
    "full.",
    "The snow came early.\n\n[[“We had no time to bring in the sheep.”]]\n\nThe pass is shut.",
    "The station was sold in March.\n\n[[“They turned the waiting room into a shop for "
    "hats.”]]\n\nTrains still stop there.",
    "The library lost its roof.\n\n[[\"The books are wet and the shelves are gone.\"]]\n\nIt will "
    "open again in June.",
};
constexpr std::string_view kSound[] = {
    "The bridge at Loom stayed shut.\n\n“We will not let a single lorry cross it this year,” said "
    "Ada Osei, who runs the road office.",
    "Ada Osei, who runs the road office, said the bridge was unsafe.\n\n“We will not let a single "
    "lorry cross it this year.”",
    "Osei continued:\n\n“We will not let a single lorry cross it this year.”\n\nRain fell.",
    "“We will not let a single lorry cross it this year.”\n\nAda Osei said on Monday that nobody "
    "would change her mind.",
    "The bridge stayed shut.\n\n“The lorry that would not cross the bridge.” [Loom Herald]\n\nRain "
    "fell.",
    "They watched the film “A Long Way Down the River” at the hall in Loom on Monday.",
    "The bridge at Loom stayed shut on Monday.\n\nThe film was not “The Long Road to the Mill of "
    "Loom.”\n\nRain fell in the valley all day.",
    "The bridge at Loom stayed shut on Monday.\n\nThe mayor went on with her remarks.\n\n“We will "
    "not let a single lorry cross it this year.”\n\nRain fell in the valley all day.",
    "The mill burnt down in the night.\n\n“There was nothing left but the wheel,” Per Lunde "
    "said.\n\nThe road to the mill was shut.",
    "The school will close in May.\n\n“They will have to walk,” the mayor told the council.\n\nThe "
    "bus was cut last year.",
    "The ferry was late all week.\n\nPer Lunde asked: “How many trains will I miss because of that "
    "boat?”\n\nThe next one sails at noon.",
    "The market was empty.\n\n“Too dear,” the sign said.\n\nThe stalls were gone by two.",
    "The sign on the dam says “no swimming here at any time of the year”.",
    "The road is called “the long way round the hill” in Loom.",
    "The hall was full.\n\n“No.”\n\nThe vote took place at ten.",
    "The lamps went out.\n\n“All is dark.”\n\nThe power came back at dawn.",
    "The fair opened in the rain.\n\n“It is wet,” said a boy with a goat on a rope.\n\nThe goats "
    "did not mind.",
    "The so-called “bank of the nine brothers of Loom” shut its door.",
    "The choir sang “The Boats Come Home in the Rain at Last” on the square.",
    "According to Ada Osei, the snow came early.\n\n“We had no time to bring in the sheep.”\n\nThe "
    "pass is shut.",
    "The station was sold in March.\n\n“They made a shop of it,” Ada Osei wrote in a "
    "letter.\n\nTrains still stop there.",
    "The library lost its roof.\n\n“The books are wet,” said Per Lunde. “The shelves are gone and "
    "the clock has stopped.”\n\nIt will open in June.",
    "The motto of the mill is “grind slow and eat well”.",
    "The word “ferry” is older than the word “boat” in Loom.",
    "The mayor wrote: “We will not let a single lorry cross it this year.”\n\nRain fell in the "
    "valley all day.",
    "The owner of the mill spoke to the paper.\n\n“I will rebuild it with my own hands if I must,” "
    "he said.",
};

TEST(OrphanQuotation, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
