#include "galley/analysis/furniture.h"

#include <gtest/gtest.h>

#include <string>

#include "furniture_wordings.h"
#include "galley/language/language.h"
#include "line_model.h"

namespace galley {
namespace {

constexpr const char* kStory =
    "The council of Brevik voted on Tuesday to rebuild the old ferry pier, which a storm tore from "
    "its "
    "piles in November.\n\n"
    "Ida Moen, who runs the harbour office, said the work would start in May and cost about four "
    "million kroner.\n\n"
    "Fishermen had asked for a longer breakwater as well, but the council put that question off "
    "until "
    "the autumn, when a survey of the sea bed will be finished.";

TEST(Wordings, AreAllReadable) { EXPECT_TRUE(wordings_are_valid()); }

TEST(Wordings, AHitNeverCutsACharacter) {
  const std::string_view line = "Share this story – é";
  const WordingSet found = find_wordings(line, true);
  ASSERT_NE(found, 0U);
  for (std::size_t i = 0; i < wording_count(); ++i) {
    if ((found >> i & 1U) == 0) continue;
    const std::string_view hit = wording_text(i, line);
    const char after =
        hit.data() + hit.size() < line.data() + line.size() ? hit.data()[hit.size()] : ' ';
    EXPECT_NE(static_cast<unsigned char>(after) & 0xC0, 0x80) << hit;
  }
}

TEST(LineModel, MarginsAreDifferencesOfBestLabellings) {
  // Staying costs nothing, changing costs 10: a line of -4 between lines of +20 goes with them.
  const Transitions transitions = {{{0, -10}, {-10, 0}}, {{0, -10}, {-10, 0}}};
  const std::vector<int> scores = {20, -4, 20};
  const std::vector<std::uint8_t> gaps = {0, 0, 0};
  const std::vector<int> got = margins(scores, gaps, transitions);
  // Furniture throughout: 36. Middle alone story: 40 - 20 = 20.
  EXPECT_EQ(got[1], 16);
  // First two story: 20 - 10 = 10; best with the first furniture: 36.
  EXPECT_EQ(got[0], 26);
}

TEST(Decide, ALineWithoutAWordingNeedsNeighboursInsideAStory) {
  LineClass bare;
  LineClass strong;
  strong.wording = LineClass::kStrong;
  EXPECT_EQ(decide(std::vector{bare, bare, bare}, std::vector{500, 500, 500}),
            (std::vector{false, false, false}));
  EXPECT_EQ(decide(std::vector{strong, bare, strong}, std::vector{50, 150, 50}),
            (std::vector{true, true, true}));
}

TEST(Furniture, RunsHoldNeighboursAlone) {
  const Document document(
      std::string("Skip to main content\n\n") + kStory + "\n\nShare this story\n\nRelated articles",
      english());
  const Furniture furniture(document);
  ASSERT_EQ(furniture.blocks().size(), 3U);
  ASSERT_EQ(furniture.runs().size(), 2U);
  EXPECT_EQ(furniture.runs()[1].end - furniture.runs()[1].first, 2U);
}

TEST(Furniture, EveryLineNamesItsEvidence) {
  const Document document(std::string(kStory) + "\n\nShare this story", english());
  const Furniture furniture(document);
  ASSERT_EQ(furniture.blocks().size(), 1U);
  ASSERT_FALSE(furniture.blocks()[0].reasons.empty());
  bool wording = false;
  for (const FurnitureReason& reason : furniture.blocks()[0].reasons) {
    wording |= reason.text.find("\"Share this story\"") != std::string::npos && reason.weight > 0;
  }
  EXPECT_TRUE(wording);
}

TEST(Furniture, AnEmptyTextHasNone) {
  const Document document(std::string(), english());
  EXPECT_TRUE(Furniture(document).blocks().empty());
}

}  // namespace
}  // namespace galley
