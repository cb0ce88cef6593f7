#include "galley/report/article_formats.h"

#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"

namespace galley::core {
namespace {

constexpr std::string_view kStory =
    "The Bell & the Rope\n\nThe *old* bell rang on Monday, and the keeper of the tower heard "
    "it.\n\n"
    "- first of the two points\n- second of the two points\n\n"
    "1998 was the year in which the tower was built.";

SourceMarkup story_structure() {
  SourceMarkup structure;
  const auto at = static_cast<std::uint32_t>(kStory.find("keeper"));
  structure.links = {{at, at + 6}};
  structure.addresses = {"https://a.example/?a=1&b=2"};
  return structure;
}

TEST(ArticleFormats, HtmlHasHeadingListAndLink) {
  const SourceMarkup structure = story_structure();
  const Document document{std::string(kStory), english(), structure};
  EXPECT_EQ(article_to_html(document, structure),
            "<h1>The Bell &amp; the Rope</h1>\n"
            "<p>The *old* bell rang on Monday, and the <a "
            "href=\"https://a.example/?a=1&amp;b=2\">keeper</a> of the tower heard it.</p>\n"
            "<ul>\n<li>first of the two points</li>\n<li>second of the two points</li>\n</ul>\n"
            "<p>1998 was the year in which the tower was built.</p>\n");
}

TEST(ArticleFormats, MarkdownEscapesWhatItWouldRead) {
  const SourceMarkup structure = story_structure();
  const Document document{std::string(kStory), english(), structure};
  EXPECT_EQ(article_to_markdown(document, structure),
            "# The Bell \\& the Rope\n\n"
            "The \\*old\\* bell rang on Monday, and the "
            "[keeper](<https://a.example/?a=1&b=2>) of the tower heard it.\n\n"
            "- first of the two points\n- second of the two points\n\n"
            "1998 was the year in which the tower was built.\n");
}

/// A document whose lines of `kind` were marked as that on their page.
SourceMarkup with_parts(std::string_view text, RegionKind kind,
                        std::initializer_list<std::string_view> lines) {
  SourceMarkup structure;
  std::size_t at = 0;
  for (const std::string_view line : lines) {
    at = text.find(line, at);
    const auto begin = static_cast<std::uint32_t>(at);
    structure.parts.push_back({{begin, begin + static_cast<std::uint32_t>(line.size())}, kind});
    at += line.size();
  }
  return structure;
}

TEST(ArticleFormats, ATableKeepsItsColumns) {
  const std::string_view text =
      "The tower in figures\n\n\t1998\t2020\nBells\t4\t5 | 6\nRopes\t8\t\n\nThe keeper counted "
      "them.";
  const SourceMarkup structure =
      with_parts(text, RegionKind::kTableRow, {"\t1998\t2020", "Bells\t4\t5 | 6", "Ropes\t8\t"});
  const Document document{std::string(text), english(), structure};
  EXPECT_EQ(article_to_html(document, structure),
            "<h1>The tower in figures</h1>\n<table>\n"
            "<tr><td></td><td>1998</td><td>2020</td></tr>\n"
            "<tr><td>Bells</td><td>4</td><td>5 | 6</td></tr>\n"
            "<tr><td>Ropes</td><td>8</td><td></td></tr>\n</table>\n"
            "<p>The keeper counted them.</p>\n");
  EXPECT_EQ(article_to_markdown(document, structure),
            "# The tower in figures\n\n"
            "|  | 1998 | 2020 |\n| --- | --- | --- |\n"
            "| Bells | 4 | 5 \\| 6 |\n| Ropes | 8 |  |\n\n"
            "The keeper counted them.\n");
}

TEST(ArticleFormats, LinesOfCodeAreOnePiece) {
  const std::string_view text =
      "How the bell is rung\n\nring(bell) {\n  pull(rope);\n\n  wait();\n}\n\nThat is all there "
      "is.";
  const SourceMarkup structure =
      with_parts(text, RegionKind::kCode, {"ring(bell) {", "  pull(rope);", "  wait();", "}"});
  const Document document{std::string(text), english(), structure};
  EXPECT_EQ(article_to_html(document, structure),
            "<h1>How the bell is rung</h1>\n"
            "<pre>ring(bell) {\n  pull(rope);\n\n  wait();\n}</pre>\n"
            "<p>That is all there is.</p>\n");
  EXPECT_EQ(article_to_markdown(document, structure),
            "# How the bell is rung\n\n"
            "```\nring(bell) {\n  pull(rope);\n\n  wait();\n}\n```\n\n"
            "That is all there is.\n");
}

TEST(ArticleFormats, NoAddressThatRunsAScript) {
  SourceMarkup structure = story_structure();
  structure.addresses = {"javascript:alert(1)"};
  const Document document{std::string(kStory), english(), structure};
  EXPECT_EQ(article_to_html(document, structure).find("href"), std::string::npos);
  EXPECT_EQ(article_to_markdown(document, structure).find("script:"), std::string::npos);
}

TEST(ArticleFormats, EmptyIsEmpty) {
  const Document document(std::string(), english());
  EXPECT_EQ(article_to_html(document, {}), "");
  EXPECT_EQ(article_to_markdown(document, {}), "");
}

}  // namespace
}  // namespace galley::core
