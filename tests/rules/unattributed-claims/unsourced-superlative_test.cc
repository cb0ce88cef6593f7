#include <string>
#include <string_view>

#include "support/cases.h"
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

constexpr std::string_view kFound[] = {
    "The road was closed.\n\n[[It is one of the most contentious plans in the valley.]]",
    "The road was closed.\n\n[[The mill is the largest employer in Loom.]]",
    "The road was closed.\n\n[[It is the first bridge in the valley.]]",
    "The road was closed.\n\n[[She was the first woman to run the mill.]]",
    "The road was closed.\n\n[[It was built in the first mill to have a clock.]]",
    "The road was closed.\n\n[[Loom is the poorest town in the valley.]]",
    "The road was closed.\n\n[[It is the oldest mill in the country.]]",
    "The road was closed.\n\n[[The bridge is the longest in the world.]]",
    "The road was closed.\n\n[[It was the worst flood in the history of the town.]]",
    "The road was closed.\n\n[[The mill is the biggest in the valley.]]",
    "The road was closed.\n\n[[It is one of the largest dams in the world.]]",
    "The road was closed.\n\n[[He was the youngest mayor in the history of Loom.]]",
    "The road was closed.\n\n[[It is the busiest road in the valley.]]",
    "The road was closed.\n\n[[The school is the smallest in the country.]]",
    "The road was closed.\n\n[[It is one of the most popular parks in Loom.]]",
    "The road was closed.\n\n[[The tower is the highest in Loom.]]",
};
constexpr std::string_view kSound[] = {
    "The road was closed.\n\nThe children came before the first bell.",
    "The road was closed.\n\nIn the first half Platt hit the post.",
    "The road was closed.\n\nThe mill on First Street has a new roof.",
    "The road was closed.\n\nHe left after the first week of May.",
    "The road was closed.\n\nIn the first three months the mill stood still.",
    "The road was closed.\n\nIt is one of the most contentious plans in the valley, Ada Osei said.",
    "The road was closed.\n\nThe mill is the largest employer in Loom, according to the council.",
    "The road was closed.\n\nThe mayor said it was the first bridge in the valley.",
    "The road was closed.\n\nAt least he had kept his hat.",
    "The road was closed.\n\nThe next train came at noon.",
    "The road was closed.\n\nAda Osei called it the worst flood in the history of the town.",
    "The road was closed.\n\n“It is the oldest mill in the country,” Ada Osei said.",
    "The road was closed.\n\nThey met for the second time on Monday.",
    "The road was closed.\n\nThe boat was mended by two men.",
    "The road was closed.\n\nIt was the last house before the bridge.",
    "The road was closed.\n\nHe read the first page and went to bed.",
    "The road was closed.\n\nThe least that she could do was wave.",
    "The road was closed.\n\nWhat is the oldest mill in the country?",
    "The road was closed.\n\nThe boat was green, and the sail was white.",
    "The road was closed.\n\nShe was the first to arrive, Ada Osei said.",
    "The road was closed.\n\nThe mill is larger than the school, according to the council.",
    "The road was closed.\n\nHe mended the door and went to bed.",
    "The road was closed.\n\nBefore the last bell the children went home.",
    "The road was closed.\n\nThey met in the second half of May.",
    "The road was closed.\n\nThe council says Loom is the poorest town in the valley.",
    "The road was closed.\n\nPer Lunde wrote that the lake was the deepest in the country.",
    "The road was closed.\n\nIs it the longest bridge in the world?",
    "The road was closed.\n\nThe train to First Hill was late.",
    "The road was closed.\n\nDuring the first hour nobody spoke.",
    "The road was closed.\n\nAt last the rain stopped.",
};

TEST(UnsourcedSuperlative, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
