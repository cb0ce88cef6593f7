#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "galley/language/phrases.h"
#include "galley/text/utf.h"
#include "support/document_invariants.h"

namespace galley::core {
namespace {

constexpr std::string_view kPieces[] = {
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\r",
    "\f",
    "\u00A0",
    "\u200B",
    "\u00AD",
    "\uFEFF",
    "\u2028",
    "\u0085",
    "a",
    "the",
    "The",
    "said",
    "Reyes",
    "U.S.",
    "Mr.",
    "no.",
    "Inc.",
    "e.g.",
    "don't",
    "it’s",
    "’",
    "'",
    "''",
    "``",
    "\"",
    "“",
    "”",
    "‘",
    "’s",
    "«",
    "»",
    ".",
    "..",
    "...",
    "…",
    "?",
    "!",
    "?!",
    ",",
    ";",
    ":",
    ":)",
    "(",
    ")",
    "[",
    "]",
    "-",
    "--",
    "–",
    "—",
    " - ",
    "/",
    "•",
    "*",
    "1",
    "1,200",
    "3.5",
    "10:30",
    "7th",
    "$",
    "%",
    "5'10\"",
    "6\"",
    "½",
    "²",
    "http://orlen.com/a?b=c",
    "www.",
    "a@b.org",
    "@ana",
    "#tag",
    "orlen.com",
    "Q:",
    "A:",
    "REYES:",
    "By",
    "March",
    "2021",
    "Monday",
    "cup",
    "flour",
    "shall",
    "{",
    "}",
    ";",
    "=",
    "<b>",
    "é",
    "ß",
    "漢",
    "字",
    "。",
    "ไ",
    "ท",
    "😀",
    "👩\u200D🚀",
    "🇺🇳",
    "e\u0301",
    "\u0301",
    "ﬁ",
    "\x01",
    "\x7F",
    "\uFFFD",
    "\xFF",
    "\xE2\x82",
    "\xED\xA0\x80",
    "and",
    "according",
    "to",
    "a million",
    "1)",
    "a)",
    "KYIV, Ukraine (AP) —",
    "|",
    "Photo:",
    "©",
    "§",
    "Section 4.",
    "one",
    "twenty-five",
    "percent",
    "aged",
    "34,",
    "years",
    "ago",
};

std::string random_text(std::mt19937& random, std::size_t pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % std::size(kPieces)];
  return text;
}

void ask_everything(const Document& document) {
  std::vector<NumberPhrase> numbers;
  std::vector<NamePhrase> names;
  for (const Sentence& sentence : document.sentences()) {
    const SentenceView view = document.read(sentence);
    const auto inside = [&](TokenRange range) {
      return range.begin <= range.end && range.begin >= sentence.tokens.begin &&
             range.end <= sentence.tokens.end;
    };
    numbers.clear();
    names.clear();
    document.language().numbers(view, numbers);
    document.language().names(view, names);
    for (const auto& n : numbers)
      ASSERT_TRUE(inside(n.tokens) && inside(n.counted.empty() ? n.tokens : n.counted));
    for (const auto& n : names) ASSERT_TRUE(inside(n.tokens));
  }
}

// GALLEY_FUZZ_ROUNDS: how many random texts, for a longer search than a test run affords.
std::size_t rounds() {
  const char* wanted = std::getenv("GALLEY_FUZZ_ROUNDS");
  return wanted != nullptr ? static_cast<std::size_t>(std::atoll(wanted)) : 1500;
}

TEST(DocumentProperties, AnyTextIsTiledAndMapsBack) {
  std::mt19937 random(20210303);
  for (std::size_t round = 0; round < rounds(); ++round) {
    const std::string bytes = random_text(random, 1 + random() % (round % 50 == 0 ? 2000 : 60));
    const Document document(decode_utf8(bytes, round % 2 == 0), english());
    ASSERT_TRUE(test::holds_together(document)) << "round " << round << ": " << document.text();
    ask_everything(document);
    if (HasFatalFailure()) FAIL() << "round " << round << ": " << document.text();
  }
}

TEST(DocumentProperties, AnyBytesAndAnyUnitsAreTiled) {
  std::mt19937 random(7);
  for (std::size_t round = 0; round < rounds(); ++round) {
    std::string bytes(random() % 80, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    ASSERT_TRUE(test::holds_together(Document(decode_utf8(bytes, true), english())))
        << "round " << round;
    std::u16string units(random() % 60, u'\0');
    for (char16_t& c : units)
      c = static_cast<char16_t>(random() % 3 == 0 ? 0xD800 + random() % 0x800 : random());
    ASSERT_TRUE(test::holds_together(Document(utf8_from_utf16(units), english())))
        << "round " << round;
  }
}

TEST(DocumentProperties, AnyStructureIsTiled) {
  std::mt19937 random(11);
  for (std::size_t round = 0; round < rounds() / 3; ++round) {
    const std::string text = decode_utf8(random_text(random, 40), false);
    SourceMarkup structure;
    for (std::size_t i = random() % 8; i > 0; --i) {
      const auto begin = static_cast<std::uint32_t>(random() % (text.size() + 3));
      const auto end = begin + static_cast<std::uint32_t>(random() % 30);
      structure.parts.push_back({{begin, end}, static_cast<RegionKind>(random() % 8)});
      structure.links.push_back({begin / 2, end});
    }
    ASSERT_TRUE(test::holds_together(Document(text, english(), structure))) << "round " << round;
  }
}

// What an edit in one paragraph leaves alone: the sentences of the others.
TEST(DocumentProperties, SentencesDependOnTheirParagraphAlone) {
  std::mt19937 random(13);
  const std::string tail =
      "Mr. Osei left the U.S. on Monday. “It is over,” he said. Nobody saw it... So he left.";
  for (std::size_t round = 0; round < rounds() / 5; ++round) {
    const Document document(decode_utf8(random_text(random, 30), false) + "\n\n\n" + tail,
                            english());
    const Document alone(tail, english());
    ASSERT_EQ(document.sentences(document.blocks().back()).size(), alone.sentences().size())
        << document.text();
  }
}

TEST(DocumentProperties, EmptyTexts) {
  for (const std::string_view text : {"", " ", "\n\n\n", "\u200B", "\uFEFF"}) {
    const Document document{std::string(text), english()};
    EXPECT_TRUE(test::holds_together(document));
    EXPECT_TRUE(document.blocks().empty());
  }
}

}  // namespace
}  // namespace galley::core
