#include <string>

#include "support/expect_findings.h"

namespace galley::core::test {
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

TEST(UnsourcedSuperlative, FirstOfSeveralInTimeAndNamesPass) {
  for (const char* text :
       {"The children came before the first bell.", "In the first half Platt hit the post.",
        "The mill on First Street has a new roof.", "He left after the first week of May.",
        "In the first three months the mill stood still."}) {
    EXPECT_TRUE(finds(kRule, std::string("The road was closed.\n\n") + text)) << text;
  }
  for (const char* text :
       {"[[It is the first bridge in the valley.]]", "[[She was the first woman to run the mill.]]",
        "[[It was built in the first mill to have a clock.]]"}) {
    EXPECT_TRUE(finds(kRule, std::string("The road was closed.\n\n") + text)) << text;
  }
}

TEST(UnsourcedSuperlative, ASourcePasses) {
  EXPECT_TRUE(finds(kRule,
                    "The road was closed.\n\n"
                    "It is one of the most contentious plans in the valley, Ada Osei said."));
}

}  // namespace
}  // namespace galley::core::test
