#include "galley/report/formats.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <string>

#include "galley/language/language.h"
#include "galley/text/utf.h"

namespace galley {
namespace {

Report lint(const Document& document, std::string_view only = {}) {
  Config config;
  if (!only.empty()) {
    EXPECT_TRUE(config.only(only));
  }
  return Engine(config).lint(document);
}

TEST(ToJson, WritesEveryFieldInOrder) {
  const Document document("The vote is on the the third of May.", english());
  const Report report = lint(document, "doubled-word");
  const std::string json = to_json(report, document, "7");
  const std::string key = report.findings.at(0).key;
  EXPECT_EQ(
      json,
      R"({"version":1,"id":7,"language":"en","genre":")" + report.genre +
          R"(","findings":[{"rule":"doubled-word",)"
          R"("family":"broken-sentences","severity":"error","confidence":96,"key":")" +
          key +
          R"(","start":15,"end":22,"message":"“the” stands twice.",)"
          R"("why":[{"text":"this word is never doubled in sound prose"}],"related":[],)"
          R"("fixes":[{"title":"Delete one","safe":true,"edits":[{"start":18,"end":22,"text":""}]}],)"
          R"("folded":[]}]})");
}

TEST(ToJson, CountsUtf16UnitsWhateverStandsBefore) {
  const std::string text = "😀 “Ça” \xE2\x80\x8B the the end.";
  const Document document(text, english());
  rapidjson::Document json;
  json.Parse(to_json(lint(document, "doubled-word"), document).c_str());
  const auto& finding = json["findings"][0];
  // 😀 is two units; the quotation marks, Ç and the zero-width space one each.
  EXPECT_EQ(finding["start"].GetUint(), 10u);
  EXPECT_EQ(finding["end"].GetUint(), 17u);
}

TEST(ToText, PointsAtThePlace) {
  const Document document("Une idée.\r\nWe met on the the third of May.\n", english());
  EXPECT_EQ(to_text(lint(document, "doubled-word"), document, "a.txt", Severity::kHint),
            "a.txt:2:11: error: “the” stands twice. [doubled-word]\n"
            "    We met on the the third of May.\n"
            "              ^~~~~~~\n"
            "    why: this word is never doubled in sound prose\n"
            "    fix: Delete one (safe)\n\n");
}

TEST(ToText, LeavesOutWhatIsBelowTheFloor) {
  const Document document("Experts say the harbour bridge will open in May.", english());
  const Report report = lint(document, "vague-source");
  ASSERT_EQ(report.findings.size(), 1u);
  Config hints;
  EXPECT_EQ(hints.read(R"({"rules": {"vague-source": "hint"}})"), "");
  ASSERT_TRUE(hints.only("vague-source"));
  EXPECT_EQ(to_text(Engine(hints).lint(document), document, "a.txt", Severity::kWarning), "");
}

TEST(Key, IsTheSameWhereverThePassageStands) {
  const std::string passage =
      "Nobody was hurt when the the old crane fell, the harbour office said.";
  const Document alone(passage, english());
  const Document later("A first paragraph.\n\nAnother one.\n\n" + passage, english());
  const Document changed("Nobody was hurt when the the new crane fell, the harbour office said.",
                         english());
  const auto key = [](const Document& document) {
    return lint(document, "doubled-word").findings.at(0).key;
  };
  EXPECT_EQ(key(alone), key(later));
  EXPECT_NE(key(alone), key(changed));
  EXPECT_EQ(key(alone).size(), 16u);
}

}  // namespace
}  // namespace galley
