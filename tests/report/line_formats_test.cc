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

TEST(ToText, CountsColumnsInALineOfAnyLength) {
  const std::string filler = "Él said so. ";
  for (const std::size_t times : {1U, 21U, 22U, 100U, 1000U}) {
    std::string text = "One line.\n";
    for (std::size_t i = 0; i < times; ++i) text += filler;
    const std::string out = to_text(lint(text + "It is the the end.", "doubled-word"), "a");
    const std::size_t column = 12 * times + 7;
    EXPECT_TRUE(out.starts_with("a:2:" + std::to_string(column) + ": ")) << out.substr(0, 40);
  }
}

TEST(Report, HoldsSoManyFindingsOfARuleAndSaysSo) {
  std::string text;
  for (int i = 0; i < 12'000; ++i) text += "It was the the end. ";
  const Report report = lint(text, "doubled-word");
  EXPECT_EQ(report.findings.size(), 10'000U);
  EXPECT_EQ(report.capped, std::vector<std::string_view>{"doubled-word"});
  EXPECT_TRUE(to_json(report).ends_with(R"(,"capped":["doubled-word"]})"));
  constexpr std::string_view kSaid = "There is more than is listed of doubled-word.";
  EXPECT_TRUE(to_text(report, "a").ends_with("\na: " + std::string(kSaid) + "\n"));
  EXPECT_NE(to_html(report).find(kSaid), std::string::npos);
  EXPECT_NE(to_markdown(report).find(kSaid), std::string::npos);
  EXPECT_TRUE(lint("It was the the end.", "doubled-word").capped.empty());
}

TEST(Dump, DoesNotRepeatPassagesThatLieInOneAnother) {
  const auto size = [](int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += "“He ‘said ";
    return Linter().dump(text)->size();
  };
  EXPECT_LT(size(4000), 2 * size(2000) + 10'000);
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
