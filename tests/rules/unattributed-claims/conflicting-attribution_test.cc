#include <string_view>

#include "support/cases.h"
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

constexpr std::string_view kFound[] = {
    "The police said 14 people were killed.\n\nRain fell all day.\n\nAda Osei of the hospital said "
    "[[14 people]] were killed.",
    "The police said 14 people had died.\n\nRain fell all day.\n\nAda Osei of the hospital said "
    "[[14 people]] had been killed.",
    "The police said 30 people were injured.\n\nRain fell all day.\n\nAda Osei of the hospital "
    "said [[30 people]] were injured.",
    "The police said 14 people died in the fire.\n\nRain fell all day.\n\nThe hospital said [[14 "
    "people]] died.",
    "At least 12 people were killed, the police said.\n\nRain fell all day.\n\nAt least [[12 "
    "people]] were killed, Ada Osei of the hospital said.",
    "The police said 40 people were wounded.\n\nRain fell all day.\n\nThe hospital said [[40 "
    "people]] were wounded.",
    "The ministry said 17 people were killed.\n\nThe school is shut.\n\nThe army said [[17 "
    "people]] were killed.",
    "The mayor said 55 people were injured.\n\nThe school is shut.\n\nThe fire office said [[55 "
    "people]] were injured.",
    "The police said 14 miners were killed.\n\nRain fell all day.\n\nThe owner said [[14 miners]] "
    "were killed.",
    "The hospital said 23 people were killed.\n\nA curfew began at noon.\n\nThe police said on "
    "Tuesday that [[23 people]] were killed.",
    "According to the police, 14 people were killed.\n\nRain fell all day.\n\nAccording to the "
    "hospital, [[14 people]] were killed.",
    "The police said 14 people were killed.\n\nRain fell all day.\n\nThe fire office said that "
    "[[14 people]] were killed.",
    "The governor said 31 people were injured.\n\nThe road is shut.\n\nThe police said [[31 "
    "people]] were injured.",
    "The police said 15 people were killed.\n\nRain fell all day.\n\nThe hospital said [[15 "
    "people]] were killed.",
    "The mayor said 44 people were injured.\n\nThe road is shut.\n\nThe hospital said [[44 "
    "people]] were injured.",
    "The army said 27 people were killed.\n\nThe road is shut.\n\nThe ministry said [[27 people]] "
    "were killed.",
    "The police said 120 people were wounded.\n\nThe school is shut.\n\nThe hospital said [[120 "
    "people]] were wounded.",
};
constexpr std::string_view kSound[] = {
    "The police said 14 people had died.\n\nRain fell all day.\n\nAda Osei of the hospital said 14 "
    "people had been injured.",
    "The police said 14 people were killed.\n\nThe police said 14 people were killed in Loom.",
    "The police said 14 people were killed.\n\nAda Osei of the hospital said 15 people were "
    "killed.",
    "The police said 14 people were killed.\n\nRain fell all day.\n\nThe police said 14 people "
    "were killed.",
    "The police said 14 people were killed.\n\nRain fell all day.\n\nFourteen fields were under "
    "water, Ada Osei said.",
    "The police said 30 people were injured.\n\nThe hospital said 29 people were injured.",
    "The police said 14 people were killed.\n\nThe hospital said nobody was hurt in Brevik.",
    "The mayor said 14 houses were lost.\n\nThe police said 14 houses were lost.",
    "The mayor said the mill lost 14 million kroner.\n\nThe owner said it lost 14 million kroner.",
    "The police said 14 people were killed.\n\nThe mayor said 14 boats were sunk.",
    "The police said 14 people were killed.",
    "The police said 14 people were killed.\n\nRain fell, and 14 trees came down.",
    "The school has 14 teachers, the mayor said.\n\nThe school has 14 teachers, Ada Osei said.",
    "Rain fell all day.\n\nAda Osei of the hospital said 14 people were killed.",
    "The police said 40 people were wounded.\n\nThe hospital said 40 people were killed.",
    "The police said the road was shut.\n\nThe army said the road was shut.",
    "The mayor said two bridges were open.\n\nThe police said two bridges were open.",
    "The police said 14 people were at the mill.\n\nThe owner said 14 people were at the mill.",
    "The police said four people were arrested.\n\nThe mayor said four people were arrested.",
    "The hospital said it had 14 beds.\n\nThe mayor said the hospital had 14 beds.",
    "The police said at 14 that the road was shut.\n\nThe mayor said 14 people were killed.",
    "The mill is 14 years old, the owner said.\n\nThe bridge is 14 years old, the mayor said.",
    "The army said 21 soldiers were killed.\n\nThe army said it would look for the others.",
    "The mayor said 55 people were injured.\n\nThe mayor said on Monday that 55 people were "
    "injured.",
    "The police said seven people were killed.\n\nThe hospital said eight people were killed.",
    "The police said 14 people were killed.\n\nThe hospital said nine of its beds were free.",
};

TEST(ConflictingAttribution, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
