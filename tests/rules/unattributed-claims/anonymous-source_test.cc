#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "anonymous-source";

TEST(AnonymousSource, MarksAnUnexplainedAnonymity) {
  EXPECT_TRUE(finds(kRule, "The plan is dead, a clerk said on condition of [[anonymity]]."));
  EXPECT_TRUE(finds(kRule, "An [[unnamed]] clerk said the plan was dead."));
}

TEST(AnonymousSource, AReasonPasses) {
  EXPECT_TRUE(finds(kRule,
                    "The plan is dead, a clerk said on condition of anonymity because she was not "
                    "authorized to speak."));
  EXPECT_TRUE(finds(kRule, "The body found in the river is still unidentified."));
}

}  // namespace
}  // namespace galley::test
