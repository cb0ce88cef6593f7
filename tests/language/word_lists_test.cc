#include <gtest/gtest.h>

#include "galley/language/language.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

TEST(WordLists, EnglishHasEveryList) {
  for (std::size_t i = 0; i < kWordListCount; ++i) {
    EXPECT_FALSE(english().list(static_cast<WordListId>(i)).empty()) << kWordListNames[i];
  }
}

TEST(WordLists, HoldTheirWordsAndNoOthers) {
  const WordList& list = english().list(WordListId::kThanksOrDenial);
  EXPECT_TRUE(list.contains(word_hash("thanks")));
  EXPECT_TRUE(list.contains(word_hash("not")));
  EXPECT_FALSE(list.contains(word_hash("thanks not")));
  EXPECT_FALSE(list.contains(word_hash("")));
}

}  // namespace
}  // namespace galley::core
