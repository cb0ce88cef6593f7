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

}  // namespace
}  // namespace galley::core::test
