#include <galley/galley.h>
#include <gtest/gtest.h>

#include <string>

namespace galley {
namespace {

Report compared(std::string_view article, std::string name, std::string original) {
  Request request;
  request.originals = {{std::move(name), std::move(original)}};
  return *Linter().lint(article, request);
}

TEST(Compare, WritesBothSpansInCodeUnits) {
  const std::string json =
      to_json(compared("😀 Officials said 40 drums lay in the hold of the sunken barge.", "agency",
                       "😀😀 Officials said 14 drums lay in the hold of the sunken barge."));
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
  const auto report = Linter().lint("Officials said 40 drums lay in the hold.");
  EXPECT_EQ(to_json(*report).find("\"compare\""), std::string::npos);
  EXPECT_EQ(comparison_to_text(*report, "story.txt"), "");
}

TEST(Compare, AQuotationThatNoOriginalHasStandsAlone) {
  const std::string shared = "Officials said 14 drums lay in the hold of the sunken barge.";
  const Report report = compared(shared + " “Nobody asked the people who live here,” said a baker.",
                                 "agency", shared);
  EXPECT_NE(to_json(report).find(R"("why":"the source has no such words","likeness":0}])"),
            std::string::npos)
      << to_json(report);
  EXPECT_EQ(comparison_to_text(report, "story.txt", Severity::kWarning),
            "story.txt:1:62: warning: The original does not have this quotation. "
            "[quotation-added]\n"
            "    article:  “Nobody asked the people who live here,”\n"
            "    why: the source has no such words\n\n");
}

TEST(Compare, TextShowsBothWordings) {
  const Report report = compared(
      "Officials said 40 drums lay in the hold of the sunken barge.", "agency.txt",
      "Late on Friday it rained.\n\nOfficials said 14 drums lay in the hold of the sunken barge.");
  EXPECT_EQ(comparison_to_text(report, "story.txt", Severity::kWarning),
            "story.txt:1:16: warning: The original gives another figure here. [number-changed]\n"
            "    article:  40\n"
            "    original: 14 (agency.txt:3:16)\n"
            "    why: “14” became “40”\n\n");
}

}  // namespace
}  // namespace galley
