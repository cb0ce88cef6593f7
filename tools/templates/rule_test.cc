#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

TEST(NewRule, FindsIt) {
  EXPECT_TRUE(finds("@ID@", "TODO: a sound sentence with [[the defect]] in it."));
}

TEST(NewRule, LeavesSoundTextAlone) {
  EXPECT_TRUE(finds("@ID@", "TODO: a sentence that looks like it and is sound."));
}

}  // namespace
}  // namespace galley::core::test
