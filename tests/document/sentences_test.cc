#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "galley/document/document.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

std::string split(std::string_view text) {
  const Document document(decode_utf8(text, false), english());
  std::string out;
  for (const Sentence& sentence : document.sentences()) {
    if (!out.empty()) out += " | ";
    out += document.view(sentence.span);
  }
  return out;
}

// The file holds one text a line, " | " where a sentence ends.
TEST(Sentences, GoldenFileOfHardCases) {
  std::ifstream file(std::string(GALLEY_SOURCE_DIR) + "/tests/document/sentences.golden");
  ASSERT_TRUE(file);
  std::string line;
  int lines = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line.starts_with("# ")) continue;
    std::string text = line;
    for (std::size_t at; (at = text.find(" | ")) != std::string::npos;) text.replace(at, 3, " ");
    EXPECT_EQ(split(text), line);
    ++lines;
  }
  EXPECT_GT(lines, 60);
}

TEST(Sentences, MissingSpacesDoNotJoinThem) {
  EXPECT_EQ(split("It grew with creativity.With time it faded."),
            "It grew with creativity. | With time it faded.");
  EXPECT_EQ(split("Where is it?they asked."), "Where is it? | they asked.");
}

// An edit in one paragraph leaves the sentences of all others as they are.
TEST(Sentences, AreStableUnderEditsElsewhere) {
  const std::string head = "Mr. Osei left. He said: “I will be back.";
  const std::string tail = "The U.S. team won 3.5 points. Nobody saw it.";
  const Document before(head + "\n\n" + tail, english());
  const Document after(head + " Soon, he hopes.” He was wrong.\n\n" + tail, english());
  const auto tail_of = [](const Document& document) {
    std::string out;
    const Block& block = document.blocks().back();
    for (const Sentence& s : document.sentences(block)) {
      out += std::string(document.view(s.span)) + "|";
    }
    return out;
  };
  EXPECT_EQ(tail_of(before), tail_of(after));
}

TEST(Sentences, ChainsOfDottedRunsAreReadOnce) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "a.b";
  // With a look at the whole chain for each of its words this takes minutes.
  EXPECT_GT(Document(text, english()).tokens().size(), 100'000U);
  EXPECT_EQ(Document("the U.S.S.R. team", english()).tokens().size(), 3U);
}

TEST(Sentences, AreFoundByTheIndexOfAToken) {
  const Document document("Rain fell. “Stay in,” Ada said.\n\nNobody did.", english());
  for (std::uint32_t i = 0; i < document.tokens().size(); ++i) {
    const std::uint32_t s = document.sentence_index_of(i);
    EXPECT_EQ(&document.sentence_of(i), &document.sentences()[s]);
    EXPECT_TRUE(document.read(document.sentences()[s]).contains(i));
    EXPECT_EQ(document.block_index_of(i), document.sentences()[s].block);
    EXPECT_EQ(&document.block_of(i), &document.blocks()[document.block_index_of(i)]);
  }
}

}  // namespace
}  // namespace galley::core
