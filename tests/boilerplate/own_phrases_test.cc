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
  for (const OwnPhrases::Hit& hit : phrases.find(document).list) {
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

TEST(OwnPhrases, NoPatternCutsACharacter) {
  OwnPhrases phrases(english());
  for (const std::string pattern : {"caf\\C", "\\Qa\\E\\C+", "\\\\\\C", "(?i)a|\\C"}) {
    EXPECT_EQ(
        phrases.add_pattern(pattern),
        "\"" + pattern + "\" is no pattern: \\C matches half a character; want . in its place");
  }
  // A backslash before a C, and one that is quoted.
  EXPECT_EQ(phrases.add_pattern("a\\\\C"), "");
  EXPECT_EQ(phrases.add_pattern("\\Q\\C\\E"), "");
  EXPECT_EQ(phrases.add_pattern("caf."), "");
  EXPECT_EQ(found(phrases, "A café, a\\C and \\C."), (Lines{"café", "a\\C", "\\C"}));
}

TEST(OwnPhrases, WhatIsWrongIsSaidInShort) {
  OwnPhrases phrases(english());
  EXPECT_EQ(phrases.add_pattern(std::string(10'000'000, 'a')),
            "the pattern is longer than 10000 bytes");
  EXPECT_LT(phrases.add_pattern("(" + std::string(9000, 'a')).size(), 600U);
  EXPECT_LT(phrases.add_pattern("(" + std::string(9000, 'a') + ")*").size(), 600U);
  EXPECT_LT(phrases.add_example(std::string(2000, '*')).size(), 600U);
}

TEST(OwnPhrases, HitsOfSeveralPatternsStandInTextOrder) {
  OwnPhrases phrases(english());
  ASSERT_EQ(phrases.add_pattern("two|four"), "");
  ASSERT_EQ(phrases.add_pattern("one two|three|five"), "");
  ASSERT_EQ(phrases.add_pattern("f[a-z]+|e"), "");
  EXPECT_EQ(found(phrases, "one two three four five"),
            (Lines{"e", "two", "three", "four", "five"}));
}

TEST(OwnPhrases, ABlockHasSoManyHits) {
  OwnPhrases phrases(english());
  ASSERT_EQ(phrases.add_pattern("[a-z]"), "");
  ASSERT_EQ(phrases.add_pattern("[0-9]"), "");
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "ab 1 ";
  const Document document(text + "\n\nab", english());
  const OwnPhrases::Hits hits = phrases.find(document);
  EXPECT_EQ(hits.list.size(), 1002U);
  EXPECT_FALSE(hits.complete);
  EXPECT_TRUE(phrases.find(Document("ab 1", english())).complete);
}

}  // namespace
}  // namespace galley::core
