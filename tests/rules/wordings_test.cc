#include "wordings.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

const Wordings& english_wordings() { return english().part<Wordings>(); }

TEST(Wordings, AreAllReadable) {
  EXPECT_EQ(english_wordings().error(), "");
  EXPECT_GT(english_wordings().size(), 0U);
}

TEST(Wordings, EveryPlaceHasOne) {
  WordingRows all = 0;
  for (std::size_t place = 0; place < kWordingPlaces; ++place) {
    const WordingRows rows = english_wordings().at(static_cast<WordingPlace>(place));
    EXPECT_NE(rows, 0U) << place;
    EXPECT_EQ(rows & all, 0U) << place;
    all |= rows;
  }
}

// A pattern is compiled where a text holds a cue of it: every row needs one.
TEST(Wordings, ACueLeadsToItsRows) {
  const WordingRows rows = english_wordings().cued_by(word_hash("lorem"));
  ASSERT_NE(rows, 0U);
  const auto hit = english_wordings().match(rows, "Lorem ipsum dolor");
  ASSERT_TRUE(hit.has_value());
  EXPECT_EQ(hit->length, std::string("Lorem ipsum").size());
  EXPECT_TRUE(hit->sure);
  EXPECT_FALSE(english_wordings().match(rows, "ipsum lorem").has_value());
  EXPECT_EQ(english_wordings().cued_by(word_hash("breakwater")), 0U);
}

}  // namespace
}  // namespace galley::core::rules
