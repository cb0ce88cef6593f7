#include "galley/text/chars.h"

#include <gtest/gtest.h>

namespace galley::core {
namespace {

TEST(CharClass, KnowsAsciiAndBeyond) {
  EXPECT_EQ(char_class(U'a'), CharClass::kLower);
  EXPECT_EQ(char_class(U'Ö'), CharClass::kUpper);
  EXPECT_EQ(char_class(U'ж'), CharClass::kLower);
  EXPECT_EQ(char_class(U'漢'), CharClass::kLetter);
  EXPECT_EQ(char_class(U'٣'), CharClass::kDigit);
  EXPECT_EQ(char_class(0x0301), CharClass::kMark);
  EXPECT_EQ(char_class(U'—'), CharClass::kPunctuation);
  EXPECT_EQ(char_class(U'€'), CharClass::kSymbol);
  EXPECT_EQ(char_class(0x1F600), CharClass::kSymbol);
  EXPECT_EQ(char_class(0x1D400), CharClass::kUpper)
      << "mathematical bold A, beyond the basic plane";
}

TEST(CharClass, KnowsTheOtherPlanes) {
  EXPECT_EQ(char_class(0x10400), CharClass::kUpper);
  EXPECT_EQ(char_class(0x10428), CharClass::kLower);
  EXPECT_EQ(char_class(0x10000), CharClass::kLetter);
  EXPECT_EQ(char_class(0x1000C), CharClass::kOther) << "unassigned, between two ranges";
  EXPECT_EQ(char_class(0x1D165), CharClass::kMark);
  EXPECT_EQ(char_class(0x1D7CE), CharClass::kDigit);
  EXPECT_EQ(char_class(0x10107), CharClass::kSymbol) << "a number that is no digit";
  EXPECT_EQ(char_class(0x10A50), CharClass::kPunctuation);
  EXPECT_EQ(char_class(0x20000), CharClass::kLetter);
  EXPECT_EQ(char_class(0xE0100), CharClass::kMark);
  EXPECT_EQ(char_class(0x10FFFF), CharClass::kOther);
}

TEST(CharClass, TellsSpacesFromWhatIsNotDrawn) {
  EXPECT_EQ(char_class(U'\t'), CharClass::kSpace);
  EXPECT_EQ(char_class(0x00A0), CharClass::kSpace);
  EXPECT_EQ(char_class(U'\n'), CharClass::kLineBreak);
  EXPECT_EQ(char_class(0x2028), CharClass::kLineBreak);
  EXPECT_EQ(char_class(0x200B), CharClass::kZeroWidth);
  EXPECT_EQ(char_class(0x00AD), CharClass::kZeroWidth);
  EXPECT_EQ(char_class(0x0007), CharClass::kControl);
  EXPECT_EQ(char_class(0x0080), CharClass::kControl);
  EXPECT_EQ(char_class(0xFFFD), CharClass::kSymbol);
}

TEST(ToLower, MapsOneToOne) {
  EXPECT_EQ(to_lower(U'A'), U'a');
  EXPECT_EQ(to_lower(U'É'), U'é');
  EXPECT_EQ(to_lower(U'Я'), U'я');
  EXPECT_EQ(to_lower(U'ß'), U'ß');
  EXPECT_EQ(to_lower(U'7'), U'7');
}

}  // namespace
}  // namespace galley::core
