#include <gtest/gtest.h>

#include <string>

#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/language/language.h"
#include "galley/report/formats.h"

namespace galley::core {
namespace {

TEST(Compare, WritesBothSpansInCodeUnits) {
  const Document article("😀 Officials said 40 drums lay in the hold of the sunken barge.",
                         english());
  const Document source("😀😀 Officials said 14 drums lay in the hold of the sunken barge.",
                        english());
  Report report = Engine().lint(article);
  report.comparison = compare(article, {{"agency", &source}});
  const std::string json = to_json(report, article);
  EXPECT_NE(json.find(R"("compare":{"originals":[{"name":"agency"}],"differences":[)"),
            std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("kind":"number-changed","severity":"warning","start":18,"end":20)"),
            std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("original":{"index":0,"start":20,"end":22})"), std::string::npos) << json;
  EXPECT_NE(json.find("“14” became “40”"), std::string::npos) << json;
}

TEST(Compare, ALintedArticleHasNoSuchField) {
  const Document article("Officials said 40 drums lay in the hold.", english());
  const std::string json = to_json(Engine().lint(article), article);
  EXPECT_EQ(json.find("\"compare\""), std::string::npos);
}

TEST(Compare, AQuotationThatNoOriginalHasStandsAlone) {
  const std::string shared = "Officials said 14 drums lay in the hold of the sunken barge.";
  const Document article(shared + " “Nobody asked the people who live here,” said a baker.",
                         english());
  const Document source(shared, english());
  Report report = Engine().lint(article);
  report.comparison = compare(article, {{"agency", &source}});
  EXPECT_NE(to_json(report, article).find(R"("why":"the source has no such words","likeness":0}])"),
            std::string::npos)
      << to_json(report, article);
  EXPECT_EQ(to_text(*report.comparison, article, "story.txt", Severity::kWarning),
            "story.txt:1:62: warning: The original does not have this quotation. "
            "[quotation-added]\n"
            "    article:  “Nobody asked the people who live here,”\n"
            "    why: the source has no such words\n\n");
}

TEST(Compare, TextShowsBothWordings) {
  const Document article("Officials said 40 drums lay in the hold of the sunken barge.", english());
  const Document source(
      "Late on Friday it rained.\n\nOfficials said 14 drums lay in the hold of the sunken barge.",
      english());
  const ComparisonResult result = compare(article, {{"agency.txt", &source}});
  EXPECT_EQ(to_text(result, article, "story.txt", Severity::kWarning),
            "story.txt:1:16: warning: The original gives another figure here. [number-changed]\n"
            "    article:  40\n"
            "    original: 14 (agency.txt:3:16)\n"
            "    why: “14” became “40”\n\n");
}

}  // namespace
}  // namespace galley::core
