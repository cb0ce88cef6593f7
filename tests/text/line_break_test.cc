#include "galley/text/line_break.h"

#include <gtest/gtest.h>

namespace galley::core {
namespace {

TEST(LineBreak, KnowsEveryLineEnd) {
  for (const std::string_view end :
       {"\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"}) {
    const std::string text = "a" + std::string(end) + "b";
    EXPECT_EQ(line_break_size(text, 0), 0U);
    EXPECT_EQ(line_break_size(text, 1), end.size());
    EXPECT_EQ(line_break_size(text, 1 + end.size()), 0U);
    EXPECT_EQ(count_line_breaks(text + std::string(end) + std::string(end)), 3U);
  }
}

TEST(LineBreak, TakesNothingElseForOne) {
  for (const std::string_view text : {"a", "\t", " ", "\u00A0", "é", "’", "\u2027", "\u0084"})
    EXPECT_EQ(count_line_breaks(text), 0U) << text;
}

}  // namespace
}  // namespace galley::core
