#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "conflicting-attribution";

TEST(ConflictingAttribution, MarksASecondSourceForTheSameCount) {
  EXPECT_TRUE(finds(kRule,
                    "The police said 14 people were killed.\n\n"
                    "Rain fell all day.\n\n"
                    "Ada Osei of the hospital said [[14 people]] were killed."));
}

TEST(ConflictingAttribution, TheDeadAreCountedInAnyTense) {
  EXPECT_TRUE(finds(kRule,
                    "The police said 14 people had died.\n\n"
                    "Rain fell all day.\n\n"
                    "Ada Osei of the hospital said [[14 people]] had been killed."));
  EXPECT_TRUE(finds(kRule,
                    "The police said 14 people had died.\n\n"
                    "Rain fell all day.\n\n"
                    "Ada Osei of the hospital said 14 people had been injured."));
}

TEST(ConflictingAttribution, OneSourceTwiceAndOtherCountsPass) {
  EXPECT_TRUE(finds(kRule,
                    "The police said 14 people were killed.\n\n"
                    "The police said 14 people were killed in Loom."));
  EXPECT_TRUE(finds(kRule,
                    "The police said 14 people were killed.\n\n"
                    "Ada Osei of the hospital said 15 people were killed."));
}

}  // namespace
}  // namespace galley::core::test
