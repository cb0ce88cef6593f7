#include <string_view>

#include "support/cases.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "loaded-cue";

TEST(LoadedCue, MarksAVerbThatJudges) {
  EXPECT_TRUE(finds(kRule, "The mayor [[admitted]] that the road was new."));
  EXPECT_TRUE(finds(kRule, "Osei [[claims]] the dam will hold."));
}

TEST(LoadedCue, SaidPasses) {
  EXPECT_TRUE(finds(kRule, "The mayor said that the road was new."));
  EXPECT_TRUE(finds(kRule, "The flood claimed 12 lives."));
}

TEST(LoadedCue, Fixes) {
  EXPECT_TRUE(fixes(kRule, "The mayor admitted that the road was new.",
                    "The mayor said that the road was new."));
}

TEST(LoadedCue, WhatIsNotToldPasses) {
  EXPECT_TRUE(finds(kRule, "The mayor should admit that the dam was a wreck."));
  EXPECT_TRUE(finds(kRule, "I admit that the dam was a wreck."));
  EXPECT_TRUE(finds(kRule, "The Loom Dam Report reveals that the gates were open."));
}

constexpr std::string_view kFound[] = {
    "The mayor [[admitted]] that the road was new.",
    "Osei [[claims]] the dam will hold.",
    "The mayor [[claimed]] that the dam was safe.",
    "The owner [[conceded]] that the beam was old.",
    "The clerk [[confessed]] that he had lost the key.",
    "The mayor [[insisted]] that the road was safe.",
    "The clerk [[revealed]] that the gates were open.",
    "The farmers [[allege]] that the gates were open.",
    "Ada Osei [[alleged]] that the mayor had known.",
    "“The road is new,” the mayor [[admitted]].",
    "The owner [[insists]] that the mill will open in May.",
    "The mayor [[admits]] that the plan is dead.",
    "Ada Osei [[revealed]] on Monday that the mill would close.",
    "The council [[concedes]] that the lane is unsafe.",
    "The guards [[claim]] that nobody came in.",
    "The clerk [[admitted]] on Friday that the key was gone.",
    "“Nobody was in the mill,” the owner [[claimed]].",
};
constexpr std::string_view kSound[] = {
    "The mayor said that the road was new.",
    "The flood claimed 12 lives.",
    "The mayor should admit that the dam was a wreck.",
    "I admit that the dam was a wreck.",
    "The Loom Dam Report reveals that the gates were open.",
    "He claimed his coat at the desk.",
    "The curtain was drawn to reveal a small stage.",
    "His insurance claim was turned down in May.",
    "The mayor told the council that the road was new.",
    "The owner wrote that the mill would open in May.",
    "The mayor added that the road was new.",
    "The alleged thief was seen at the mill.",
    "The survey revealed cracks in the beam.",
    "The farm claims nine fields on the north bank.",
    "He would not admit that the road was new.",
    "Who would claim that the dam is safe?",
    "The owner explained that the beam was old.",
    "The sea claimed the pier in November.",
    "Her insistence on order was famous in Loom.",
    "The mayor announced that the road was new.",
    "Ada Osei noted that the beam was old.",
    "The owner replied that the mill was his.",
    "The clerk wrote that the key was gone.",
    "“The road is new,” the mayor said.",
    "The hall will not admit dogs.",
    "According to the mayor, the road is new.",
    "A claim on the insurer was made in May.",
    "The confession filled nine pages.",
    "The admission of guilt came on Monday.",
    "Ada Osei asked whether the road was new.",
};

TEST(LoadedCue, Cases) { expect_texts(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test
