#include "galley/sentences/unmarked_speech.h"

#include <gtest/gtest.h>

#include "galley/document/document.h"

namespace galley::core {
namespace {

bool speaks(const char* text) { return has_unmarked_speech(Document(text, english())); }

TEST(UnmarkedSpeech, ThreeQuestionsOnLinesOfTheirOwnAreAnInterview) {
  EXPECT_TRUE(
      speaks("Why here?\n\nIt is quiet.\n\nAnd the boat?\n\nSold.\n\nWill you stay?\n\nYes."));
  EXPECT_FALSE(speaks("Why here?\n\nIt is quiet.\n\nAnd the boat?\n\nSold. The town is small."));
}

TEST(UnmarkedSpeech, AStoryOfTheFirstPerson) {
  EXPECT_TRUE(speaks("I grew up here. My father fished, and I fished, and my sons fish with me."));
  EXPECT_FALSE(
      speaks("He grew up here. His father fished, and he fished, and his sons fish with him."));
}

TEST(UnmarkedSpeech, WordsInQuotationMarksDoNotCount) {
  EXPECT_FALSE(
      speaks("“I grew up here. My father fished, and I fished, and my sons fish,” he said."));
}

}  // namespace
}  // namespace galley::core
