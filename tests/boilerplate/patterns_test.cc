#include "patterns.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"

namespace galley::core {
namespace {

const Patterns& english_patterns() { return english().part<Patterns>(); }

TEST(Patterns, AreAllReadable) {
  EXPECT_EQ(english_patterns().error(), "");
  EXPECT_GT(english_patterns().size(), 0U);
  EXPECT_LE(english_patterns().size(), kMaxPatterns);
}

TEST(Patterns, EveryKindHasOne) {
  PatternSet all = 0;
  for (std::size_t i = 0; i < english_patterns().size(); ++i) all |= PatternSet{1} << i;
  for (std::size_t kind = 1; kind < kBoilerplateKinds; ++kind) {
    bool found = false;
    for_each_pattern(all, [&](std::size_t i) {
      found |= english_patterns().kind(i) == static_cast<BoilerplateKind>(kind);
    });
    EXPECT_TRUE(found) << kBoilerplateKindNames[kind];
  }
}

TEST(Patterns, AHitNeverCutsACharacter) {
  const std::string_view line = "Share this story – é";
  const PatternSet found = english_patterns().find(line, true);
  ASSERT_NE(found, 0U);
  for_each_pattern(found, [&](std::size_t i) {
    const std::string_view hit = english_patterns().text(i, line);
    const char after =
        hit.data() + hit.size() < line.data() + line.size() ? hit.data()[hit.size()] : ' ';
    EXPECT_NE(static_cast<unsigned char>(after) & 0xC0, 0x80) << hit;
  });
}

TEST(Patterns, MatchWhereTheirRowSays) {
  const Patterns patterns(
      "# A comment, and an empty line.\n\n"
      "part\tboat\t(?:ferry|tug)\n"
      "share\thead\tstrong\tpass the {boat}\n"
      "follow\tanywhere\tweak\tmind the {boat}s?\n"
      "form\thead\tweak\tname of the {boat}$\t{boat}$\n");
  ASSERT_EQ(patterns.error(), "");
  ASSERT_EQ(patterns.size(), 3U);
  EXPECT_EQ(patterns.find("Pass the tug on the left", false), 1U);
  EXPECT_EQ(patterns.find("Please pass the tug", false), 0U);
  EXPECT_EQ(patterns.find("Please mind the tugs", false), 2U);
  EXPECT_EQ(patterns.find("Ferry", true), 4U);
  EXPECT_EQ(patterns.find("Ferry", false), 0U);
  EXPECT_EQ(patterns.text(2, "Ferry"), "Ferry");
  EXPECT_FALSE(patterns.is_weak(0));
  EXPECT_TRUE(patterns.is_weak(1));
  EXPECT_FALSE(patterns.any_strong(6));
  EXPECT_TRUE(patterns.any_strong(7));
}

TEST(Patterns, AStrongOneNamesALineBeforeAWeakOne) {
  const Patterns patterns(
      "follow\thead\tweak\tboats\n"
      "page\thead\tstrong\tboats\n"
      "navigation\thead\tstrong\tboats\n");
  ASSERT_EQ(patterns.error(), "");
  EXPECT_EQ(patterns.kind_of(0), BoilerplateKind::kNone);
  EXPECT_EQ(patterns.kind_of(1), BoilerplateKind::kFollow);
  EXPECT_EQ(patterns.kind_of(3), BoilerplateKind::kPage);
  EXPECT_EQ(patterns.kind_of(7), BoilerplateKind::kNavigation);
}

TEST(Patterns, APackWithoutThemHasNone) {
  const Patterns patterns("");
  EXPECT_EQ(patterns.error(), "");
  EXPECT_EQ(patterns.size(), 0U);
  EXPECT_EQ(patterns.find("Share this story", true), 0U);
  EXPECT_EQ(patterns.kind_of(0), BoilerplateKind::kNone);
}

TEST(Patterns, ABadTableIsRefusedWithTheLineThatIsWrong) {
  const auto error_of = [](const std::string& table) {
    const Patterns patterns(table);
    EXPECT_EQ(patterns.find("a boat", true), 0U) << table;
    return patterns.error();
  };
  const std::string good = "share\thead\tweak\ta boat\n";
  EXPECT_EQ(error_of(good + "boats\thead\tweak\ta\n"),
            "line 2: no kind of boilerplate is called \"boats\"");
  EXPECT_EQ(error_of(good + "none\thead\tweak\ta\n"),
            "line 2: no kind of boilerplate is called \"none\"");
  EXPECT_EQ(error_of(good + "share\ttail\tweak\ta\n"),
            "line 2: the place is neither head nor anywhere");
  EXPECT_EQ(error_of("\n" + good + "share\thead\tsure\ta\n"),
            "line 3: the strength is neither weak nor strong");
  EXPECT_EQ(error_of(good + "share\thead\tweak\n"), "line 2: the pattern is missing");
  EXPECT_EQ(error_of(good + "share\thead\tweak\ta\tb\tc\n"), "line 2: more than five columns");
  EXPECT_EQ(error_of("part\tboat\n"), "line 1: a named part needs a name and a pattern");
  EXPECT_EQ(error_of(good + "share\thead\tweak\ta(b\n"), "pattern 2: missing ): a(b");
  std::string many;
  for (std::size_t i = 0; i <= kMaxPatterns; ++i) many += good;
  EXPECT_EQ(error_of(many), "line 65: more than 64 patterns");
}

}  // namespace
}  // namespace galley::core
