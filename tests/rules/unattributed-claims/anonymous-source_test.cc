#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "anonymous-source";

TEST(AnonymousSource, MarksAnUnexplainedAnonymity) {
  EXPECT_TRUE(finds(kRule, "The plan is dead, a clerk said on condition of [[anonymity]]."));
  EXPECT_TRUE(finds(kRule, "An [[unnamed]] clerk said the plan was dead."));
}

TEST(AnonymousSource, MarksANameThatIsWithheld) {
  EXPECT_TRUE(finds(kRule, "Clerks who [[asked not to be named]] said the plan was dead."));
  EXPECT_TRUE(finds(kRule, "A clerk who [[declined to be identified]] said the plan was dead."));
  EXPECT_TRUE(finds(kRule,
                    "The plan is dead, said a clerk who spoke on the condition that her [[name not "
                    "be used]]."));
  EXPECT_TRUE(finds(kRule, "The mayor asked to be named in the will, Ada Osei said."));
  EXPECT_TRUE(finds(kRule, "The winner is to be named in May, Ada Osei said."));
}

TEST(AnonymousSource, MarksWhoIsOnlyNearTheMatter) {
  EXPECT_TRUE(finds(kRule, "The plan is dead, [[a source familiar with the matter]] said."));
  EXPECT_TRUE(finds(kRule, "[[People close to the mayor]] said the plan was dead."));
  EXPECT_TRUE(finds(kRule, "The source close to the mayor said the plan was dead."));
  EXPECT_TRUE(finds(kRule, "Farmers close to the river said the dam would hold."));
}

TEST(AnonymousSource, AReasonBesideItPasses) {
  EXPECT_TRUE(finds(kRule,
                    "A source close to the mayor, who was not allowed to speak publicly, said the "
                    "plan was dead."));
  EXPECT_TRUE(finds(kRule,
                    "The plan is dead, said a clerk who spoke on condition of anonymity to discuss "
                    "the talks."));
  EXPECT_TRUE(finds(kRule,
                    "People close to the mayor said the plan was dead. They asked not to be named "
                    "because the talks are private."));
}

TEST(AnonymousSource, AReasonPasses) {
  EXPECT_TRUE(finds(kRule,
                    "The plan is dead, a clerk said on condition of anonymity because she was not "
                    "authorized to speak."));
  EXPECT_TRUE(finds(kRule, "The body found in the river is still unidentified."));
}

constexpr std::string_view kFound[] = {
    "The plan is dead, a clerk said on condition of [[anonymity]].",
    "An [[unnamed]] clerk said the plan was dead.",
    "Clerks who [[asked not to be named]] said the plan was dead.",
    "A clerk who [[declined to be identified]] said the plan was dead.",
    "The plan is dead, said a clerk who spoke on the condition that her [[name not be used]].",
    "The plan is dead, [[a source familiar with the matter]] said.",
    "[[People close to the mayor]] said the plan was dead.",
    "The plan is dead, two clerks said on condition of [[anonymity]].",
    "The mill will close, [[a source familiar with the talks]] said.",
    "A welder who [[asked not to be identified]] said the beam was cracked.",
    "An [[unidentified]] clerk said the mill would close in May.",
    "[[People familiar with the plan]] said it would cost twice as much.",
    "“It will never be built,” said an [[unnamed]] engineer.",
    "[[A person close to the talks]] said the mill would be sold.",
    "[[A source close to the mayor]] said the plan was dead.",
    "A nurse speaking on condition of [[anonymity]] said the ward was full.",
    "An [[anonymous]] clerk said the plan was dead.",
    "A farmer who [[asked not to be named]] said the dam leaked.",
};
constexpr std::string_view kSound[] = {
    "The mayor asked to be named in the will, Ada Osei said.",
    "The winner is to be named in May, Ada Osei said.",
    "The source close to the mayor said the plan was dead.",
    "Farmers close to the river said the dam would hold.",
    "A source close to the mayor, who was not allowed to speak publicly, said the plan was dead.",
    "The plan is dead, said a clerk who spoke on condition of anonymity to discuss the talks.",
    "People close to the mayor said the plan was dead. They asked not to be named because the "
    "talks are private.",
    "The plan is dead, a clerk said on condition of anonymity because she was not authorized to "
    "speak.",
    "The body found in the river is still unidentified.",
    "Ada Osei, a clerk, said the plan was dead.",
    "The road close to the mill is shut, Ada Osei said.",
    "The mill is close to the river.",
    "The source of the river lies above Loom.",
    "She is familiar with the talks and wants them to end.",
    "He wrote under a false name for nine years.",
    "The boat has no name yet, Ada Osei said.",
    "The law protects the anonymity of donors.",
    "The unnamed lane behind the mill leads to the river.",
    "The clinic does not keep the names of its guests.",
    "The council talked about the anonymity of voters on Monday.",
    "The bridge will be named after Ada Osei, the mayor said.",
    "The identified cracks will be closed in May, the office said.",
    "Neighbours close to tears watched the mill burn.",
    "People in the valley said that the dam would hold.",
    "A clerk of the road office, Per Lunde, said the lane was shut.",
    "He declined to sell the mill, Ada Osei said.",
};

TEST(AnonymousSource, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
