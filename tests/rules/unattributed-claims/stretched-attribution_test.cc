#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "stretched-attribution";

TEST(StretchedAttribution, MarksTheFigureThatTheSourceCannotKnow) {
  EXPECT_TRUE(finds(
      kRule,
      "At least [[40 people were killed in the raid on Loom on Monday]], and nearly 300 people "
      "were killed in the shelling of Brevik, according to the Brevik health office."));
}

TEST(StretchedAttribution, OneEventPasses) {
  EXPECT_TRUE(finds(kRule,
                    "At least 40 people were killed and 300 people were wounded in Loom on Monday, "
                    "according to the health office."));
  EXPECT_TRUE(finds(kRule,
                    "At least 40 people were killed in the raid on Loom, according to the health "
                    "office. Nearly 300 people were killed in Brevik, the army said."));
}

}  // namespace
}  // namespace galley::core::test
