#include "galley/repeats/passage.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "galley/language/language.h"

namespace galley::core {
namespace {

/// The tokens of the first place where `document` has the words `words`.
TokenRange tokens_of(const Document& document, std::string_view words) {
  const std::size_t begin = document.text().find(words);
  EXPECT_NE(begin, std::string_view::npos) << words;
  TokenRange out;
  const auto tokens = document.tokens();
  while (out.begin < tokens.size() && tokens[out.begin].begin < begin) ++out.begin;
  out.end = out.begin;
  while (out.end < tokens.size() && tokens[out.end].end <= begin + words.size()) ++out.end;
  return out;
}

PassageKind kind(const std::string& text, std::string_view words) {
  const Document document(text, english());
  return passage_kind_of(document, tokens_of(document, words));
}

constexpr const char* kStory =
    "The council voted on Tuesday to rebuild the old pier, which a storm tore away in November.";

TEST(PassageKind, ProseAndWhatIsNone) {
  EXPECT_EQ(kind(kStory, "rebuild the old pier"), PassageKind::kProse);
  EXPECT_EQ(kind(std::string(kStory) + "\n\n- four old piles\n- two floats", "four old piles"),
            PassageKind::kList);
  EXPECT_EQ(kind("He met Ada Osei Ida Moen Ana Reyes there.", "Ada Osei Ida Moen Ana Reyes"),
            PassageKind::kNames);
  EXPECT_EQ(kind("It came to 12 14 16 18 and 20 in all.", "12 14 16 18 and 20"),
            PassageKind::kTable);
  EXPECT_EQ(
      kind(std::string(kStory) + "\n\nWho will pay for it?\n\n" + kStory, "Who will pay for it?"),
      PassageKind::kHeading);
}

TEST(PassageKind, EveryKindHasWordsForAReader) {
  for (int i = 0; i <= static_cast<int>(PassageKind::kCode); ++i) {
    EXPECT_FALSE(to_string(static_cast<PassageKind>(i)).empty());
  }
}

TEST(Passage, WholeBlocksAndSentences) {
  const Document document("It rained. The pier was gone.\n\nNobody came.", english());
  EXPECT_TRUE(is_whole_blocks(document, tokens_of(document, "It rained. The pier was gone")));
  EXPECT_FALSE(is_whole_blocks(document, tokens_of(document, "The pier was gone.")));
  EXPECT_TRUE(is_whole_sentences(document, tokens_of(document, "The pier was gone")));
  EXPECT_FALSE(is_whole_sentences(document, tokens_of(document, "pier was gone.")));
  EXPECT_FALSE(is_whole_blocks(document, {}));
  EXPECT_FALSE(is_whole_sentences(document, {}));
}

TEST(Passage, AdjacentIsNothingButSignsBetween) {
  const Document document("One dam, two mills and three piers.", english());
  EXPECT_TRUE(is_adjacent(document, tokens_of(document, "One dam"), tokens_of(document, "two")));
  EXPECT_FALSE(is_adjacent(document, tokens_of(document, "One dam"), tokens_of(document, "mills")));
  EXPECT_FALSE(is_adjacent(document, tokens_of(document, "two"), tokens_of(document, "One dam")));
}

std::string change(const std::string& a, const std::string& b) {
  const Document one(a, english());
  const Document other(b, english());
  return describe_changes(one, {0, static_cast<std::uint32_t>(one.tokens().size())}, other,
                          {0, static_cast<std::uint32_t>(other.tokens().size())});
}

TEST(Passage, ChangesAreDescribed) {
  EXPECT_EQ(change("The talks end on Monday.", "The talks end on Tuesday."),
            "“Monday” became “Tuesday”");
  EXPECT_EQ(change("The long talks end.", "The talks end."), "“long” dropped");
  EXPECT_EQ(change("The talks end.", "The talks end today."), "“today” added");
  EXPECT_EQ(change("The talks end.", "The talks, end!"), "");
  EXPECT_TRUE(change("One a two b three c four d five.", "One w two x three y four z five.")
                  .ends_with("; and 1 more"));
}

}  // namespace
}  // namespace galley::core
