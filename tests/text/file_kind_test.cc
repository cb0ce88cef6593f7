#include "galley/text/file_kind.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace galley::core {
namespace {

using namespace std::string_view_literals;

std::string kind_of(std::string_view bytes) {
  const auto kind = binary_kind(bytes);
  return kind ? std::string(kind->name) : "text";
}

TEST(BinaryKind, KnowsWhatComesInPlaceOfAnArticle) {
  const std::string_view table[][2] = {
      {"%PDF-1.7\n1 0 obj", "a PDF"},
      {"{\\rtf1\\ansi A line.}", "an RTF document"},
      {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "a PNG picture"},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF"sv, "a JPEG picture"},
      {"GIF89a\x01\0\x01\0"sv, "a GIF picture"},
      {"RIFF\x24\0\0\0WEBPVP8 "sv, "a WebP picture"},
      {"II*\0\x08\0\0\0"sv, "a TIFF picture"},
      {"\0\0\0\x1C"
       "ftypheic\0\0\0\0"sv,
       "a picture"},
      {"\0\0\0\x20"
       "ftypisom\0\0\2\0"sv,
       "sound or video"},
      {"ID3\x04\0\0\0\0\0"sv, "sound or video"},
      {"PK\x03\x04\x14\0 story.txt"sv, "a ZIP archive"},
      {"PK\x03\x04\x14\0 [Content_Types].xml PK word/document.xml"sv, "a Word document (.docx)"},
      {"PK\x03\x04\x14\0 xl/workbook.xml"sv, "an Excel workbook (.xlsx)"},
      {"PK\x03\x04\x14\0 mimetypeapplication/vnd.oasis.opendocument.text"sv,
       "an OpenDocument file (.odt)"},
      {"PK\x03\x04\x14\0 mimetypeapplication/epub+zip"sv, "an EPUB book"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
       "an old Word document (.doc)"},
      {"\xD0\xCF\x11\xE0", "an old Office document (.doc, .xls or .ppt)"},
      {"\xD0\xCF\x11\xE0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv,
       "a document locked with a password"},
      {"\x1F\x8B\x08\0"sv, "a gzip archive"},
      {"BZh91AY&SY\x01", "a bzip2 archive"},
      {"7z\xBC\xAF\x27\x1C", "a 7z archive"},
      {"Rar!\x1A\x07\x01", "a RAR archive"},
      {"\x7F"
       "ELF\x02\x01\x01",
       "a program"},
      {"MZ\x90\0\x03\0\0\0"sv, "a program"},
      {"\0asm\x01\0\0\0"sv, "a program"},
      {"SQLite format 3\0\x10"sv, "a database"},
      {"bplist00\xD1\x01", "a property list or web archive of a Mac"},
      {"\x01\x02\x03\x04 some bytes of who knows what"sv, "no text"},
  };
  for (const auto& [bytes, name] : table) {
    EXPECT_EQ(kind_of(bytes), name);
    EXPECT_FALSE(binary_kind(bytes)->advice.empty());
  }
}

TEST(BinaryKind, LeavesTextsAlone) {
  constexpr std::string_view kTexts[] = {
      "",
      "A line.",
      "GIF89a is the newer of two formats.",
      "MZ Holdings said on Monday that it would sell.",
      "BM is the old name of the town.",
      "ID3 tags hold the title of a song.",
      "RIFF files come in pieces.",
      "PK Lowe won the race.",
      "Rar! said the bear.",
      "PDF files begin with %PDF-1.7, as every reader knows.",
      "BZh is no word.",
      "The page ends here.\x0C\nThe next one begins.",
      "\x1B[1mBold\x1B[0m words of a terminal.",
      "The end of a DOS file.\x1A",
      "a\0b"sv,
      "Caf\xE9 \x93 \x94",
      "H\0i\0 \0t\0h\0e\0r\0e\0"sv,
      "\xFF\xFEH\0i\0"sv,
  };
  for (const std::string_view text : kTexts) EXPECT_EQ(kind_of(text), "text") << text;
}

}  // namespace
}  // namespace galley::core
