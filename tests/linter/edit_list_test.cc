#include "edit_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace galley {
namespace {

using core::Edit;
using core::Span;

std::string applied(std::string text, const std::vector<OwnedEdit>& edits) {
  for (auto owned = edits.rbegin(); owned != edits.rend(); ++owned)
    text.replace(owned->edit.span.begin, owned->edit.span.size(), owned->edit.text);
  return text;
}

TEST(EditSet, TakesWhatGoesTogetherAlone) {
  EditSet set("One two three.");
  EXPECT_TRUE(set.take({{{4, 8}, {}}}, 0));
  EXPECT_FALSE(set.take({{{0, 2}, "A"}, {{6, 9}, "b"}}, 1)) << "all of a fix or none";
  EXPECT_FALSE(set.take({{{5, 5}, "x"}}, 2)) << "no insertion into what goes";
  EXPECT_TRUE(set.take({{{0, 3}, "Some"}}, 3));
  EXPECT_EQ(applied("One two three.", set.release()), "Some three.");
}

TEST(EditSet, WhatEndsTheTextTakesTheGapAlong) {
  const std::string text = "Story.\n\nFollow us\n\nRead more";
  EditSet set(text);
  EXPECT_TRUE(set.take({{{8, 19}, {}}}, 0));
  EXPECT_TRUE(set.take({{{17, 28}, {}}}, 1));
  EXPECT_EQ(applied(text, set.release()), "Story.");
}

TEST(EditSet, ALastWordTakesItsSpaceAlong) {
  EditSet set("One two");
  EXPECT_TRUE(set.take({{{4, 7}, {}}}, 0));
  EXPECT_EQ(applied("One two", set.release()), "One");
}

TEST(EditedText, AnEditOfEarlierWordsBecomesPartOfIt) {
  EditedText text("a&lt;b");
  text.make({{{{1, 5}, "<"}, 0}});
  EXPECT_EQ(text.text(), "a<b");
  text.make({{{{1, 2}, "("}, 1}});
  EXPECT_EQ(text.text(), "a(b");
  ASSERT_EQ(text.edits().size(), 1u);
  EXPECT_EQ(text.edits()[0].edit.text, "(");
  EXPECT_EQ(text.edits()[0].change, 0u);
}

TEST(EditedText, ADeletionAroundAnotherIsTwo) {
  EditedText text("abcdefg");
  text.make({{{{3, 4}, {}}, 0}});
  text.make({{{{1, 5}, {}}, 1}});
  EXPECT_EQ(text.text(), "ag");
  ASSERT_EQ(text.edits().size(), 3u);
  EXPECT_EQ(text.edits()[0].edit.span, (Span{1, 3}));
  EXPECT_EQ(text.edits()[2].edit.span, (Span{4, 6}));
}

TEST(EditedText, KnowsWhereAPartComesFrom) {
  EditedText text("abcdefg");
  text.make({{{{2, 4}, "XYZ"}, 0}});  // abXYZefg
  EXPECT_EQ(text.origin({0, 2}), (Span{0, 2}));
  EXPECT_EQ(text.origin({3, 4}), (Span{2, 4}));
  EXPECT_EQ(text.origin({6, 8}), (Span{5, 7}));
  EXPECT_EQ(text.origin({1, 6}), (Span{1, 5}));
}

// Rounds of random edits against doing each by hand.
TEST(EditedText, AgreesWithEditingStepByStep) {
  std::uint32_t seed = 11;
  const auto random = [&](std::uint32_t below) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 16U) % below;
  };
  for (int turn = 0; turn < 400; ++turn) {
    const std::string original = std::string("abcdefghijklmnopqrstuvwxyz").substr(0, random(27));
    EditedText text(original);
    std::string by_hand = original;
    for (std::size_t round = 0; round < 4; ++round) {
      const auto size = static_cast<std::uint32_t>(by_hand.size());
      EditSet set(by_hand);
      for (std::uint32_t i = random(4); i-- > 0;) {
        const std::uint32_t begin = random(size + 1);
        const std::uint32_t end = begin + random(std::min(size - begin, 5U) + 1);
        const std::string words = std::string(random(3), static_cast<char>('A' + random(26)));
        if (begin == end && words.empty()) continue;
        (void)set.take({{{begin, end}, words}}, round);
      }
      const std::vector<OwnedEdit> made = set.release();
      by_hand = applied(by_hand, made);
      text.make(made);
      ASSERT_EQ(text.text(), by_hand) << "turn " << turn;
      ASSERT_EQ(applied(original, text.edits()), by_hand) << "turn " << turn;
    }
    std::uint32_t at = 0;
    for (const OwnedEdit& owned : text.edits()) {
      ASSERT_GE(owned.edit.span.begin, at) << "turn " << turn;
      at = owned.edit.span.end;
    }
  }
}

}  // namespace
}  // namespace galley
