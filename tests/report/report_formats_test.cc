#include <gtest/gtest.h>

#include <string>

#include "galley/language/language.h"
#include "galley/report/formats.h"

namespace galley {
namespace {

Report lint(const Document& document) {
  Config config;
  EXPECT_TRUE(config.only("doubled-word"));
  return Engine(config).lint(document);
}

const char* const kText = "A <b> & a line.\n\nThe vote is on the the third of May.";

TEST(ToHtml, MarksTheWordsAndEscapesTheRest) {
  const Document document(kText, english());
  const std::string html = to_html(lint(document), document);
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
  const Document document("One two three four.", english());
  Report report;
  for (const Span span : {Span{0, 13}, Span{4, 7}, Span{8, 18}}) {
    ReportedFinding reported;
    reported.rule = rule_table().front();
    reported.finding.span = span;
    report.findings.push_back(reported);
  }
  const std::string html = to_html(report, document);
  std::string text = html.substr(html.find("class=\"text\">") + 13);
  for (std::size_t at; (at = text.find("<sup>")) != std::string::npos;)
    text.erase(at, text.find("</sup>", at) + 6 - at);
  for (std::size_t at; (at = text.find('<')) != std::string::npos;)
    text.erase(at, text.find('>', at) + 1 - at);
  EXPECT_EQ(text, "One two three four.\n");
}

TEST(ToMarkdown, ListsPlaceWordsAndFix) {
  const Document document(kText, english());
  EXPECT_EQ(to_markdown(lint(document), document),
            "# Galley report\n\n1 finding: 1 error.\n\n"
            "1. **error**, line 3, broken-sentences, `doubled-word`: “the” stands twice.\n\n"
            "   > the the\n\n"
            "   - why: this word is never doubled in sound prose\n"
            "   - fix: Delete one (safe): “the” goes\n");
}

TEST(ToCsv, IsOneLineAFinding) {
  const Document document("It \"is\" =on the the third.", english());
  EXPECT_EQ(to_csv(lint(document), document),
            "line,start,end,severity,family,rule,confidence,message,passage,why,fix,inside\r\n"
            "1,12,19,\"error\",\"broken-sentences\",\"doubled-word\",96,"
            "\"“the” stands twice.\",\"the the\","
            "\"this word is never doubled in sound prose\",\"Delete one (safe): “the” goes\","
            "\"no\"\r\n");
}

TEST(ToCsv, ACellIsNoFormula) {
  const Document document("=SUM(A1) stands here.", english());
  Report report;
  ReportedFinding reported;
  reported.rule = rule_table().front();
  reported.finding.span = {0, 8};
  report.findings.push_back(reported);
  EXPECT_NE(to_csv(report, document).find("\"'=SUM(A1)\""), std::string::npos);
}

}  // namespace
}  // namespace galley
