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

}  // namespace
}  // namespace galley::core::test
