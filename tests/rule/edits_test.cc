#include "galley/rule/edits.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"

namespace galley::core {
namespace {

std::string apply(const Document& document, const Edit& edit) {
  std::string text(document.text());
  return text.replace(edit.span.begin, edit.span.size(), edit.text);
}

std::string without_blocks(const std::string& text, std::uint32_t first, std::uint32_t end) {
  const Document document(text, english());
  return apply(document, delete_blocks(document, first, end));
}

std::string without_sentence(const std::string& text, std::size_t index) {
  const Document document(text, english());
  return apply(document, delete_sentence(document, document.sentences()[index]));
}

TEST(DeleteBlocks, TakesOneGapAlong) {
  EXPECT_EQ(without_blocks("One.\n\nTwo.\n\nThree.", 0, 1), "Two.\n\nThree.");
  EXPECT_EQ(without_blocks("One.\n\nTwo.\n\nThree.", 1, 2), "One.\n\nThree.");
  EXPECT_EQ(without_blocks("One.\n\nTwo.\n\nThree.", 2, 3), "One.\n\nTwo.");
  EXPECT_EQ(without_blocks("One.\n\nTwo.\n\nThree.", 1, 3), "One.");
  EXPECT_EQ(without_blocks("One.", 0, 1), "");
}

TEST(DeleteBlocks, LeavesTheWiderGap) {
  EXPECT_EQ(without_blocks("- one\n- two\n\nThree.", 1, 2), "- one\n\nThree.");
  EXPECT_EQ(without_blocks("One.\n\n- two\n- three", 1, 2), "One.\n\n- three");
}

TEST(DeleteBlocks, IndentationGoesAndStaysWithItsLine) {
  EXPECT_EQ(without_blocks("  One.\n\nTwo.", 0, 1), "Two.");
  EXPECT_EQ(without_blocks("One.\n\n  Two.\n\nThree.", 1, 2), "One.\n\nThree.");
  EXPECT_EQ(without_blocks("One.\n\nTwo.\n\n  Three.", 1, 2), "One.\n\n  Three.");
}

TEST(DeleteWords, LeavesOneSpace) {
  const auto without = [](const std::string& text, const std::string& words) {
    const Document document(text, english());
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return apply(document,
                 delete_words(document, {at, at + static_cast<std::uint32_t>(words.size())}));
  };
  EXPECT_EQ(without("One rose. Buy now. Two fell.", "Buy now."), "One rose. Two fell.");
  EXPECT_EQ(without("Buy now. Two fell.", "Buy now."), "Two fell.");
  EXPECT_EQ(without("One rose. Buy now.\nTwo fell.", "Buy now."), "One rose.\nTwo fell.");
  EXPECT_EQ(without("One rose. Buy now.", "Buy now."), "One rose.");
  EXPECT_EQ(without("One rose (Buy now).", "Buy now"), "One rose ().");
}

TEST(DeleteSentence, TakesTheSpaceAlong) {
  EXPECT_EQ(without_sentence("One rose. Two fell. Three sank.", 0), "Two fell. Three sank.");
  EXPECT_EQ(without_sentence("One rose. Two fell. Three sank.", 1), "One rose. Three sank.");
  EXPECT_EQ(without_sentence("One rose. Two fell. Three sank.", 2), "One rose. Two fell.");
}

TEST(DeleteSentence, AloneInItsBlockTheBlockGoes) {
  EXPECT_EQ(without_sentence("One rose.\n\nTwo fell.\n\nThree sank.", 1),
            "One rose.\n\nThree sank.");
}

TEST(IsQuestioned, ABracketWithAQuestionBehind) {
  const auto asked = [](const std::string& text) {
    const Document document(text, english());
    return is_questioned(document, 4);  // behind the first word
  };
  EXPECT_TRUE(asked("Some [who?] say so."));
  EXPECT_FALSE(asked("Some [of us] say so."));
  EXPECT_FALSE(asked("Some say so [who?]."));
  EXPECT_FALSE(asked("Some [who"));
  EXPECT_FALSE(asked("Some"));
}

}  // namespace
}  // namespace galley::core
