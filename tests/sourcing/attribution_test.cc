#include "galley/sourcing/attribution.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "galley/article/article.h"
#include "galley/language/language.h"
#include "galley/sourcing/source_list.h"

namespace galley::core {
namespace {

/// "source | cue | content; content" of every attribution, a line each.
std::string read(const std::string& text) {
  const Document document(text, english());
  const Attributions attributions(document);
  std::string out;
  for (const Attribution& a : attributions.all()) {
    if (!out.empty()) out += '\n';
    out.append(document.view(document.span_of(a.source))).append(" | ");
    out.append(document.view(document.span_of(a.cue))).append(" |");
    for (const TokenRange range : a.content()) {
      out.append(range.begin == a.content()[0].begin ? " " : "; ");
      out.append(document.view(document.span_of(range)));
    }
  }
  return out;
}

TEST(Attribution, ReadsAClause) {
  EXPECT_EQ(read("Ada Osei said that the dam would hold."),
            "Ada Osei | said | that the dam would hold");
  EXPECT_EQ(read("She told reporters that the dam would hold."),
            "She | told | that the dam would hold");
}

TEST(Attribution, ReadsAnAsideOnEitherSideOfTheSpeaker) {
  EXPECT_EQ(read("The dam would hold, the mayor said."), "the mayor | said | The dam would hold");
  EXPECT_EQ(read("“The dam will hold,” said Ada Osei."), "Ada Osei | said | “The dam will hold,”");
}

TEST(Attribution, ReadsAnAppositionBehindASpeakerWhoFollows) {
  EXPECT_EQ(read("The dam has 14 gates, its keeper, Ada Osei, said."),
            "its keeper, Ada Osei | said | The dam has 14 gates");
  EXPECT_EQ(read("The gates are sound, Ada Osei, the keeper, said."),
            "Ada Osei, the keeper | said | The gates are sound");
  EXPECT_EQ(read("It will take a week, Ada Osei, 58, who farms near Loom, said."),
            "Ada Osei, 58, who farms near Loom | said | It will take a week");
  EXPECT_EQ(read("The gates, the locks and the mill are sound, the keeper, Ada Osei, said."),
            "the keeper, Ada Osei | said | The gates, the locks and the mill are sound");
  EXPECT_EQ(read("On Monday, Ada Osei, the keeper, said the gates were sound."),
            "Ada Osei, the keeper | said | the gates were sound");
}

TEST(Attribution, ReadsABodyThatCounts) {
  EXPECT_EQ(read("The Loom Health Office counted 3,400 cases in May."),
            "The Loom Health Office | counted | 3,400 cases in May");
  EXPECT_EQ(read("Osei recorded 14 goals for the club."), "");
}

TEST(Attribution, ThoseWhoDoSomethingSayNothing) {
  EXPECT_EQ(read("Those who read books lived longer."), "");
  EXPECT_EQ(read("Those who read books lived longer than those who did not."), "");
}

TEST(Attribution, ALabelInCapitalsIsASpeakerWhoIsNamed) {
  EXPECT_EQ(read("Ada Osei keeps the dam.\n\nOSEI: The dam will hold.\n\nThe road is open."),
            "OSEI | : | The dam will hold");
  EXPECT_EQ(read("HALE: Is it old?\n\nOSEI: It is new.\n\nHALE: Will it hold?"),
            "HALE | : | Is it old\nHALE | : | Will it hold");
  EXPECT_EQ(read("The dam will hold.\n\nMORE VALLEY NEWS: Board picks a new director."), "");
  EXPECT_EQ(read("GIVE TODAY: $25 buys bread for a week.\n\nThe dam will hold. “Today it held,” "
                 "Ada Osei said."),
            "Ada Osei | said | “Today it held,”");
}

TEST(Attribution, TellingANameOrALieSaysNothing) {
  EXPECT_EQ(read("The mill has one wheel and a cat called Flour."), "");
  EXPECT_EQ(read("The story opens with a boy named Kofi Mensah."), "");
  EXPECT_EQ(read("The office has lied about its budget."), "");
  EXPECT_EQ(read("A keeper called Osei a liar."), "A keeper | called | Osei a liar");
}

TEST(Attribution, ReadsARoleOfTwoParts) {
  EXPECT_EQ(read("“The dam will hold,” said co-author Ada Osei."),
            "co-author Ada Osei | said | “The dam will hold,”");
}

TEST(Attribution, ReadsAccordingTo) {
  EXPECT_EQ(read("According to Ada Osei, the dam will hold."),
            "Ada Osei | According to | the dam will hold");
  EXPECT_EQ(read("The dam will hold, according to the town hall."),
            "the town hall | according to | The dam will hold");
}

TEST(Attribution, ReadsTheFullStopOfAnAbbreviation) {
  EXPECT_EQ(read("The dam would hold, Mr. Osei said."), "Mr. Osei | said | The dam would hold");
}

TEST(Attribution, ReadsAnyVerbBesideAQuotation) {
  EXPECT_EQ(read("Osei interjected: “The dam will hold.”"),
            "Osei | interjected | “The dam will hold.”");
}

TEST(Attribution, TakesTheMediumIntoTheCue) {
  EXPECT_EQ(read("The dam will hold, Ada Osei said in a statement."),
            "Ada Osei | said in a statement | The dam will hold");
}

TEST(Attribution, ReadsAQuestionPutToSomebody) {
  EXPECT_EQ(read("Asked about the dam, Osei said it was safe."),
            " | Asked about | the dam\nOsei | said | it was safe");
}

TEST(Attribution, ReadsAQuotationThatEndsItsOwnSentence) {
  EXPECT_EQ(read("“Who pays for the dam?” Osei asked."), "Osei | asked | “Who pays for the dam?”");
}

TEST(Attribution, ReadsWhatIsDeclinedAndCalledFor) {
  EXPECT_EQ(read("The spokeswoman declined to comment."),
            "The spokeswoman | declined | to comment");
  EXPECT_EQ(read("It was first reported by the Loom Herald."),
            "the Loom Herald | was first reported |");
}

TEST(Attribution, PassesOverWhatStandsBetweenCommas) {
  EXPECT_EQ(read("Osei told the council, however, that the dam would hold."),
            "Osei | told | that the dam would hold");
}

TEST(Attribution, ReadsPhrasesThatReport) {
  EXPECT_EQ(read("The mayor made it clear that the road would close."),
            "The mayor | made it clear | that the road would close");
  EXPECT_EQ(read("As the Herald put it, “The dam was a wreck and nobody cared.”"),
            "the Herald | put it | “The dam was a wreck and nobody cared.”");
}

TEST(Attribution, ReadsALightVerbWithItsNoun) {
  EXPECT_EQ(read("The mayor took aim at the dam."), "The mayor | took aim at | the dam");
  EXPECT_EQ(read("Osei raised serious doubts about the dam."),
            "Osei | raised serious doubts about | the dam");
  EXPECT_EQ(read("Osei gave the boy a loaf."), "");
}

TEST(Attribution, ReadsWhatSeemsAsNobodys) {
  EXPECT_EQ(read("The dam seems to hold."), " | seems | The dam; to hold");
  EXPECT_EQ(read("The dam was reportedly sold."), " | reportedly | The dam was; sold");
  EXPECT_EQ(read("Osei appeared on a stage."), "");
}

TEST(Attribution, ReadsAnAttitudeBehindAnyVerbOrNoun) {
  EXPECT_EQ(read("Osei felt confident that the dam would hold."),
            "Osei | felt confident | that the dam would hold");
  EXPECT_EQ(read("Growers worried about the dam met on Monday."),
            "Growers | worried about | the dam met on Monday");
}

TEST(Attribution, ReadsTheOnlyVerbOfItsClause) {
  EXPECT_EQ(read("Mrs. Osei praised Mrs. Hale's defence of the dam."),
            "Mrs. Osei | praised | Mrs. Hale's defence of the dam\n"
            "Mrs. Hale | defence of | the dam");
  EXPECT_EQ(read("The plan proposed in May failed."), "");
}

TEST(Attribution, ReadsWhatIsJudgedBeforeItsJudge) {
  EXPECT_EQ(read("The plan, which the mayor praised, failed."), "the mayor | praised | The plan");
}

TEST(Attribution, ASpeakerMayFollowTheVerbAtTheStart) {
  EXPECT_EQ(read("Said Ada Osei, “The dam will hold this year.”"),
            "Ada Osei | Said | “The dam will hold this year.”");
}

TEST(Attribution, WhatSomebodyWouldWantIsNotSaid) {
  EXPECT_EQ(read("The council would support the plan."), "");
}

TEST(Attribution, PlainUsesOfReportingVerbsAreNone) {
  EXPECT_EQ(read("The flood claimed 12 lives."), "");
  EXPECT_EQ(read("The mill added 300 jobs."), "");
  EXPECT_EQ(read("The boy was found dead."), "");
  EXPECT_EQ(read("All told, the road is long."), "");
}

TEST(Attribution, ALongSentenceOfCuesIsBounded) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "he said that ";
  const Document document(text, english());
  EXPECT_LE(Attributions(document).all().size(), 64U);
}

TEST(Sources, ARelativePronounStandsForTheNounBeforeIt) {
  const Document document(
      "Ada Osei said the dam would hold. The house of a miller who said the road was closed stood "
      "empty.",
      english());
  const SourceList list = Article(document).sources();
  ASSERT_EQ(list.sources.size(), 2U);
  EXPECT_EQ(list.sources[0].statements.size(), 1U);
  EXPECT_EQ(list.sources[1].statements.size(), 1U);
  const bool first = list.sources[0].name == "Ada Osei";
  EXPECT_EQ(list.sources[first ? 1 : 0].name, "a miller");
}

TEST(Sources, ADescriptionIsListedUnderItsName) {
  const Document document(
      "The wall is sound, said Ada Osei, who wrote the report for the town. "
      "A spokeswoman for the port, Esi Hale, said it was old. "
      "“I saw the water rise,” said one of the millers, Kofi Mensah, who came at dawn. "
      "The mayor of Loom, Texas, said the road was open.",
      english());
  std::vector<std::string> names;
  for (const Source& source : Article(document).sources().sources) names.push_back(source.name);
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names,
            (std::vector<std::string>{"Ada Osei", "Esi Hale", "Kofi Mensah", "The mayor of Loom"}));
}

/// "name: number of statements" of every source, by name.
std::vector<std::string> heard(const std::string& text) {
  const Document document(text, english());
  std::vector<std::string> out;
  for (const Source& source : Article(document).sources().sources) {
    out.push_back(source.name + ": " + std::to_string(source.statements.size()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Sources, SheIsTheSubjectOfTheNearerSentence) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(heard("The keeper Ada Osei said the dam would hold.\n\n"
                  "Her rival, Esi Hale, would not discuss the gates. “We lost the gates in "
                  "May,” she said."),
            (Names{"Esi Hale: 1", "The keeper Ada Osei: 1"}));
  EXPECT_EQ(heard("The council asked for help, the mayor said.\n\n"
                  "Esi Hale, 74, a retired miller, sent money. She said it was little.\n\n"
                  "“I had hoped to send more than that,” she said."),
            (Names{"Esi Hale: 2", "The council: 1", "the mayor: 1"}));
  EXPECT_EQ(heard("Ada Osei said the dam would hold. Loom Valley lies below it. She said it was "
                  "new."),
            (Names{"Ada Osei: 2"}));
}

TEST(Sources, AnInstitutionIsNeitherHeNorShe) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(heard("The miller Kofi Mensah said no one was hurt.\n\n"
                  "Superintendent Joyce Hale told parents that the school was shut. Pell County "
                  "had lent six buses, she said."),
            (Names{"Superintendent Joyce Hale: 2", "The miller Kofi Mensah: 1"}));
  EXPECT_EQ(heard("The hospital said the road was closed. She said it was safe."),
            (Names{"She: 1", "The hospital: 1"}));
  EXPECT_EQ(heard("One miller said the road was closed. She said it was safe."),
            (Names{"One miller: 2"}));
}

TEST(Sources, JoinsNamesAndPronouns) {
  const Document document(
      "Ada Osei said the dam would hold. She said it was new. "
      "“It is safe,” Osei said.",
      english());
  const SourceList list = Article(document).sources();
  ASSERT_EQ(list.sources.size(), 1U);
  EXPECT_EQ(list.sources[0].name, "Ada Osei");
  EXPECT_EQ(list.sources[0].statements.size(), 3U);
  EXPECT_EQ(list.sources[0].quotations, 1U);
}

TEST(Sources, AreThoseOfTheStory) {
  const Document document(
      "The dam above the valley will hold through the winter, Ada Osei said on Monday.\n\n"
      "Crews have checked the gates and the spillway twice since the storm of last week.\n\n"
      "Follow The Ellery Ledger on Facebook and never miss a story\n\n"
      "Dorian Pell\n\n"
      "Dorian Pell is a passionate content writer who loves to explore travel and lifestyle. Pell "
      "says every topic deserves a fresh voice.\n",
      english());
  const SourceList list = Article(document).sources();
  ASSERT_EQ(list.sources.size(), 1U);
  EXPECT_EQ(list.sources[0].name, "Ada Osei");
}

TEST(Sources, KeepTheWholeNameOfAnOffice) {
  const Document document(
      "The Ministry of Health said the dam would hold. The Ministry of Labour said it was new. "
      "Bank of Loom told investors that it would pay. Ada Osei of Loom said she was glad.",
      english());
  std::vector<std::string> names;
  for (const Source& source : Article(document).sources().sources) names.push_back(source.name);
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"Ada Osei", "Bank of Loom", "The Ministry of Health",
                                             "The Ministry of Labour"}));
}

TEST(Sources, AreNotThoseOfAnother) {
  const Document document("Ada Osei said the mayor wants to sell the dam.", english());
  const SourceList list = Article(document).sources();
  ASSERT_EQ(list.sources.size(), 1U);
  EXPECT_EQ(list.sources[0].name, "Ada Osei");
}

}  // namespace
}  // namespace galley::core
