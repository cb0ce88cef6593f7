#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "repeated-sentence";

TEST(RepeatedSentence, MarksTheSecondOfTwoInARow) {
  const char* text =
      "The pump failed. [[No one was hurt in the fire at the mill, police said.]] The mill will "
      "reopen.";
  EXPECT_TRUE(
      finds(kRule,
            "The pump failed. No one was hurt in the fire at the mill, police said. "
            "[[No one was hurt in the fire at the mill, police said.]] The mill will reopen."));
  EXPECT_TRUE(finds(kRule, text) == false);
}

TEST(RepeatedSentence, IsAnErrorInARowAndAWarningApart) {
  EXPECT_EQ(first_message(kRule,
                          "It was late. No one was hurt in the fire at the mill, police said. "
                          "No one was hurt in the fire at the mill, police said. It rained."),
            "error: This sentence repeats the one before it.");
  EXPECT_EQ(first_message(
                kRule,
                "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
                "Crews stayed until noon. No one was hurt in the fire at the mill, police said. "
                "They left."),
            "warning: This sentence stands a second time.");
}

TEST(RepeatedSentence, PullQuoteIsAHintWithItsOwnMessage) {
  EXPECT_EQ(first_message(
                kRule,
                "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
                "Crews stayed until noon and left one engine behind.\n\n"
                "No one was hurt in the fire at the mill, police said.\n\nThe cause is not known."),
            "");
  EXPECT_EQ(
      first_message(kRule,
                    "It was late, and the road was wet. The mill had stood there for years.\n\n"
                    "No one was hurt in the fire at the mill, police said.\n\n"
                    "Crews stayed until noon. No one was hurt in the fire at the mill, police "
                    "said. They left."),
      "hint: This sentence stands twice; keep it if it is a pull quote.");
}

TEST(RepeatedSentence, DeletesEitherCopyWithItsSpace) {
  const char* text =
      "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
      "Crews stayed until noon. No one was hurt in the fire at the mill, police said.";
  EXPECT_TRUE(
      fixes(kRule, text,
            "It was late. No one was hurt in the fire at the mill, police said. It rained.\n\n"
            "Crews stayed until noon.",
            "Delete this copy"));
  EXPECT_TRUE(
      fixes(kRule, text,
            "It was late. It rained.\n\n"
            "Crews stayed until noon. No one was hurt in the fire at the mill, police said.",
            "Delete the earlier copy"));
}

TEST(RepeatedSentence, DeletesAStretchOverTwoParagraphs) {
  EXPECT_TRUE(fixes(kRule,
                    "It was late. No one was hurt in the fire at the mill, police said.\n\n"
                    "The mayor came by in the night and thanked the crews.\n\nNobody slept. "
                    "No one was hurt in the fire at the mill, police said.\n\n"
                    "The mayor came by in the night and thanked the crews. He left at dawn.",
                    "It was late. No one was hurt in the fire at the mill, police said.\n\n"
                    "The mayor came by in the night and thanked the crews.\n\nNobody slept.\n\nHe "
                    "left at dawn."));
}

TEST(RepeatedSentence, FormulasStaySilent) {
  EXPECT_TRUE(finds(kRule,
                    "Nobody knows. He declined to comment. Work goes on.\n\nShe agreed. He "
                    "declined to comment. Night fell."));
}

TEST(RepeatedSentence, TranscriptTurnIsAHint) {
  const std::string message = first_message(kRule,
                                            "REYES: Could you tell the court where you stood that "
                                            "night? Take your time.\n\nOSEI: At the gate.\n\n"
                                            "REYES: Could you tell the court where you stood that "
                                            "night? I ask again.\n\nOSEI: By the wall.");
  EXPECT_TRUE(message.empty() || message.starts_with("hint:")) << message;
}

TEST(RepeatedSentence, RecipeStepInAListIsAHint) {
  const std::string message =
      first_message(kRule,
                    "1. Sift the flour. Cover the bowl with a damp cloth and let it rest.\n"
                    "2. Fold in the butter. Cover the bowl with a damp cloth and let it rest.\n"
                    "3. Bake for an hour.");
  EXPECT_TRUE(message.starts_with("hint:")) << message;
}

TEST(RepeatedSentence, LegalClauseIsAHint) {
  const std::string message =
      first_message(kRule,
                    "4.1 The tenant shall pay the rent when due. The landlord shall not be liable "
                    "for any loss hereunder.\n\n"
                    "4.2 The tenant shall keep the garden. The landlord shall not be liable for "
                    "any loss hereunder.");
  EXPECT_TRUE(message.empty() || message.starts_with("hint:")) << message;
}

}  // namespace
}  // namespace galley::core::test
