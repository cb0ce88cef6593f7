#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "unresolved-pronoun-source";

TEST(UnresolvedPronounSource, MarksASpeakerWhoWasNeverNamed) {
  EXPECT_TRUE(
      finds(kRule, "The bridge stayed shut all week. “It will not open soon,” [[he]] said."));
}

TEST(UnresolvedPronounSource, ANameOrRoleBeforePasses) {
  EXPECT_TRUE(
      finds(kRule, "The bridge stayed shut, Ada Osei wrote. “It will not open soon,” she said."));
  EXPECT_TRUE(finds(kRule, "The mayor walked by. “It will not open soon,” he said."));
}

}  // namespace
}  // namespace galley::core::test
