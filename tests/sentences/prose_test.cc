#include "galley/sentences/prose.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"

namespace galley::core {
namespace {

/// A letter for each block: c(ode), r(unning text) or - for neither.
std::string shape(const std::string& text) {
  const Document document(text, english());
  const Prose prose(document);
  std::string out;
  for (std::uint32_t i = 0; i < document.blocks().size(); ++i) {
    EXPECT_FALSE(prose.is_code(i) && prose.is_running(i));
    out += prose.is_code(i) ? 'c' : prose.is_running(i) ? 'r' : '-';
  }
  return out;
}

bool is_excerpt(const std::string& text) {
  const Document document(text, english());
  return Prose(document).is_excerpt();
}

constexpr const char* kStory =
    "The council voted on Tuesday to rebuild the old pier, which a storm tore away in November.";

TEST(Prose, RunningTextIsNeitherCodeNorLabel) {
  EXPECT_EQ(shape(kStory), "r");
  EXPECT_EQ(
      shape(std::string("Pier to be rebuilt\n\n") + kStory + "\n\n- four piles\n- two floats"),
      "-r--");
}

TEST(Prose, CodeIsToldByItsSigns) {
  EXPECT_EQ(shape(std::string(kStory) + "\n\nconst pier = build({piles: 4});\n\n" + kStory), "rcr");
  EXPECT_EQ(shape("The set {a, b} is small, and nobody in the valley minds that."), "r");
  EXPECT_EQ(shape("Dear {{name}}, the pier is gone, and the ferry will not sail before May."), "r");
}

TEST(Prose, ALineOfDataBesideCodeIsCode) {
  EXPECT_EQ(shape("{\n\n\"name\": \"pier\",\n\n\"piles\": 4\n\n}"), "cccc");
}

TEST(Prose, AnExcerptIsOneSentenceOrAShortParagraph) {
  EXPECT_TRUE(is_excerpt(kStory));
  EXPECT_TRUE(is_excerpt("It rained all day. The pier was gone by noon."));
  EXPECT_FALSE(is_excerpt(std::string(kStory) + " The work will start in May and last a year."));
  EXPECT_FALSE(is_excerpt("It rained all day.\n\nThe pier was gone by noon."));
}

}  // namespace
}  // namespace galley::core
