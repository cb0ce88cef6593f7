#include "galley/text/folded_text.h"

#include <gtest/gtest.h>

#include <string>

namespace galley::core {
namespace {

TEST(FoldedText, MakesTypographicVariantsEqual) {
  EXPECT_EQ(FoldedText("“Don’t,” she\u00A0said…").view(), "\"Don't,\" she said...");
  EXPECT_EQ(FoldedText("six\u2011week — or six–week").view(), "six-week – or six–week");
  EXPECT_EQ(FoldedText("the ﬁrst oﬃce").view(), "the first office");
}

TEST(FoldedText, LeavesOutWhatIsNotDrawn) {
  EXPECT_EQ(FoldedText("ex\u200Bam\u00ADple\uFEFF").view(), "example");
  EXPECT_EQ(FoldedText("one\r\ntwo\rthree").view(), "one\ntwo\nthree");
}

TEST(FoldedText, DoesNotCopyATextThatIsFoldedAlready) {
  const std::string text = "Plain ASCII, one line.";
  const FoldedText folded(text);
  EXPECT_EQ(folded.view().data(), text.data());
}

TEST(FoldedText, MapsHitsBack) {
  const std::string text = "He said: “It’s over…” and left\u200B.";
  const FoldedText folded(text);
  const auto original = [&](std::string_view part) {
    const auto at = static_cast<std::uint32_t>(folded.view().find(part));
    const Span span = folded.original({at, at + static_cast<std::uint32_t>(part.size())});
    return text.substr(span.begin, span.size());
  };
  EXPECT_EQ(original("It's"), "It’s");
  EXPECT_EQ(original("\"It's over...\""), "“It’s over…”");
  EXPECT_EQ(original("over.."), "over…") << "half of a folded sign is the whole sign";
  EXPECT_EQ(original("left"), "left") << "not the zero-width space behind it";
  EXPECT_EQ(original("left."), "left\u200B.");
  EXPECT_EQ(original("He said: "), "He said: ");
}

TEST(FoldedText, FoldsSpansOfTheText) {
  const std::string text = "“Yes,” — he\u00A0said";
  const FoldedText folded(text);
  const auto begin = static_cast<std::uint32_t>(text.find("he"));
  EXPECT_EQ(folded.fold_view({begin, static_cast<std::uint32_t>(text.size())}), "he said");
  EXPECT_EQ(folded.fold_view({0, static_cast<std::uint32_t>(text.size())}), folded.view());
}

}  // namespace
}  // namespace galley::core
