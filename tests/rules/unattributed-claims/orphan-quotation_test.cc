#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "orphan-quotation";

TEST(OrphanQuotation, MarksAQuotationThatNobodySpeaks) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "[[“We will not let a single lorry cross it this year.”]]\n\n"
                    "Rain fell in the valley all day."));
}

TEST(OrphanQuotation, ASpeakerMayStandBeforeOrBehind) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut.\n\n"
                    "“We will not let a single lorry cross it this year,” said Ada Osei, who runs "
                    "the road office."));
  EXPECT_TRUE(finds(kRule,
                    "Ada Osei, who runs the road office, said the bridge was unsafe.\n\n"
                    "“We will not let a single lorry cross it this year.”"));
  EXPECT_TRUE(finds(kRule,
                    "Osei continued:\n\n"
                    "“We will not let a single lorry cross it this year.”\n\n"
                    "Rain fell."));
  EXPECT_TRUE(finds(kRule,
                    "“We will not let a single lorry cross it this year.”\n\n"
                    "Ada Osei said on Monday that nobody would change her mind."));
}

TEST(OrphanQuotation, ACrowdInTheParagraphBeforeIsNoSpeaker) {
  EXPECT_TRUE(finds(kRule,
                    "Experts say the bridge at Loom should have been rebuilt years ago.\n\n"
                    "[[“They were told about those beams every single year.”]]\n\n"
                    "Rain fell in the valley. The road is open, said Ada Osei, who runs the road "
                    "office."));
}

TEST(OrphanQuotation, ARunOfQuotationsIsAskedOnce) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "[[“We will not let a single lorry cross it this year.”]]\n\n"
                    "“We have told them so again and again and again.”\n\n"
                    "Rain fell in the valley all night."));
}

TEST(OrphanQuotation, AByLineOrABracketBehindSigns) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge stayed shut.\n\n"
                    "“The lorry that would not cross the bridge.” [Loom Herald]\n\n"
                    "Rain fell."));
}

TEST(OrphanQuotation, TitlesAndTermsAreNoSpeech) {
  EXPECT_TRUE(finds(
      kRule, "They watched the film “A Long Way Down the River” at the hall in Loom on Monday."));
}

TEST(OrphanQuotation, Fixes) {
  EXPECT_TRUE(fixes(kRule,
                    "The bridge stayed shut.\n\n"
                    "“We will not let a single lorry cross it.”\n\n"
                    "Rain fell.",
                    "The bridge stayed shut.\n\n"
                    "“We will not let a single lorry cross it.” [who said this?]\n\n"
                    "Rain fell."));
}

TEST(OrphanQuotation, ATitleInTheSentencePasses) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "The film was not “The Long Road to the Mill of Loom.”\n\n"
                    "Rain fell in the valley all day."));
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "I stand with the mayor (“Mayor calls the bridge a ruin of Loom,” Herald, "
                    "Thursday).\n\nRain fell in the valley all day."));
}

TEST(OrphanQuotation, ASentenceThatAnnouncesItPasses) {
  EXPECT_TRUE(finds(kRule,
                    "The bridge at Loom stayed shut on Monday.\n\n"
                    "The mayor went on with her remarks.\n\n"
                    "“We will not let a single lorry cross it this year.”\n\n"
                    "Rain fell in the valley all day."));
}

}  // namespace
}  // namespace galley::core::test
