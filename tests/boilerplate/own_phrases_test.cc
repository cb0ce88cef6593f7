#include "galley/boilerplate/own_phrases.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "galley/language/language.h"

namespace galley::core {
namespace {

/// The words that are found in `text`, each with what was found.
std::vector<std::string> found(const OwnPhrases& phrases, const std::string& text) {
  const Document document(text, english());
  std::vector<std::string> out;
  for (const OwnPhrases::Hit& hit : phrases.find(document)) {
    out.emplace_back(document.view(hit.span));
    EXPECT_TRUE(document.blocks()[hit.block].span.contains(hit.span));
    EXPECT_EQ(hit.whole_block, document.blocks()[hit.block].span == hit.span);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(OwnPhrases, APatternIsFoundInsideOneBlock) {
  OwnPhrases phrases(english());
  ASSERT_EQ(phrases.add_pattern("Brevik (?:Courier|Gazette)"), "");
  EXPECT_EQ(
      found(phrases, "The Brevik Courier and the Brevik Gazette merged.\n\nBrevik\n\nCourier"),
      (Lines{"Brevik Courier", "Brevik Gazette"}));
  EXPECT_EQ(found(phrases, "The brevik courier"), Lines{});
}

TEST(OwnPhrases, TypographicSignsAreFolded) {
  OwnPhrases phrases(english());
  ASSERT_EQ(phrases.add_pattern("the day's catch, \"all\" of it"), "");
  EXPECT_EQ(found(phrases, "We sell the day’s catch, “all” of it."),
            Lines{"the day’s catch, “all” of it"});
}

TEST(OwnPhrases, HitsOfOneBlockDoNotOverlap) {
  OwnPhrases phrases(english());
  ASSERT_EQ(phrases.add_pattern("read the harbour log"), "");
  ASSERT_EQ(phrases.add_pattern("harbour log daily"), "");
  EXPECT_EQ(found(phrases, "Now read the harbour log daily."), Lines{"read the harbour log"});
}

TEST(OwnPhrases, AnExampleFindsLinesOfNearlyItsWords) {
  OwnPhrases phrases(english());
  ASSERT_EQ(
      phrases.add_example("This story was brought to you on 3 May by the Brevik Courier team."),
      "");
  EXPECT_EQ(found(phrases,
                  "The ferry ran.\n\nThis story was brought to you on 17 June by the Brevik "
                  "Courier staff.\n\nThis story was long."),
            Lines{"This story was brought to you on 17 June by the Brevik Courier staff."});
}

TEST(OwnPhrases, AnExampleLeavesHalfOfItsWordsAlone) {
  OwnPhrases phrases(english());
  ASSERT_EQ(phrases.add_example("Read more of our stories from the harbour of Brevik"), "");
  EXPECT_EQ(found(phrases, "Read more of our stories on the price of fish and salt"), Lines{});
  EXPECT_EQ(found(phrases, "Read more of our stories"), Lines{});
}

TEST(OwnPhrases, WhatIsWrongIsSaid) {
  OwnPhrases phrases(english());
  EXPECT_EQ(phrases.add_pattern("(boat"), "\"(boat\" is no pattern: missing ): (boat");
  EXPECT_EQ(phrases.add_pattern("a*"),
            "\"a*\" matches the empty text; want a pattern that needs at least one letter");
  EXPECT_EQ(phrases.add_example("* * *"), "\"* * *\" holds no word");
  EXPECT_EQ(phrases.add_example(std::string(2001, 'a')), "the example is longer than 2000 bytes");
  EXPECT_EQ(found(phrases, "A boat and * * * a boat."), Lines{});
}

}  // namespace
}  // namespace galley::core
