// Each frame of an attribution, in sentences that have it and in some that look like it.
#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"
#include "galley/sourcing/attribution.h"
#include "galley/sourcing/source_list.h"

namespace galley::core {
namespace {

/// "frame: source | cue | content; content" of every attribution, a line each.
std::string read(const std::string& text) {
  const Document document(text, english());
  const Attributions attributions(document);
  std::string out;
  for (const Attribution& a : attributions.all()) {
    if (!out.empty()) out += '\n';
    out.append(to_string(a.frame)).append(": ");
    out.append(document.view(document.span_of(a.source))).append(" | ");
    out.append(document.view(document.span_of(a.cue))).append(" |");
    for (const TokenRange range : a.content()) {
      out.append(range.begin == a.content()[0].begin ? " " : "; ");
      out.append(document.view(document.span_of(range)));
    }
  }
  return out;
}

// ---- clause -------------------------------------------------------------------------------

TEST(Frames, Clause) {
  EXPECT_EQ(read("The keeper said that the weir would hold."),
            "clause: The keeper | said | that the weir would hold");
  EXPECT_EQ(read("Mina Otto said the weir would hold until June."),
            "clause: Mina Otto | said | the weir would hold until June");
  EXPECT_EQ(read("She has never said whether the weir leaks."),
            "clause: She | has never said | whether the weir leaks");
  EXPECT_EQ(read("Otto told the board the weir would hold."),
            "clause: Otto | told | the weir would hold");
  EXPECT_EQ(read("Otto told the board, however, that the weir leaks."),
            "clause: Otto | told | that the weir leaks");
  EXPECT_EQ(read("The mayor went on to say that the weir was old."),
            "clause: The mayor | went on to say | that the weir was old");
  EXPECT_EQ(read("Otto said in a statement that the weir was old."),
            "clause: Otto | said in a statement | that the weir was old");
  EXPECT_EQ(read("Otto said on Tuesday: “The weir is old.”"),
            "clause: Otto | said | “The weir is old.”");
}

TEST(Frames, ClauseOfADocumentOrAnUtterance) {
  EXPECT_EQ(read("The survey shows a split in the valley."),
            "clause: The survey | shows | a split in the valley");
  EXPECT_EQ(read("The wall shows a split."), "");
  EXPECT_EQ(read("Otto beamed: “The weir holds.”"), "clause: Otto | beamed | “The weir holds.”");
  EXPECT_EQ(read("Otto beamed at the crowd."), "");
}

TEST(Frames, ClauseWithItsQuotationInTheNextParagraph) {
  EXPECT_EQ(read("Mina Otto continued:\n\n“The weir is old and we will mend it in May.”"),
            "clause: Mina Otto | continued |\n"
            "continued: Mina Otto |  | “The weir is old and we will mend it in May.”");
}

// ---- aside --------------------------------------------------------------------------------

TEST(Frames, Aside) {
  EXPECT_EQ(read("The weir would hold, the keeper said."),
            "aside: the keeper | said | The weir would hold");
  EXPECT_EQ(read("“The weir will hold,” Mina Otto said."),
            "aside: Mina Otto | said | “The weir will hold,”");
  EXPECT_EQ(read("“The weir will hold,” said Mina Otto."),
            "aside: Mina Otto | said | “The weir will hold,”");
  EXPECT_EQ(read("“The weir,” said Mina Otto, “will hold.”"),
            "aside: Mina Otto | said | “The weir,”; “will hold.”");
  EXPECT_EQ(read("The weir, the keeper said, would hold."),
            "aside: the keeper | said | The weir; would hold");
  EXPECT_EQ(read("The weir would hold, as the keeper said."),
            "aside: the keeper | said | The weir would hold");
  EXPECT_EQ(read("Said Mina Otto, “The weir will hold.”"),
            "aside: Mina Otto | Said | “The weir will hold.”");
  EXPECT_EQ(read("The weir would hold, Mina Otto, the keeper, said on Monday."),
            "aside: Mina Otto, the keeper | said | The weir would hold");
}

TEST(Frames, AsideBehindAQuotationThatEndsItsSentence) {
  EXPECT_EQ(read("“Who mends the weir?” Otto asked."),
            "aside: Otto | asked | “Who mends the weir?”");
}

// ---- according ----------------------------------------------------------------------------

TEST(Frames, According) {
  EXPECT_EQ(read("According to Mina Otto, the weir will hold."),
            "according: Mina Otto | According to | the weir will hold");
  EXPECT_EQ(read("The weir will hold, according to the keeper."),
            "according: the keeper | according to | The weir will hold");
  EXPECT_EQ(read("The weir will hold, according to Mina Otto, a spokeswoman for the port."),
            "according: Mina Otto, a spokeswoman for the port | according to | "
            "The weir will hold");
  EXPECT_EQ(read("The weir will hold, according to a report on Tuesday."),
            "according: a report | according to | The weir will hold");
  EXPECT_EQ(read("The board shut the weir, citing two engineers."),
            "according: two engineers | citing | The board shut the weir");
  EXPECT_EQ(read("But according to the board, which met in May, the weir is safe."),
            "according: the board, which met in May | according to | the weir is safe");
  EXPECT_EQ(read("According to the rules."), "according: the rules | According to |");
}

TEST(Frames, AccordingToAPoll) {
  EXPECT_EQ(read("In the latest Herald poll, 40 percent fear a flood."),
            "according: the latest Herald poll | In | 40 percent fear a flood");
  EXPECT_EQ(read("Support fell to 31 percent in a recent survey."),
            "according: a recent survey | in | Support fell to 31 percent");
  EXPECT_EQ(read("Support fell to 31 percent in a survey of growers by the Herald."),
            "according: a survey of growers by the Herald | in | Support fell to 31 percent");
  EXPECT_EQ(read("In the latest poll, the weir leaks."), "");
  EXPECT_EQ(read("The poll of 900 growers took a week."), "");
  EXPECT_EQ(read("In the poll, 12 growers out of 20 fear a flood."),
            "according: the poll | In | 12 growers out of 20 fear a flood");
}

// ---- aim ----------------------------------------------------------------------------------

TEST(Frames, Aim) {
  EXPECT_EQ(read("The mayor promised to mend the weir."),
            "aim: The mayor | promised | to mend the weir");
  EXPECT_EQ(read("The board called for a new weir."), "aim: The board | called for | a new weir");
  EXPECT_EQ(read("Otto told the crew to wait."), "aim: Otto | told | to wait");
  EXPECT_EQ(read("The board urged the mayor to mend the weir."),
            "aim: The board | urged | the mayor to mend the weir");
  EXPECT_EQ(read("The keeper refused to open the gates."),
            "aim: The keeper | refused | to open the gates");
  EXPECT_EQ(read("Growers want a new weir."), "aim: Growers | want | a new weir");
  EXPECT_EQ(read("The mayor may want a new weir."), "");
  EXPECT_EQ(read("Sales declined sharply."), "");
}

// ---- judgement ----------------------------------------------------------------------------

TEST(Frames, Judgement) {
  EXPECT_EQ(read("The mayor praised the crew."), "judgement: The mayor | praised | the crew");
  EXPECT_EQ(read("The plan was criticised by the mayor."),
            "judgement: the mayor | was criticised | The plan");
  EXPECT_EQ(read("The mayor praised the crew, who worked all night."),
            "judgement: The mayor | praised | the crew");
  EXPECT_EQ(read("The plan, which the mayor praised, failed in May."),
            "judgement: the mayor | praised | The plan");
  EXPECT_EQ(read("Otto views the plan as a mistake."),
            "judgement: Otto | views | the plan as a mistake");
  EXPECT_EQ(read("A keeper called Otto a liar."), "judgement: A keeper | called | Otto a liar");
  EXPECT_EQ(read("The mayor would support the plan."), "");
  EXPECT_EQ(read("The mill has a cat called Flour."), "");
}

TEST(Frames, JudgementOfAnAttitude) {
  EXPECT_EQ(read("Growers are worried that the weir leaks."),
            "judgement: Growers | are worried | that the weir leaks");
  EXPECT_EQ(read("Otto was skeptical of the plan."),
            "judgement: Otto | was skeptical of | the plan");
  EXPECT_EQ(read("Otto felt sure that the weir would hold."),
            "judgement: Otto | felt sure | that the weir would hold");
  EXPECT_EQ(read("The mayor is confident that it will hold."),
            "judgement: The mayor | is confident | that it will hold");
  EXPECT_EQ(read("Growers worried about the weir met on Monday."),
            "judgement: Growers | worried about | the weir met on Monday");
  EXPECT_EQ(read("It is certain that the weir leaks."), "");
}

// ---- noun ---------------------------------------------------------------------------------

TEST(Frames, Noun) {
  EXPECT_EQ(read("The mayor's claim that the weir leaks was wrong."),
            "noun: The mayor | claim | that the weir leaks was wrong");
  EXPECT_EQ(read("Nobody shared her fears that the weir would fail."),
            "noun: her | fears | that the weir would fail");
  EXPECT_EQ(read("The board kept its support for the road."), "noun: its | support for | the road");
  EXPECT_EQ(read("There was criticism of the new road."), "noun:  | criticism of | the new road");
  EXPECT_EQ(read("Otto's long public opposition to the road cost her the vote."),
            "noun: Otto | opposition to | the road");
  EXPECT_EQ(read("The claim fell flat."), "");
  EXPECT_EQ(read("Her support on Monday was a surprise."), "");
}

// ---- label --------------------------------------------------------------------------------

TEST(Frames, Label) {
  EXPECT_EQ(read("Mina Otto keeps the weir.\n\nOTTO: The weir will hold."),
            "label: OTTO | : | The weir will hold");
  EXPECT_EQ(read("HALE: Is it old?\n\nOTTO: It is new.\n\nHALE: Will it hold?"),
            "label: HALE | : | Is it old\nlabel: HALE | : | Will it hold");
  EXPECT_EQ(read("Mina Otto: “The weir will hold.”"),
            "label: Mina Otto | : | “The weir will hold.”");
  EXPECT_EQ(read("Mayor of Loom: “The weir will hold.”"),
            "label: Mayor of Loom | : | “The weir will hold.”");
  EXPECT_EQ(read("The weir will hold.\n\nMORE VALLEY NEWS: Board picks a new keeper."), "");
  EXPECT_EQ(read("Mina Otto keeps the weir.\n\nWeir: The walls are new."), "");
  EXPECT_EQ(read("One thing is sure: The weir will hold."), "");
}

// ---- continued ----------------------------------------------------------------------------

TEST(Frames, Continued) {
  EXPECT_EQ(read("“The weir is old,” Otto said. “We will mend it in May and June.”"),
            "aside: Otto | said | “The weir is old,”\n"
            "continued: Otto |  | “We will mend it in May and June.”");
  EXPECT_EQ(read("Otto said the weir was old.\n\n“We will mend it in May and June.”"),
            "clause: Otto | said | the weir was old\n"
            "continued: Otto |  | “We will mend it in May and June.”");
  EXPECT_EQ(read("“We will mend it in May and June.”\n\nOtto said the weir was old."),
            "continued: Otto |  | “We will mend it in May and June.”\n"
            "clause: Otto | said | the weir was old");
  EXPECT_EQ(read("Experts say the weir is old.\n\n“We will mend it in May and June.”"),
            "clause: Experts | say | the weir is old");
  EXPECT_EQ(read("Otto called the plan “a bad idea” on Monday."),
            "judgement: Otto | called | the plan “a bad idea” on Monday");
  EXPECT_EQ(read("The sign was red and had “no entry” on it."), "");
}

// ---- hearsay ------------------------------------------------------------------------------

TEST(Frames, Hearsay) {
  EXPECT_EQ(read("The mill was reportedly sold in May."),
            "hearsay:  | reportedly | The mill was; sold in May");
  EXPECT_EQ(read("The mayor seems to be ill."), "hearsay:  | seems | The mayor; to be ill");
  EXPECT_EQ(read("The weir seemed safe to the crew."),
            "hearsay:  | seemed | The weir; safe to the crew");
  EXPECT_EQ(read("Allegedly the mill was sold."), "hearsay:  | Allegedly | the mill was sold");
  EXPECT_EQ(read("The weir appears to leak."), "hearsay:  | appears | The weir; to leak");
  EXPECT_EQ(read("The mayor appears on the stage at noon."), "");
}

// ---- passive ------------------------------------------------------------------------------

TEST(Frames, Passive) {
  EXPECT_EQ(read("The weir is said to be sound."), "clause:  | is said | The weir; to be sound");
  EXPECT_EQ(read("It is believed that the weir will hold."),
            "clause:  | is believed | that the weir will hold");
  EXPECT_EQ(read("Two boys were said to be missing."),
            "clause:  | were said | Two boys; to be missing");
  EXPECT_EQ(read("Otto was told by the keeper that the weir leaks."),
            "clause: the keeper | was told | Otto; that the weir leaks");
  EXPECT_EQ(read("The mill was declared a ruin."), "hearsay:  | was declared | The mill; a ruin");
  EXPECT_EQ(read("Otto was seen as a liar."), "hearsay:  | was seen as | Otto; as a liar");
  EXPECT_EQ(read("The plan was announced in May."),
            "judgement:  | was announced | The plan; in May");
  EXPECT_EQ(read("Otto was told that the weir leaks."),
            "clause:  | was told | Otto; that the weir leaks");
  EXPECT_EQ(read("The leak could be seen from the road."), "");
}

// ---- infinitive ---------------------------------------------------------------------------

TEST(Frames, Infinitive) {
  EXPECT_EQ(read("The leak led some to say that the weir was unsafe."),
            "clause: some | to say | that the weir was unsafe");
  EXPECT_EQ(read("Otto declined to say whether the weir leaks."),
            "aim: Otto | declined | to say whether the weir leaks");
  EXPECT_EQ(read("The noise led many to believe the weir was unsafe."),
            "clause: many | to believe | the weir was unsafe");
  EXPECT_EQ(read("It takes time to explain."), "");
  EXPECT_EQ(read("Otto hurried to say that the weir was safe."),
            "clause: Otto | hurried to say | that the weir was safe");
  EXPECT_EQ(read("Otto stood up to praise the crew."), "judgement: Otto | to praise | the crew");
  EXPECT_EQ(read("The crew came to see the weir."), "");
}

// ---- light verb ---------------------------------------------------------------------------

TEST(Frames, LightVerb) {
  EXPECT_EQ(read("Otto made it clear that the weir would hold."),
            "clause: Otto | made it clear | that the weir would hold");
  EXPECT_EQ(read("The board issued a statement on Monday."),
            "clause: The board | issued a statement |");
  EXPECT_EQ(read("Otto took aim at the mayor."), "clause: Otto | took aim at | the mayor");
  EXPECT_EQ(read("The keeper raised questions about the plan."),
            "clause: The keeper | raised questions about | the plan");
  EXPECT_EQ(read("As Otto put it, the weir is old."), "clause: Otto | put it | the weir is old");
  EXPECT_EQ(read("The board issued new keys."), "");
  EXPECT_EQ(read("Otto made it to the weir."), "");
}

// ---- question -----------------------------------------------------------------------------

TEST(Frames, Question) {
  EXPECT_EQ(read("Asked about the weir, Otto said it was safe."),
            "clause:  | Asked about | the weir\nclause: Otto | said | it was safe");
  EXPECT_EQ(read("When asked whether it leaks, Otto said no."),
            "clause:  | asked | whether it leaks\nclause: Otto | said | no");
  EXPECT_EQ(read("Asked by reporters, Otto said it was safe."),
            "clause:  | Asked | by reporters\nclause: Otto | said | it was safe");
  EXPECT_EQ(read("Asked if the weir was safe, Otto nodded."),
            "clause:  | Asked | if the weir was safe");
  EXPECT_EQ(read("The keeper, when asked about the weir, nodded."),
            "clause:  | asked about | the weir");
  EXPECT_EQ(read("Reporters asked about the weir."), "aim: Reporters | asked about | the weir");
  EXPECT_EQ(read("Asked and answered."), "");
}

// ---- count --------------------------------------------------------------------------------

TEST(Frames, Count) {
  EXPECT_EQ(read("The Loom Health Office counted 3,400 cases in May."),
            "clause: The Loom Health Office | counted | 3,400 cases in May");
  EXPECT_EQ(read("The ministry recorded another 12 cases."),
            "clause: The ministry | recorded | another 12 cases");
  EXPECT_EQ(read("Police registered dozens of thefts in June."),
            "clause: Police | registered | dozens of thefts in June");
  EXPECT_EQ(read("WHO has recorded two cases."), "clause: WHO | has recorded | two cases");
  EXPECT_EQ(read("Otto recorded 14 goals for the club."), "");
  EXPECT_EQ(read("The ministry recorded a song."), "");
}

}  // namespace
}  // namespace galley::core
