#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "vague-source";

TEST(VagueSource, MarksTheCrowdAndItsVerb) {
  EXPECT_TRUE(finds(kRule, "[[Experts say]] the dam will hold."));
  EXPECT_TRUE(finds(kRule, "[[Some believe]] that the mill will open again."));
  EXPECT_TRUE(finds(kRule, "The road is unsafe, [[according to officials]]."));
  EXPECT_TRUE(finds(kRule, "[[A source told]] the paper that the mill would close."));
}

TEST(VagueSource, MarksACrowdThatJudgesOrIsLedToSay) {
  EXPECT_TRUE(finds(kRule, "[[Critics call]] it the most foolish plan of the year."));
  EXPECT_TRUE(finds(kRule, "The flood has caused [[many to wonder]] if the dam will hold."));
  EXPECT_TRUE(finds(kRule, "The mayor got less credit than [[aides say]] he deserves."));
}

TEST(VagueSource, MarksAReportWithoutAReporter) {
  EXPECT_TRUE(finds(kRule, "[[It is widely believed]] that the mill will close."));
}

TEST(VagueSource, NamesInstitutionsAndKnownGroupsPass) {
  EXPECT_TRUE(finds(kRule, "Ada Osei, an expert on dams, says the wall will hold."));
  EXPECT_TRUE(finds(kRule, "Analyst Ada Osei said the dam would hold."));
  EXPECT_TRUE(finds(kRule, "Researchers at Loom University found that the dam would hold."));
  EXPECT_TRUE(finds(kRule, "Loom Town Hall officials said the road was safe."));
  EXPECT_TRUE(finds(kRule, "Ada Osei lost the vote. Her supporters said they would not give up."));
}

TEST(VagueSource, WantsAndDutiesAreNoStatements) {
  EXPECT_TRUE(finds(kRule, "Voters want a new bridge."));
  EXPECT_TRUE(finds(kRule, "Experts should look at the dam."));
}

TEST(VagueSource, AStudyBesideANameIsTheirs) {
  EXPECT_TRUE(finds(kRule, "[[In a study]] of 900 millers, 40 percent had lost a field."));
  EXPECT_TRUE(finds(kRule,
                    "In a study of 900 millers, researchers at Loom University reported in 2019 "
                    "that 40 percent had lost a field."));
  EXPECT_TRUE(
      finds(kRule, "In a survey of 900 millers by the Loom Herald, 40 percent had lost a field."));
}

TEST(VagueSource, WhatACrowdDoesIsNoStatement) {
  EXPECT_TRUE(finds(kRule, "Mill workers vote to strike\n\nThe mill stood still on Monday."));
  EXPECT_TRUE(finds(kRule, "Teachers agreed to stay until noon."));
}

TEST(VagueSource, MarksHearsayInAParagraphThatHearsNobody) {
  EXPECT_TRUE(finds(kRule, "The mayor [[reportedly]] resigned."));
  EXPECT_TRUE(finds(kRule, "The mayor reportedly resigned. Ada Osei said he had left the town."));
  EXPECT_TRUE(finds(kRule, "The mill is supposedly old."));
}

TEST(VagueSource, Fixes) {
  EXPECT_TRUE(
      fixes(kRule, "Experts say the dam will hold.", "Experts say [who?] the dam will hold."));
}

constexpr std::string_view kFound[] = {
    "[[Experts say]] the dam will hold.",
    "[[Some believe]] that the mill will open again.",
    "The road is unsafe, [[according to officials]].",
    "[[A source told]] the paper that the mill would close.",
    "[[Critics call]] it the most foolish plan of the year.",
    "The flood has caused [[many to wonder]] if the dam will hold.",
    "The mayor got less credit than [[aides say]] he deserves.",
    "[[It is widely believed]] that the mill will close.",
    "[[In a study]] of 900 millers, 40 percent had lost a field.",
    "The mayor [[reportedly]] resigned.",
    "[[Critics say]] the plan is too dear.",
    "[[Analysts expect]] the mill to close in May.",
    "[[Officials said]] the road was unsafe.",
    "[[Observers say]] the vote will be close.",
    "[[Many believe]] that the dam will not hold.",
    "[[Sources said]] the mill would be sold.",
    "The mill will close, [[experts warned]].",
    "[[Some say]] the bridge was never safe.",
    "[[Opponents argue]] that the road is too wide.",
};
constexpr std::string_view kSound[] = {
    "Ada Osei, an expert on dams, says the wall will hold.",
    "Analyst Ada Osei said the dam would hold.",
    "Researchers at Loom University found that the dam would hold.",
    "Loom Town Hall officials said the road was safe.",
    "Ada Osei lost the vote. Her supporters said they would not give up.",
    "Voters want a new bridge.",
    "Experts should look at the dam.",
    "In a study of 900 millers, researchers at Loom University reported in 2019 that 40 percent "
    "had lost a field.",
    "In a survey of 900 millers by the Loom Herald, 40 percent had lost a field.",
    "Mill workers vote to strike\n\nThe mill stood still on Monday.",
    "Teachers agreed to stay until noon.",
    "The mayor reportedly resigned. Ada Osei said he had left the town.",
    "The mill is supposedly old.",
    "The critics came by boat and left by train.",
    "Experts from nine towns met in the hall on Monday.",
    "Officials of the road office shut the lane at noon.",
    "Some of the boats were lost in the night.",
    "Many of the farmers sold their fields.",
    "The mayor said that experts would look at the dam.",
    "A source of water was found under the mill.",
    "Ada Osei, one of the critics of the plan, said it was too dear.",
    "The study of the dam took nine years.",
    "It is widely known for its cheese.",
    "Analysts at the Loom Bank expect the mill to close in May.",
    "The sources of the river lie above Loom.",
    "Opponents of the road slept in the trees.",
};

TEST(VagueSource, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
