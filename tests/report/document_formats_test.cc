#include <galley/galley.h>
#include <gtest/gtest.h>

#include <string>

namespace galley {
namespace {

Report lint(std::string_view text) {
  Options options;
  options.only = {"doubled-word"};
  return *Linter::create(options)->lint(text);
}

/// A report with a finding at each of these bytes of an ASCII text.
Report report_of(std::string text, std::initializer_list<Offsets> places) {
  Report report;
  report.text = std::move(text);
  for (const Offsets place : places) {
    Finding& finding = report.findings.emplace_back();
    finding.rule = "doubled-word";
    finding.span = {place, place};
  }
  return report;
}

const char* const kText = "A <b> & a line.\n\nThe vote is on the the third of May.";

TEST(ToHtml, MarksTheWordsAndEscapesTheRest) {
  const std::string html = to_html(lint(kText));
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  EXPECT_NE(html.find("A &lt;b&gt; &amp; a line."), std::string::npos);
  EXPECT_NE(html.find("<sup><a id=\"m1\" href=\"#f1\">1</a></sup>"
                      "<mark class=\"broken-sentences\">the the</mark> third"),
            std::string::npos)
      << html;
  EXPECT_NE(html.find("<p>1 finding: 1 error.</p>"), std::string::npos);
  EXPECT_NE(html.find("href=\"#m1\">line 3</a>"), std::string::npos);
  EXPECT_EQ(html.find("http://"), std::string::npos);
  EXPECT_EQ(html.find("https://"), std::string::npos);
  EXPECT_EQ(html.find("<script"), std::string::npos);
}

TEST(ToHtml, KeepsTheWholeTextWhereFindingsOverlap) {
  const std::string html = to_html(report_of("One two three four.", {{0, 13}, {4, 7}, {8, 18}}));
  std::string text = html.substr(html.find("class=\"text\">") + 13);
  for (std::size_t at; (at = text.find("<sup>")) != std::string::npos;)
    text.erase(at, text.find("</sup>", at) + 6 - at);
  for (std::size_t at; (at = text.find('<')) != std::string::npos;)
    text.erase(at, text.find('>', at) + 1 - at);
  EXPECT_EQ(text, "One two three four.\n");
}

TEST(ToMarkdown, ListsPlaceWordsAndFix) {
  EXPECT_EQ(to_markdown(lint(kText)),
            "# Galley report\n\n1 finding: 1 error.\n\n"
            "1. **error**, line 3, broken-sentences, `doubled-word`: “the” stands twice.\n\n"
            "   > the the\n\n"
            "   - why: this word is never doubled in sound prose\n"
            "   - fix: Delete one (safe): “the” goes\n");
}

TEST(ToCsv, IsOneLineAFinding) {
  EXPECT_EQ(to_csv(lint("It \"is\" =on the the third.")),
            "line,start,end,severity,family,rule,confidence,message,passage,why,fix,inside\r\n"
            "1,12,19,\"error\",\"broken-sentences\",\"doubled-word\",96,"
            "\"“the” stands twice.\",\"the the\","
            "\"this word is never doubled in sound prose\",\"Delete one (safe): “the” goes\","
            "\"no\"\r\n");
}

TEST(ToCsv, ACellIsNoFormula) {
  EXPECT_NE(to_csv(report_of("=SUM(A1) stands here.", {{0, 8}})).find("\"'=SUM(A1)\""),
            std::string::npos);
}

}  // namespace
}  // namespace galley
