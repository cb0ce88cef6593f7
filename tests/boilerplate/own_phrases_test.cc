#include "galley/boilerplate/own_phrases.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"

namespace galley {
namespace {

/// "text" of each hit, "[text]" where it is a whole block, a line each.
std::string hits(const OwnPhrases& own, const std::string& text) {
  const Document document(text, english());
  std::string out;
  for (const OwnPhrases::Hit& hit : own.find(document)) {
    EXPECT_FALSE(hit.evidence.empty());
    EXPECT_TRUE(document.blocks()[hit.block].span.contains(hit.span));
    if (!out.empty()) out += '\n';
    const std::string found(document.view(hit.span));
    out += hit.whole_block ? "[" + found + "]" : found;
  }
  return out;
}

TEST(OwnPhrases, WithoutAnyNothingIsFound) {
  EXPECT_EQ(hits(OwnPhrases(), "Read more about the pier."), "");
}

TEST(OwnPhrases, APatternMatchesInsideABlock) {
  OwnPhrases own;
  ASSERT_EQ(own.add_pattern("Brevik Post \\d+"), "");
  EXPECT_EQ(hits(own, "The pier is gone. Brevik Post 12\n\nBrevik Post 13\n\nbrevik post 14"),
            "Brevik Post 12\n[Brevik Post 13]");
  EXPECT_EQ(hits(own, "Brevik Post\n\n12"), "");
}

TEST(OwnPhrases, SignsAreFoldedForPatterns) {
  OwnPhrases own;
  ASSERT_EQ(own.add_pattern("editor's pick"), "");
  EXPECT_EQ(hits(own, "Our editor’s pick today"), "editor’s pick");
}

TEST(OwnPhrases, HitsOfABlockDoNotOverlap) {
  OwnPhrases own;
  ASSERT_EQ(own.add_pattern("old pier"), "");
  ASSERT_EQ(own.add_pattern("the old"), "");
  EXPECT_EQ(hits(own, "This is the old pier."), "old pier");
}

TEST(OwnPhrases, AnExampleIsFoundWithOtherFigures) {
  OwnPhrases own;
  ASSERT_EQ(own.add_example("Call the newsroom of the Brevik Post on 555 100 before noon"), "");
  EXPECT_EQ(hits(own, "Call the newsroom of the Brevik Post on 555 200, before noon."),
            "[Call the newsroom of the Brevik Post on 555 200, before noon.]");
  EXPECT_EQ(hits(own, "The newsroom of the Brevik Post moved to the harbour before noon."), "");
}

TEST(OwnPhrases, SaysWhatIsWrong) {
  OwnPhrases own;
  EXPECT_NE(own.add_pattern("("), "");
  EXPECT_NE(own.add_pattern("x*"), "");
  EXPECT_NE(own.add_example("…"), "");
  EXPECT_NE(own.add_example(std::string(5000, 'x')), "");
  EXPECT_EQ(hits(own, "( x …"), "");
}

}  // namespace
}  // namespace galley
