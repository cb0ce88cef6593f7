#include <gtest/gtest.h>

#include <string>

#include "galley/document/document.h"
#include "galley/language/language.h"

namespace galley::core {
namespace {

std::string repeat(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string_view genre(const std::string& text) {
  return to_string(Document(text, english()).genre());
}

TEST(Genre, ShortTextsHaveNone) {
  EXPECT_EQ(genre("The bridge is closed, police said."), "unknown");
}

TEST(Genre, NewsNamesSourcesAndDays) {
  EXPECT_EQ(
      genre(repeat("The bridge was closed on Monday, the council said. Engineers had found rust in "
                   "the eastern pier, a spokesman said, and traffic was sent through the village "
                   "of Orle until the work is done.\n\n",
                   4)),
      "news");
}

TEST(Genre, AdviceTalksToTheReader) {
  EXPECT_EQ(genre(repeat(
                "Wash the brush before you start. You should keep your paint in a cool place, and "
                "your room must be dry. Open a window while you work.\n\n",
                5)),
            "how-to");
}

TEST(Genre, ContractsAreLegal) {
  EXPECT_EQ(
      genre(repeat(
          "The lessee shall keep the premises in repair pursuant to section 4 hereof, and the "
          "lessor shall have the right of entry notwithstanding the foregoing.\n\n",
          5)),
      "legal");
}

TEST(Genre, TranscriptsAreTurns) {
  EXPECT_EQ(
      genre(repeat("REYES: When did you first hear of the closure, and who told you of it?\n\n"
                   "TALLIS: In March. A clerk rang me up, and that was all I heard for weeks.\n\n",
                   4)),
      "transcript");
}

TEST(Genre, ReleasesAnnounceThemselves) {
  EXPECT_EQ(
      genre(
          "FOR IMMEDIATE RELEASE\n\n" +
          repeat("Orlen Pumps today announced a new pump for deep wells. The pump lifts water from "
                 "depths that older models never reached, and needs less power.\n\n",
                 5)),
      "press-release");
}

TEST(Genre, VerseIsLines) {
  EXPECT_EQ(genre(repeat("The river took the eastern stone,\nThe river took the wall,\n"
                         "And I have walked the bank alone,\nUntil the waters fall.\n\n",
                         3)),
            "verse");
}

}  // namespace
}  // namespace galley::core
