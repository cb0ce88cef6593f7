#include "galley/language/sentence_view.h"

#include <gtest/gtest.h>

#include "galley/document/document.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

constexpr const char* kText = "Rain fell. “Stay in,” Ada said.\n\nNobody did.";

TEST(SentenceView, ReadsTheTokensOfItsSentence) {
  const Document document(kText, english());
  const Sentence& sentence = document.sentences()[1];
  const SentenceView view = document.read(sentence);
  EXPECT_EQ(view.begin(), sentence.tokens.begin);
  EXPECT_EQ(view.end(), sentence.tokens.end);
  EXPECT_EQ(view.text(view.begin() + 1), "Stay");
  EXPECT_EQ(view.text({view.begin() + 5, view.begin() + 7}), "Ada said");
  EXPECT_TRUE(view.is_quoted(view.begin() + 1));
  EXPECT_FALSE(view.is_quoted(view.begin() + 5));
  EXPECT_TRUE(view.is_capitalised(view.begin() + 5));
  EXPECT_TRUE(view.is_word(view.begin() + 6));
  EXPECT_EQ(view.word(view.begin() + 6), word_hash("said"));
  EXPECT_TRUE(view.has(view.begin() + 6, word::kReports));
  EXPECT_EQ(view.mark(view.end() - 1), Mark::kStop);
}

TEST(SentenceView, HoldsNothingOutsideItsBounds) {
  const Document document(kText, english());
  for (const Sentence& sentence : document.sentences()) {
    const SentenceView view = document.read(sentence);
    for (const std::uint32_t i : {view.begin() - 1, view.end(), view.end() + 1}) {
      EXPECT_FALSE(view.contains(i));
      EXPECT_TRUE(view.token(i).span().empty());
      EXPECT_EQ(view.word(i), 0U);
      EXPECT_FALSE(view.flags(i).any());
      EXPECT_EQ(view.mark(i), Mark::kNone);
      EXPECT_EQ(view.xpos(i), Xpos::kOther);
      EXPECT_EQ(view.text(i), "");
      EXPECT_FALSE(view.is_word(i) || view.is_quoted(i) || view.is_capitalised(i));
    }
  }
}

TEST(SentenceView, TagsAreThoseOfTheDocument) {
  const Document document(kText, english());
  for (const Sentence& sentence : document.sentences()) {
    const SentenceView view = document.read(sentence);
    for (std::uint32_t i = view.begin(); i < view.end(); ++i) {
      EXPECT_NE(view.xpos(i), Xpos::kOther);
      EXPECT_EQ(view.tag(i), document.tag(i));
      EXPECT_EQ(view.tag(i), document.tags(sentence)[i - view.begin()]);
    }
  }
}

TEST(SentenceView, CloserBoundsKeepTheTags) {
  const Document document(kText, english());
  const SentenceView whole = document.read(document.sentences()[1]);
  const SentenceView part = whole.within({whole.begin() + 5, whole.end() - 1});
  EXPECT_EQ(part.tag(part.begin()), whole.tag(part.begin()));
  EXPECT_EQ(part.text(part.end()), "");
  EXPECT_EQ(part.text(part.begin() - 1), "");
  EXPECT_EQ(part.xpos(part.end()), Xpos::kOther);
}

}  // namespace
}  // namespace galley::core
