#include "support/expect_findings.h"

namespace galley::test {
namespace {

constexpr const char* kRule = "unsourced-superlative";

TEST(UnsourcedSuperlative, MarksARankInTheReportersVoice) {
  EXPECT_TRUE(finds(kRule,
                    "The road was closed.\n\n"
                    "[[It is one of the most contentious plans in the valley.]]"));
  EXPECT_TRUE(finds(kRule,
                    "The road was closed.\n\n"
                    "[[The mill is the largest employer in Loom.]]"));
}

TEST(UnsourcedSuperlative, ASourcePasses) {
  EXPECT_TRUE(finds(kRule,
                    "The road was closed.\n\n"
                    "It is one of the most contentious plans in the valley, Ada Osei said."));
}

}  // namespace
}  // namespace galley::test
