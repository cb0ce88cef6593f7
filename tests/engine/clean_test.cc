#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "galley/engine/source_markup.h"
#include "galley/language/language.h"
#include "galley/report/article_formats.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

/// A report with one finding a fix, so that overlaps can be made at will.
class Desk {
 public:
  explicit Desk(std::string text) : document_(std::move(text), english()) {}

  Desk& fix(std::string_view words, std::string replacement, bool safe = true,
            std::string key = "") {
    const auto at = static_cast<std::uint32_t>(document_.text().find(words));
    const Span span{at, at + static_cast<std::uint32_t>(words.size())};
    ReportedFinding reported;
    reported.rule = rule_table().front();
    reported.finding.span = span;
    reported.finding.message = "A slip.";
    reported.finding.fix("Mend it", safe, {{span, std::move(replacement)}});
    reported.key = key.empty() ? std::string(words) : std::move(key);
    report_.findings.push_back(std::move(reported));
    return *this;
  }
  [[nodiscard]] CleanCopy copy(const std::vector<std::string>& reverted = {},
                               const SourceMarkup& structure = {}) const {
    return clean(report_, document_, structure, reverted);
  }
  [[nodiscard]] const Document& document() const { return document_; }

 private:
  Document document_;
  Report report_;
};

TEST(Clean, TakesTheSafeFixesAlone) {
  Desk desk("The the rope held, and and the wheel turned.");
  desk.fix("The ", "").fix("and ", "", false);
  EXPECT_EQ(desk.copy().text, "the rope held, and and the wheel turned.");
  EXPECT_EQ(desk.copy().changes.size(), 1u);
}

TEST(Clean, PutsBackByName) {
  Desk desk("One two three.");
  desk.fix("One ", "", true, "k").fix("two ", "", true, "k");
  const CleanCopy copy = desk.copy({"k#1"});
  EXPECT_EQ(copy.text, "two three.");
  ASSERT_EQ(copy.changes.size(), 2u);
  EXPECT_TRUE(copy.changes[0].applied);
  EXPECT_FALSE(copy.changes[1].applied);
}

TEST(Clean, WhatOverlapsComesUpWhenTheOtherIsPutBack) {
  Desk desk("A. The the rope.\n\nB.");
  desk.fix("The the rope.", "").fix("the ", "");
  ASSERT_EQ(desk.copy().changes.size(), 1u);
  const CleanCopy copy = desk.copy({desk.copy().changes[0].id});
  EXPECT_EQ(copy.text, "A. The rope.\n\nB.");
  EXPECT_EQ(copy.changes.size(), 2u);
}

TEST(Clean, TwoDeletionsShareTheSpaceBetween) {
  Desk desk("Story.\n\nFollow us\n\nRead more");
  desk.fix("Follow us\n\n", "").fix("\n\nRead more", "");
  EXPECT_EQ(desk.copy().text, "Story.");
}

TEST(Clean, NoInsertionIntoWhatGoes) {
  Desk desk("One two three.");
  desk.fix("One two", "").fix("", "x");
  EXPECT_EQ(desk.copy().text, "x three.");
}

TEST(Clean, MovesTheStructureAlong) {
  Desk desk("Head\n\nThe the rope of the harbour.");
  desk.fix("The ", "");
  SourceMarkup structure;
  ASSERT_EQ(read_source_markup(R"({"parts": [{"start": 0, "end": 4, "kind": "heading"}],
                               "links": [{"start": 14, "end": 18, "href": "https://a.example/"}]})",
                               desk.document().text(), structure),
            "");
  const CleanCopy copy = desk.copy({}, structure);
  ASSERT_EQ(copy.structure.links.size(), 1u);
  const Span link = copy.structure.links[0];
  EXPECT_EQ(copy.text.substr(link.begin, link.size()), "rope");
  EXPECT_EQ(copy.structure.addresses[0], "https://a.example/");
}

TEST(Clean, JsonCountsUtf16Units) {
  Desk desk("😀 the the end.");
  desk.fix("the ", "");
  const std::string json = to_json(desk.copy(), desk.document());
  EXPECT_NE(json.find(R"("edits":[{"start":3,"end":7,"text":""}])"), std::string::npos) << json;
  EXPECT_NE(json.find(R"({"text":"😀 the end.","html":")"), std::string::npos) << json;
}

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
