#include "galley/text/decode.h"

#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "galley/text/utf.h"

namespace galley::core {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kWords = "The mayor’s café paid £12 – “so it was”, she said…";

/// `text`, of the basic plane, as units of two or four bytes.
std::string wide(std::string_view text, std::size_t size, bool little) {
  DecodedText units;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto c = static_cast<unsigned char>(text[at]);
    const std::size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
    std::uint32_t unit = length == 1 ? c : length == 2 ? c & 0x1FU : c & 0x0FU;
    for (std::size_t i = 1; i < length; ++i)
      unit = (unit << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    for (std::size_t i = 0; i < size; ++i)
      out += static_cast<char>(unit >> (8 * (little ? i : size - 1 - i)));
    at += length;
  }
  return out;
}

struct Row {
  const char* name;
  std::string bytes;
  Encoding encoding;
  std::string_view text = kWords;
};

TEST(DecodeText, ReadsEachEncodingAsWhatItIs) {
  const Row rows[] = {
      {"UTF-8", std::string(kWords), Encoding::kUtf8},
      {"UTF-8 with a mark", "\xEF\xBB\xBF" + std::string(kWords), Encoding::kUtf8},
      {"UTF-16LE with a mark", "\xFF\xFE" + wide(kWords, 2, true), Encoding::kUtf16Le},
      {"UTF-16BE with a mark", "\xFE\xFF" + wide(kWords, 2, false), Encoding::kUtf16Be},
      {"UTF-16LE", wide(kWords, 2, true), Encoding::kUtf16Le},
      {"UTF-16BE", wide(kWords, 2, false), Encoding::kUtf16Be},
      {"UTF-32LE with a mark", std::string("\xFF\xFE\0\0"sv) + wide(kWords, 4, true),
       Encoding::kUtf32Le},
      {"UTF-32BE with a mark", std::string("\0\0\xFE\xFF"sv) + wide(kWords, 4, false),
       Encoding::kUtf32Be},
      {"UTF-32LE", wide(kWords, 4, true), Encoding::kUtf32Le},
      {"UTF-32BE", wide(kWords, 4, false), Encoding::kUtf32Be},
      {"Windows-1252",
       "The mayor\x92s caf\xE9 paid \xA3"
       "12 \x96 \x93so it was\x94, she said\x85",
       Encoding::kWindows1252},
      {"Latin-1",
       "The caf\xE9 in Z\xFCrich paid \xA3"
       "12.",
       Encoding::kLatin1, "The café in Zürich paid £12."},
      {"Latin-9",
       "Five \xA4"
       "5 notes lay in the c\xBDur of the shop.",
       Encoding::kLatin9, "Five €5 notes lay in the cœur of the shop."},
      {"Mac Roman",
       "The mayor\xD5s caf\x8E paid \xA3"
       "12 \xD0 \xD2so it was\xD3, she said\xC9",
       Encoding::kMacRoman},
  };
  for (const Row& row : rows) {
    const DecodedText read = decode_text(row.bytes);
    EXPECT_EQ(read.text, row.text) << row.name;
    EXPECT_EQ(to_string(read.encoding), to_string(row.encoding)) << row.name;
    EXPECT_TRUE(read.sure) << row.name;
    EXPECT_TRUE(read.unreadable.empty()) << row.name;
  }
}

TEST(DecodeText, OneByteThatIsNoUtf8IsReadByTheWordAroundIt) {
  constexpr std::string_view kPairs[][2] = {
      {"They don\x92t know.", "They don’t know."},
      {"They don\xD5t know.", "They don’t know."},
      {"\x93We go,\x94 he said.", "“We go,” he said."},
      {"\xD2We go,\xD3 he said.", "“We go,” he said."},
      {"He said: \xD2We go.", "He said: “We go."},
      {"The na\xEFve one.", "The naïve one."},
      {"The na\x95ve one.", "The naïve one."},
      {"A r\x8Esum\x8E.", "A résumé."},
      {"\xC9lan is all.", "Élan is all."},
      {"One word\x97so it was.", "One word—so it was."},
      {"One word\xD1so it was.", "One word—so it was."},
      {"Wait\x85 no.", "Wait… no."},
      {"Wait\xC9 no.", "Wait… no."},
      {"It is 20\xB0 here.", "It is 20° here."},
      {"It is 20\xA1 here.", "It is 20° here."},
      {"It was \xA3"
       "5.",
       "It was £5."},
      {"S\xE3o Paulo", "São Paulo"},
      {"the sisters\x92 car", "the sisters’ car"},
      {"caf\xE9", "café"},
  };
  for (const auto& [bytes, text] : kPairs) {
    EXPECT_EQ(decode_text(bytes).text, text);
    EXPECT_TRUE(decode_text(bytes).sure) << text;
  }
}

TEST(DecodeText, SaysWhereItIsNotSure) {
  // Windows-1251, KOI8-R, Windows-1253, Windows-1250, code page 850, Shift-JIS; no writing at all;
  // a dash or, on a Mac, the letter of "Señor".
  constexpr std::string_view kDoubtful[] = {
      "\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0!",
      "\xF0\xD2\xC9\xD7\xC5\xD4, \xCD\xC9\xD2!",
      "\xCA\xE1\xEB\xE7\xEC\xDD\xF1\xE1",
      "Lech Wa\xB3\xEAsa",
      "The caf\x82 was shut.",
      "\x8E\x73\x92\xB7\x82\xCD\x8C\xBE",
      "a \xFF\xC3 b",
      "Se\x96or Paz",
  };
  for (const std::string_view bytes : kDoubtful) EXPECT_FALSE(decode_text(bytes).sure) << bytes;
}

TEST(DecodeText, KeepsWhatIsUtf8AndSaysWhereTheRestWas) {
  const DecodedText read = decode_text("The café\n“is \xFF\xFF open” \x92 now.");
  EXPECT_EQ(read.encoding, Encoding::kUtf8);
  EXPECT_EQ(read.text, "The café\n“is \uFFFD\uFFFD open” \uFFFD now.");
  EXPECT_EQ(read.unreadable, (std::vector<Span>{{16, 22}, {31, 34}}));
  // The end of a text that was cut by bytes is no letter of a code page.
  EXPECT_EQ(decode_text("He said \xE2\x80").text, "He said \uFFFD");
  EXPECT_EQ(decode_text("He said \xE2\x80").unreadable.size(), 1U);
  // With a mark it says itself what it is.
  EXPECT_EQ(decode_text("\xEF\xBB\xBF"
                        "caf\xE9")
                .text,
            "caf\uFFFD");
}

TEST(DecodeText, WideTextsThatAreDamaged) {
  const std::string half = wide("A line of the story.", 2, true) + "x";
  EXPECT_EQ(decode_text(half).text, "A line of the story.\uFFFD");
  EXPECT_EQ(decode_text(half).unreadable.size(), 1U);
  EXPECT_EQ(decode_text("\xFF\xFE\x00\xD8"sv).text, "\uFFFD");
  EXPECT_EQ(decode_text("\xFF\xFE\x3D\xD8\x00\xDE"sv).text, "😀");
  EXPECT_EQ(decode_text("\xFF\xFE"sv).text, "");
  EXPECT_EQ(decode_text(std::string("\0\0\xFE\xFF\0\x11\0\0"sv)).text, "\uFFFD");
}

TEST(DecodeText, TakesNoZeroByteForTheShapeOfUtf16) {
  for (const std::string_view text :
       {"a\0b"sv, "One line.\0"sv, "One\0line.\0"sv, "\0"sv, "\0\0"sv, "ab\0cd"sv}) {
    EXPECT_EQ(decode_text(text).text, text);
    EXPECT_EQ(decode_text(text).encoding, Encoding::kUtf8);
  }
  EXPECT_EQ(decode_text("H\0i\0"sv).text, "Hi");
  // Half of an emoji ends in a zero byte.
  EXPECT_EQ(decode_text("A\0 \0\x3D\xD8\0\xDE \0f\0a\0c\0e\0.\0!\0"sv).text, "A 😀 face.!");
}

// Whatever comes: well-formed text, and no replacement character of our making without its place.
TEST(DecodeText, HoldsForAnyBytes) {
  std::uint32_t random = 7;
  const auto next = [&] { return random = random * 1664525U + 1013904223U, random >> 24U; };
  constexpr std::string_view kPieces[] = {"a",    " ",        "é",    "“",       "\n",
                                          "\x92", "\xFF\xFE", "\0"sv, "\xE2\x80"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::uint32_t i = next() % 24; i > 0; --i) {
      if (round % 2 == 0) {
        bytes += kPieces[next() % std::size(kPieces)];
      } else {
        bytes += static_cast<char>(next());
      }
    }
    const DecodedText read = decode_text(bytes);
    ASSERT_TRUE(is_valid_utf8(read.text));
    std::size_t lost = 0;
    for (const Span span : read.unreadable) {
      ASSERT_LE(span.end, read.text.size());
      ASSERT_FALSE(span.empty());
      for (std::uint32_t at = span.begin; at < span.end; at += 3, ++lost)
        ASSERT_EQ(read.text.substr(at, 3), "\uFFFD");
    }
    std::size_t shown = 0;
    for (std::size_t at = read.text.find("\uFFFD"); at != std::string::npos;
         at = read.text.find("\uFFFD", at + 1)) {
      ++shown;
    }
    // UTF-16 can hold the sign itself.
    if (read.encoding == Encoding::kUtf8 && bytes.find("\uFFFD") == std::string::npos)
      ASSERT_EQ(lost, shown);
  }
}

TEST(DecodeAsUtf8, KeepsTheMarkOfAString) {
  EXPECT_EQ(decode_as_utf8("\xEF\xBB\xBFone", true).text, "\uFEFFone");
  EXPECT_EQ(decode_as_utf8("\xEF\xBB\xBFone", false).text, "one");
  EXPECT_EQ(decode_as_utf8("caf\xE9", true).text, "caf\uFFFD");
  EXPECT_EQ(decode_as_utf8("caf\xE9", true).unreadable, (std::vector<Span>{{3, 6}}));
}

TEST(DecodeText, EndsSoonAfterTheLongestText) {
  constexpr std::size_t kMost = 100;
  const std::string letters(kMost, 'a');
  for (const std::string& bytes :
       {std::string(1000, '\xFF'), "\xEF\xBB\xBF" + std::string(1000, '\xE2'),
        "\xFF\xFE" + std::string(2000, '\xDC'), std::string(1000, '\xE9')}) {
    const DecodedText text = decode_text(bytes, kMost);
    EXPECT_GT(text.text.size(), kMost);
    EXPECT_LE(text.text.size(), kMost + 4);
    if (!text.unreadable.empty()) EXPECT_EQ(text.unreadable.back().end, text.text.size());
  }
  EXPECT_GT(decode_as_utf8(std::string(1000, '\x80'), true, kMost).text.size(), kMost);
  EXPECT_LE(decode_as_utf8(std::string(1000, '\x80'), true, kMost).text.size(), kMost + 3);
  EXPECT_EQ(decode_text(letters, kMost).text, letters);
}

TEST(WholeCharacters, LeaveWhatIsCutForLater) {
  EXPECT_EQ(whole_characters("a\0b\0c"sv, Encoding::kUtf16Le), 4U);
  EXPECT_EQ(whole_characters("a\0\x3D\xD8"sv, Encoding::kUtf16Le), 2U);
  EXPECT_EQ(whole_characters("\xD8\x3D\xDE\x00"sv, Encoding::kUtf16Be), 4U);
  EXPECT_EQ(whole_characters("a\0\0\0b\0"sv, Encoding::kUtf32Le), 4U);
}

}  // namespace
}  // namespace galley::core
