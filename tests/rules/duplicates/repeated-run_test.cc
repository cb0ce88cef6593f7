#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "repeated-run";

TEST(RepeatedRun, MarksWordsInARowWhateverTheSentences) {
  EXPECT_TRUE(finds(
      kRule,
      "Most of the crew had gone ashore by then. The pilot stayed behind to mend the pump.\n\n"
      "Reports were few and short. As the owners see it, [[most of the crew had gone ashore by "
      "then: "
      "the pilot stayed behind to mend]] a lamp for the night watch."));
}

TEST(RepeatedRun, IdiomsStaySilent) {
  EXPECT_TRUE(
      finds(kRule,
            "As a matter of fact, at the end of the day it is what it is, he said with a shrug.\n\n"
            "She saw it another way: at the end of the day it was hers."));
}

TEST(RepeatedRun, OffersNoFix) {
  EXPECT_FALSE(fixes(
      kRule,
      "Most of the crew had gone ashore by then. The pilot stayed behind to mend the pump.\n\n"
      "As the owners see it, most of the crew had gone ashore by then: the pilot stayed behind to "
      "mend a lamp for the night watch.",
      ""));
}

}  // namespace
}  // namespace galley::core::test
