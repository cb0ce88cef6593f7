#include <galley/galley.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <string>

namespace galley {
namespace {

Report lint(std::string_view text, std::string rule, std::string json = {}) {
  Options options;
  options.json = std::move(json);
  options.only = {std::move(rule)};
  return *Linter::create(options)->lint(text);
}

TEST(ToJson, WritesEveryFieldInOrder) {
  const Report report = lint("The vote is on the the third of May.", "doubled-word");
  const std::string json = to_json(report, "7");
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
  rapidjson::Document json;
  json.Parse(to_json(lint(text, "doubled-word")).c_str());
  const auto& finding = json["findings"][0];
  // 😀 is two units; the quotation marks, Ç and the zero-width space one each.
  EXPECT_EQ(finding["start"].GetUint(), 10u);
  EXPECT_EQ(finding["end"].GetUint(), 17u);
}

TEST(ToText, PointsAtThePlace) {
  const Report report = lint("Une idée.\r\nWe met on the the third of May.\n", "doubled-word");
  EXPECT_EQ(to_text(report, "a.txt"),
            "a.txt:2:11: error: “the” stands twice. [doubled-word]\n"
            "    We met on the the third of May.\n"
            "              ^~~~~~~\n"
            "    why: this word is never doubled in sound prose\n"
            "    fix: Delete one (safe)\n\n");
}

TEST(ToText, LeavesOutWhatIsBelowTheFloor) {
  const std::string text = "We met on the the third of May.";
  EXPECT_NE(to_text(lint(text, "doubled-word"), "a.txt", Severity::kWarning), "");
  const Report hints = lint(text, "doubled-word", R"({"rules": {"doubled-word": "hint"}})");
  ASSERT_EQ(hints.findings.size(), 1u);
  EXPECT_EQ(to_text(hints, "a.txt", Severity::kWarning), "");
}

TEST(ToText, CutsALongLineAroundThePlace) {
  const std::string far(200, 'x');
  EXPECT_EQ(to_text(lint(far + " on the the third " + far + ".", "doubled-word"), "a.txt"),
            "a.txt:1:205: error: “the” stands twice. [doubled-word]\n"
            "    …" +
                std::string(26, 'x') + " on the the third " + std::string(46, 'x') +
                "…\n"
                "                                   ^~~~~~~\n"
                "    why: this word is never doubled in sound prose\n"
                "    fix: Delete one (safe)\n\n");
}

TEST(Key, IsTheSameWhereverThePassageStands) {
  const std::string passage =
      "Nobody was hurt when the the old crane fell, the harbour office said.";
  const auto key = [](std::string_view text) {
    return lint(text, "doubled-word").findings.at(0).key;
  };
  EXPECT_EQ(key(passage), key("A first paragraph.\n\nAnother one.\n\n" + passage));
  EXPECT_NE(key(passage),
            key("Nobody was hurt when the the new crane fell, the harbour office said."));
  EXPECT_EQ(key(passage).size(), 16u);
}

}  // namespace
}  // namespace galley
