#include "galley/text/utf.h"

#include <gtest/gtest.h>

#include <string>

namespace galley::core {
namespace {

constexpr std::string_view kFffd = "\xEF\xBF\xBD";

std::string repeat(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(DecodeUtf8, KeepsWellFormedText) {
  const std::string text = "Zoë paid 5 € for the 😀 \u00A0\u200B stamp.\r\n";
  EXPECT_EQ(decode_utf8(text, false), text);
  EXPECT_TRUE(is_valid_utf8(text));
}

// The examples of the Encoding Standard and of Unicode's table of maximal subparts.
TEST(DecodeUtf8, GivesOneReplacementForEachMaximalBadSequence) {
  EXPECT_EQ(decode_utf8("a\xFFz", false), "a" + std::string(kFffd) + "z");
  EXPECT_EQ(decode_utf8("\xC0\xAF", false), repeat(kFffd, 2));             // overlong
  EXPECT_EQ(decode_utf8("\xE2\x82", false), kFffd);                        // cut short at the end
  EXPECT_EQ(decode_utf8("\xE2\x82 5", false), std::string(kFffd) + " 5");  // cut short inside
  EXPECT_EQ(decode_utf8("\xED\xA0\x80", false), repeat(kFffd, 3));         // encoded surrogate
  EXPECT_EQ(decode_utf8("\xF0\x9F\x98", false), kFffd);
  EXPECT_EQ(decode_utf8("\xF4\x90\x80\x80", false), repeat(kFffd, 4));  // past U+10FFFF
  EXPECT_FALSE(is_valid_utf8("\xE2\x82"));
}

TEST(DecodeUtf8, DropsTheByteOrderMarkOfAFileOnly) {
  EXPECT_EQ(decode_utf8("\xEF\xBB\xBFNews", true), "News");
  EXPECT_EQ(decode_utf8("\xEF\xBB\xBFNews", false), "\xEF\xBB\xBFNews");
  EXPECT_EQ(decode_utf8("\xEF\xBB\xBF\xEF\xBB\xBFNews", true), "\xEF\xBB\xBFNews");
}

TEST(Utf8FromUtf16, TurnsALoneSurrogateIntoOneReplacement) {
  EXPECT_EQ(utf8_from_utf16(u"a😀b"), "a😀b");
  const char16_t lone_high[] = {u'a', 0xD800, u'b'};
  EXPECT_EQ(utf8_from_utf16({lone_high, 3}), "a" + std::string(kFffd) + "b");
  const char16_t lone_low[] = {0xDC00, u'b'};
  EXPECT_EQ(utf8_from_utf16({lone_low, 2}), std::string(kFffd) + "b");
  const char16_t swapped[] = {0xDC00, 0xD800};
  EXPECT_EQ(utf8_from_utf16({swapped, 2}), repeat(kFffd, 2));
}

TEST(Utf16Offsets, CountsUnitsOfEveryWidth) {
  const std::string text = "aé€😀z";  // 1, 2, 3, 4 and 1 bytes; 1, 1, 1, 2 and 1 units
  const Utf16Offsets offsets(text);
  EXPECT_EQ(offsets.size(), 6u);
  EXPECT_EQ(offsets.from_byte(0), 0u);
  EXPECT_EQ(offsets.from_byte(1), 1u);
  EXPECT_EQ(offsets.from_byte(3), 2u);
  EXPECT_EQ(offsets.from_byte(6), 3u);
  EXPECT_EQ(offsets.from_byte(10), 5u);
  EXPECT_EQ(offsets.from_byte(11), 6u);
  EXPECT_EQ(offsets.to_byte(3), 6u);
  EXPECT_EQ(offsets.to_byte(4), 6u) << "inside the pair: its first byte";
  EXPECT_EQ(offsets.to_byte(5), 10u);
  EXPECT_EQ(offsets.to_byte(99), 11u);
}

// Against the obvious count from the start, over strides that code points straddle.
TEST(Utf16Offsets, AgreesWithCountingFromTheStart) {
  const std::string text = repeat("wörter und 😀 “Zeichen” ", 60);
  const Utf16Offsets offsets(text);
  std::uint32_t units = 0;
  for (std::uint32_t byte = 0; byte < text.size();) {
    ASSERT_EQ(offsets.from_byte(byte), units) << "byte " << byte;
    ASSERT_EQ(offsets.to_byte(units), byte) << "unit " << units;
    std::uint32_t next = 0;
    units += code_point_at(text, byte, next) > 0xFFFF ? 2 : 1;
    byte = next;
  }
  EXPECT_EQ(offsets.size(), units);
}

}  // namespace
}  // namespace galley::core
