#include "galley/report/article_formats.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "galley/engine/source_markup.h"
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

/// A text and what its page says of it, written out in both forms.
struct Written {
  std::string html;
  std::string markdown;
};

Written written(std::string_view text, std::string_view json) {
  Formatting formatting;
  const auto structure = read_source_markup(json, text, &formatting);
  EXPECT_TRUE(structure) << (structure ? "" : structure.error().message);
  if (!structure) return {};
  const Document document{std::string(text), english(), *structure};
  return {article_to_html(document, *structure, formatting),
          article_to_markdown(document, *structure, formatting)};
}

TEST(ArticleFormats, ListsStandInsideOfLists) {
  const Written copy =
      written("9. One\na. Two\nb. Three\nafter\n10. Four\nmore\nv. Five\n1.2. Six",
              R"({"parts": [{"start": 0, "end": 6, "kind": "list-item", "ordered": true},
                    {"start": 7, "end": 13, "kind": "list-item", "level": 2, "ordered": true},
                    {"start": 14, "end": 22, "kind": "list-item", "level": 2, "ordered": true},
                    {"start": 23, "end": 28, "kind": "list-item", "continued": true},
                    {"start": 29, "end": 37, "kind": "list-item", "ordered": true},
                    {"start": 38, "end": 42, "kind": "list-item", "continued": true},
                    {"start": 43, "end": 50, "kind": "list-item", "level": 2, "ordered": true},
                    {"start": 51, "end": 59, "kind": "list-item", "level": 2, "ordered": true}]})");
  EXPECT_EQ(copy.html,
            "<ol start=\"9\">\n<li>One\n<ol type=\"a\">\n<li>Two</li>\n<li>Three</li>\n</ol>\nafter"
            "</li>\n<li>Four<br>more\n<ol type=\"i\" start=\"5\">\n<li>Five</li>\n</ol>\n"
            "<ul>\n<li>1.2. Six</li>\n</ul>\n</li>\n</ol>\n");
  EXPECT_EQ(copy.markdown,
            "9. One\n   - a. Two\n   - b. Three\n\n   after\n10. Four\\\n    more\n"
            "    - v. Five\n    - 1\\.2. Six\n");
}

TEST(ArticleFormats, ANumberThatIsNotTheNextOneIsWritten) {
  const Written copy =
      written("1. One\n4. Four\n\n1. Again",
              R"({"parts": [{"start": 0, "end": 6, "kind": "list-item", "ordered": true},
                            {"start": 7, "end": 14, "kind": "list-item", "ordered": true},
                            {"start": 16, "end": 24, "kind": "list-item", "ordered": true}]})");
  EXPECT_EQ(copy.html,
            "<ol>\n<li>One</li>\n<li value=\"4\">Four</li>\n</ol>\n<ol>\n<li>Again</li>\n</ol>\n");
  EXPECT_EQ(copy.markdown, "1. One\n4. Four\n\n1) Again\n");
}

TEST(ArticleFormats, MarksCrossAndMeet) {
  const std::string_view text = "The old bell rang so  loudly.";
  const Written copy = written(text, R"({
      "parts": [{"start": 0, "end": 29, "kind": "paragraph"}],
      "links": [{"start": 8, "end": 17, "href": "https://a.example/"}],
      "marks": [{"start": 4, "end": 12, "kind": "bold"}, {"start": 18, "end": 22, "kind": "italic"},
                {"start": 22, "end": 28, "kind": "code"}]})");
  EXPECT_EQ(copy.html,
            "<p>The <strong>old <a href=\"https://a.example/\">bell</a></strong><a "
            "href=\"https://a.example/\"> rang</a> <em>so</em>  <code>loudly</code>.</p>\n");
  EXPECT_EQ(copy.markdown,
            "The **old [bell](<https://a.example/>)**[ rang](<https://a.example/>) *so*  "
            "`loudly`.\n");
}

TEST(ArticleFormats, MarkdownUsesATagWhereASignWouldBeNone) {
  const Written copy = written("a“b”c one*two*x 4th", R"({
      "parts": [{"start": 0, "end": 19, "kind": "list-item"}],
      "marks": [{"start": 1, "end": 4, "kind": "bold"}, {"start": 6, "end": 9, "kind": "bold"},
                {"start": 9, "end": 14, "kind": "italic"},
                {"start": 17, "end": 19, "kind": "superscript"}]})");
  EXPECT_EQ(copy.markdown, "- a<strong>“b”</strong>c **one**<em>\\*two\\*</em>x 4<sup>th</sup>\n");
}

TEST(ArticleFormats, RaisedDigitsAreRaisedOnce) {
  const Written copy = written("10⁶ and x² here", R"({
      "parts": [{"start": 0, "end": 15, "kind": "list-item"}],
      "marks": [{"start": 2, "end": 3, "kind": "superscript"}]})");
  EXPECT_EQ(copy.html, "<ul>\n<li>10<sup>6</sup> and x² here</li>\n</ul>\n");
}

TEST(ArticleFormats, ImagesHaveTheirCaptionOrStandAlone) {
  const Written copy = written("One bell\n\nIt rang.", R"({
      "parts": [{"start": 0, "end": 8, "kind": "caption"}, {"start": 10, "end": 18, "kind": "paragraph"}],
      "points": [{"at": 0, "kind": "image", "src": "https://a.example/a b.jpg", "text": "A \"bell\"", "block": true},
                 {"at": 10, "kind": "rule", "block": true}, {"at": 12, "kind": "note", "text": "1"},
                 {"at": 18, "kind": "image", "src": "javascript:x", "text": "B", "block": true}]})");
  EXPECT_EQ(copy.html,
            "<figure><img src=\"https://a.example/a b.jpg\" alt=\"A &quot;bell&quot;\">"
            "<figcaption>One bell</figcaption></figure>\n<hr>\n<p>It<sup>1</sup> rang.</p>\n"
            "<figure>[Image: B]</figure>\n");
  EXPECT_EQ(copy.markdown,
            "![A \"bell\"](<https://a.example/a b.jpg>)\n\nOne bell\n\n---\n\nIt<sup>1</sup> rang."
            "\n\n\\[Image: B\\]\n");
}

TEST(ArticleFormats, ATableHasHeadCaptionAndBreaks) {
  const Written copy = written("Weights\n\nA\tB\n1\t2 3\t4\n\nAll in pounds", R"({
      "parts": [{"start": 0, "end": 7, "kind": "caption", "head": true},
                {"start": 9, "end": 12, "kind": "table-row", "head": true},
                {"start": 13, "end": 20, "kind": "table-row"},
                {"start": 22, "end": 35, "kind": "caption"}],
      "points": [{"at": 17, "kind": "break"}]})");
  EXPECT_EQ(copy.html,
            "<table>\n<caption>Weights</caption>\n<tr><th>A</th><th>B</th></tr>\n"
            "<tr><td>1</td><td>2 <br>3</td><td>4</td></tr>\n</table>\n"
            "<figure><figcaption>All in pounds</figcaption></figure>\n");
  EXPECT_EQ(copy.markdown,
            "Weights\n\n| A | B |  |\n| --- | --- | --- |\n| 1 | 2 <br>3 | 4 |\n\nAll in pounds\n");
}

TEST(ArticleFormats, QuotationsCodeNotesAndFrontMatter) {
  const Written copy = written("One\n\nTwo\n\nlet a;\n\nlet b;\n\nSaid so.\n\n1. A note", R"({
      "parts": [{"start": 0, "end": 3, "kind": "quotation"}, {"start": 5, "end": 8, "kind": "quotation"},
                {"start": 10, "end": 16, "kind": "code", "language": "js"},
                {"start": 18, "end": 24, "kind": "code", "language": "js", "continued": true},
                {"start": 26, "end": 34, "kind": "paragraph"},
                {"start": 36, "end": 45, "kind": "list-item", "ordered": true, "note": true}],
      "points": [{"at": 34, "kind": "note", "text": "1"}], "front": "---\na: b\n---\n"})");
  EXPECT_EQ(copy.html,
            "<blockquote>\n<p>One</p>\n<p>Two</p>\n</blockquote>\n"
            "<pre><code class=\"language-js\">let a;\n\nlet b;</code></pre>\n"
            "<p>Said so.<sup>1</sup></p>\n<ol>\n<li>A note</li>\n</ol>\n");
  EXPECT_EQ(copy.markdown,
            "---\na: b\n---\n\n> One\n>\n> Two\n\n```js\nlet a;\n\nlet b;\n```\n\nSaid so.[^1]\n\n"
            "[^1]: A note\n");
}

TEST(ArticleFormats, EmptyIsEmpty) {
  const Document document(std::string(), english());
  EXPECT_EQ(article_to_html(document, {}), "");
  EXPECT_EQ(article_to_markdown(document, {}), "");
}

}  // namespace
}  // namespace galley::core
