#include "galley/sentences/quote_marks.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"
#include "galley/sentences/prose.h"

namespace galley::core {
namespace {

/// A line for each pair: its text from mark to mark, or the lone mark with "…" for its partner;
/// "+" behind a quotation that continues, "|" behind one whose partner may stand outside the text.
std::string pairs(const std::string& text) {
  const Document document(text, english());
  const Prose prose(document);
  const QuoteMarks marks(document, prose);
  std::string out;
  for (const QuotePair& pair : marks.pairs()) {
    if (!out.empty()) out += '\n';
    if (pair.complete()) {
      out += document.view(document.span_of({pair.open.begin, pair.close.end}));
    } else if (pair.close.empty()) {
      out += std::string(document.view(document.span_of({pair.open.begin, pair.open.end}))) + "…";
    } else {
      out += "…" + std::string(document.view(document.span_of({pair.close.begin, pair.close.end})));
    }
    if (pair.continues) out += '+';
    if (pair.at_edge) out += '|';
  }
  return out;
}

std::size_t reversed(const std::string& text) {
  const Document document(text, english());
  const Prose prose(document);
  return QuoteMarks(document, prose).reversed().size();
}

TEST(QuoteMarks, PairsStraightAndCurlyOnes) {
  EXPECT_EQ(pairs("\"Come,\" he said. “Go,” she said."), "\"Come,\"\n“Go,”");
  EXPECT_EQ(pairs("He said ''come'' and left."), "''come''");
}

TEST(QuoteMarks, OneStyleMayStandInsideTheOther) {
  EXPECT_EQ(pairs("\"He said “come” and left,\" she said."),
            "\"He said “come” and left,\"\n“come”");
}

TEST(QuoteMarks, AQuotationGoesOnIntoTheNextParagraph) {
  EXPECT_EQ(pairs("He said: “The mill is old.\n\n“The dam is older,” and left.\n\nIt rained."),
            "“…+\n“The dam is older,”");
}

TEST(QuoteMarks, AMarkWithoutPartner) {
  EXPECT_EQ(pairs("It rained.\n\nHe said “come and left. They went home.\n\nIt rained again."),
            "“…");
  EXPECT_EQ(pairs("It rained all day,” he said. They went home.\n\nIt rained again."), "…”|");
}

TEST(QuoteMarks, InchesAndApostrophesAreNone) {
  EXPECT_EQ(pairs("The board is 6\" wide and the man 5'10\" tall."), "");
  EXPECT_EQ(pairs("The boys' dog isn't old."), "");
}

TEST(QuoteMarks, AShapeThatShowsTheWrongSide) {
  EXPECT_EQ(reversed("He said ”come” and left."), 1U);
  EXPECT_EQ(reversed("He said “come“ and left."), 1U);
  EXPECT_EQ(reversed("He said “come” and left."), 0U);
  EXPECT_EQ(reversed("Er sagte „komm“ und ging."), 0U);
}

TEST(QuoteMarks, CodeIsLeftOut) { EXPECT_EQ(pairs("const name = {\"key\": \"value\"};"), ""); }

}  // namespace
}  // namespace galley::core
