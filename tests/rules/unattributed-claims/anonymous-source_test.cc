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

}  // namespace
}  // namespace galley::core::test
