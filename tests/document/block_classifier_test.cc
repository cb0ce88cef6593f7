#include <gtest/gtest.h>

#include <string>

#include "support/blocks.h"

namespace galley::core {
namespace {

using test::kinds;

const std::string kParagraph =
    "The council of Harrowgate voted on Tuesday to close the old bridge for two years of repairs.";

TEST(BlockKind, HeadOfAnArticle) {
  EXPECT_EQ(
      kinds("Harrowgate closes its bridge\n\nTwo years of detours lie ahead for the town and its "
            "market traders\n\nBy Ana Reyes\n\nPublished 3 March 2021 10:04 GMT\n\n" +
            kParagraph),
      "headline standfirst byline dateline body");
  EXPECT_EQ(kinds("Will the bridge ever open?\n\n" + kParagraph), "headline body");
  EXPECT_EQ(kinds(kParagraph + "\n\n" + kParagraph), "body body");
}

TEST(BlockKind, BylinesAreNamesAndNotSentences) {
  EXPECT_EQ(kinds("Bridge closed\n\nStory by Ana Reyes and Jon Tallis\n\n" + kParagraph),
            "headline byline body");
  EXPECT_EQ(
      kinds("Bridge closed\n\nBy Monday the work had begun and nobody was told.\n\n" + kParagraph),
      "headline body body");
}

TEST(BlockKind, SubheadsStandOverParagraphs) {
  EXPECT_EQ(kinds("Bridge closed\n\n" + kParagraph + "\n\nA long wait\n\n" + kParagraph),
            "headline body subhead body");
}

TEST(BlockKind, TheLinesBehindTheStoryAreFooterCandidates) {
  EXPECT_EQ(kinds("Bridge closed\n\n" + kParagraph + "\n\n" + kParagraph +
                  "\n\nMore stories\n\nContact us"),
            "headline body body footer footer");
}

TEST(BlockKind, CaptionsAndCredits) {
  EXPECT_EQ(kinds("Bridge closed\n\n" + kParagraph +
                  "\n\nWorkers stand on the bridge on Monday. (Photo by Ana Reyes)\n\n"
                  "Photo: Harrowgate Council\n\n" +
                  kParagraph),
            "headline body caption credit body");
  EXPECT_EQ(kinds("Bridge closed\n\nFILE - The bridge is seen in May 2019.\n\n" + kParagraph),
            "headline caption body");
  EXPECT_EQ(kinds("Bridge closed\n\nHe took a photo of the bridge before it was closed.\n\n" +
                  kParagraph),
            "headline body body");
}

TEST(BlockKind, TurnsNeedTwoSpeakers) {
  EXPECT_EQ(
      kinds("An interview\n\nREYES: When did you first hear of the closure, and who told you?\n\n"
            "TALLIS: In March. A clerk rang me up, and that was all I heard for weeks.\n\n"
            "REYES: Were you surprised by it?\n\nTALLIS: No, not at all. We all saw the rust."),
      "headline turn turn turn turn");
  EXPECT_EQ(kinds("Two bridges\n\nPros: short.\n\nCons: dear.\n\nPros: wide.\n\nCons: ugly.")
                .find("turn"),
            std::string::npos);
}

TEST(BlockKind, ListsTablesScoresRecipesCode) {
  EXPECT_EQ(kinds("To bring\n\n• a coat\n• boots\n\n1. Park at the mill.\n2. Walk."),
            "headline list-item list-item list-item list-item");
  EXPECT_EQ(kinds("Prices\n\nBread\t2.10\t2.40\nMilk\t0.90\t1.10\n\n" + kParagraph),
            "headline table-row table-row body");
  EXPECT_EQ(kinds("Results\n\nHarrowgate 2, Milton 1\n\n" + kParagraph), "headline score body");
  EXPECT_EQ(kinds("Plain scones\n\n2 cups flour\n1/2 tsp salt\n50g butter, diced\n\n" + kParagraph),
            "headline recipe recipe recipe body");
  EXPECT_EQ(kinds("Sums in code\n\nint total = sum(values[0], limit);\n\n" + kParagraph),
            "headline code body");
}

TEST(BlockKind, ASentenceWithATemplatesMarkIsNoCode) {
  EXPECT_EQ(kinds("{{headline}} is the news."), "body");
}

TEST(BlockKind, VerseAndLaw) {
  EXPECT_EQ(kinds("The old bridge\n\nThe river took the eastern stone,\nThe river took the wall,\n"
                  "And I shall walk the bank alone\nUntil the waters fall.\n\n"),
            "headline verse verse verse verse");
  EXPECT_EQ(
      kinds("Lease\n\nSection 4. The lessee shall keep the bridge in repair at his own cost.\n\n" +
            kParagraph),
      "headline legal body");
}

TEST(BlockKind, PullQuotesRepeatTheStory) {
  const std::string said =
      "“We saw the rust for years and nobody came,” said Tallis, who sells fish.";
  EXPECT_EQ(kinds("Bridge closed\n\n" + said +
                  "\n\n“We saw the rust for years and nobody came.”\n\n" + kParagraph),
            "headline body pull-quote body");
  EXPECT_EQ(
      kinds("Bridge closed\n\n" + kParagraph + "\n\n“We saw the rust for years and nobody came.”"),
      "headline body quotation");
}

TEST(Block, KnowsItsDateline) {
  const Document document(
      "HARROWGATE, March 3 (Agency) — The bridge is closed.\n\nTHE BRIDGE IS CLOSED – for now.",
      english());
  ASSERT_EQ(document.blocks().size(), 2u);
  const Block& first = document.blocks()[0];
  ASSERT_EQ(first.dateline, 8u);
  EXPECT_EQ(document.view(document.tokens(first.tokens)[first.dateline].span()), "The");
  EXPECT_EQ(document.blocks()[1].dateline, 0u);
}

TEST(Block, KnowsAForeignParagraph) {
  const Document document(
      kParagraph +
          "\n\nDie Brücke ist seit dem Montag gesperrt, und niemand weiß, wann sie wieder "
          "geöffnet wird, sagte der Sprecher der Stadt.\n\n" +
          kParagraph,
      english());
  EXPECT_EQ(document.detected_language(), "en");
  EXPECT_FALSE(document.blocks()[0].foreign);
  EXPECT_TRUE(document.blocks()[1].foreign);
}

}  // namespace
}  // namespace galley::core
