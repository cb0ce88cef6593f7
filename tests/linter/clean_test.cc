#include <galley/galley.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace galley {
namespace {

/// A report with one finding a fix, so that overlaps can be made at will. The text is ASCII: its
/// bytes are its code units.
class Desk {
 public:
  explicit Desk(std::string text) { report_.text = std::move(text); }

  Desk& fix(std::string_view words, std::string replacement, bool safe = true,
            std::string key = "") {
    const auto at = static_cast<std::uint32_t>(report_.text.find(words));
    const Offsets place{at, at + static_cast<std::uint32_t>(words.size())};
    Finding& finding = report_.findings.emplace_back();
    finding.span = {place, place};
    finding.message = "A slip.";
    finding.fixes = {{"Mend it", safe, {{finding.span, std::move(replacement)}}}};
    finding.key = key.empty() ? std::string(words) : std::move(key);
    return *this;
  }
  [[nodiscard]] CleanCopy copy(const std::vector<std::string>& reverted = {}) const {
    // No rule of its own finds anything: what is made are the fixes given.
    Options options;
    options.only = {"own-phrase"};
    return Linter::create(options)->clean(report_, {.reverted = reverted});
  }

 private:
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
  Options options;
  options.only = {"doubled-word"};
  const Result<Linter> linter = Linter::create(options);
  Request request;
  request.structure = R"({"parts": [{"start": 0, "end": 4, "kind": "heading"}],
                          "links": [{"start": 14, "end": 18, "href": "https://a.example/"}]})";
  const auto report = linter->lint("Head\n\nThe the rope of the harbour.", request);
  ASSERT_TRUE(report);
  const CleanCopy copy = linter->clean(*report, {.html = true, .markdown = true});
  EXPECT_EQ(copy.html,
            "<h1>Head</h1>\n<p>The <a href=\"https://a.example/\">rope</a> of the harbour.</p>\n");
  EXPECT_EQ(copy.markdown, "# Head\n\nThe [rope](<https://a.example/>) of the harbour.\n");
}

TEST(Clean, MovesMarksAndPointsAlong) {
  Options options;
  options.only = {"doubled-word"};
  const Result<Linter> linter = Linter::create(options);
  Request request;
  request.structure = R"({"parts": [{"start": 0, "end": 4, "kind": "heading", "level": 3}],
                          "marks": [{"start": 10, "end": 18, "kind": "bold"}],
                          "points": [{"at": 18, "kind": "note", "text": "1"}],
                          "front": "---\na: b\n---\n"})";
  const auto report = linter->lint("Head\n\nThe the rope of the harbour.", request);
  ASSERT_TRUE(report);
  const CleanCopy copy = linter->clean(*report, {.html = true, .markdown = true});
  ASSERT_EQ(copy.text, "Head\n\nThe rope of the harbour.");
  EXPECT_EQ(copy.html,
            "<h3>Head</h3>\n<p>The <strong>rope</strong><sup>1</sup> of the harbour.</p>\n");
  EXPECT_EQ(copy.markdown,
            "---\na: b\n---\n\n### Head\n\nThe **rope**<sup>1</sup> of the harbour.\n");
}

TEST(Clean, JsonCountsUtf16Units) {
  Options options;
  options.only = {"doubled-word"};
  const Result<Linter> linter = Linter::create(options);
  const auto report = linter->lint("We met 😀 on the the third of May.");
  ASSERT_EQ(report->findings.size(), 1U);
  const std::string key = report->findings[0].key;
  EXPECT_EQ(to_json(linter->clean(*report), "7"),
            R"({"id":7,"text":"We met 😀 on the third of May.","changes":[{"id":")" + key +
                R"(#0","rule":"doubled-word","family":"broken-sentences","title":"Delete one",)"
                R"("message":"“the” stands twice.","applied":true,)"
                R"("edits":[{"start":16,"end":20,"text":""}]}],)"
                R"("remaining":{"placeholders":0,"others":0,"hints":0},)"
                R"("summary":"1 change; nothing remains"})");
  EXPECT_NE(to_json(linter->clean(*report, {.html = true, .markdown = true}))
                .find(R"({"text":"We met 😀 on the third of May.","html":"<p>)"),
            std::string::npos);
}

CleanCopy cleaned(const std::string& text, const std::vector<std::string>& reverted = {}) {
  const auto report = Linter().lint(text);
  return Linter().clean(*report, {.reverted = reverted});
}

TEST(Clean, GoesOnUntilNothingSafeIsLeft) {
  // The doubled word stands there only once the other one is gone.
  const CleanCopy copy = cleaned("They met on the&nbsp;the fourth of May , the mayor said.");
  EXPECT_EQ(cleaned(copy.text).text, copy.text);
  EXPECT_TRUE(cleaned(copy.text).changes.empty());
}

TEST(Clean, TheChangesTogetherMakeTheCopy) {
  const std::string text =
      "They met on the&nbsp;the fourth of May , the the mayor said .\n\nHe added : no &amp;amp; "
      "no.";
  const CleanCopy copy = cleaned(text);
  std::vector<Edit> edits;
  for (const CleanChange& change : copy.changes)
    edits.insert(edits.end(), change.edits.begin(), change.edits.end());
  std::sort(edits.begin(), edits.end(),
            [](const Edit& a, const Edit& b) { return a.span.bytes.begin > b.span.bytes.begin; });
  std::string made = text;
  for (const Edit& edit : edits)
    made.replace(edit.span.bytes.begin, edit.span.bytes.size(), edit.text);
  EXPECT_EQ(made, copy.text);
}

TEST(Clean, WhatWasPutBackStaysThoughItIsFoundAgain) {
  const std::string text = "They met on the the fourth of May , the mayor said.";
  const CleanCopy first = cleaned(text);
  ASSERT_EQ(first.changes.size(), 2u);
  for (const CleanChange& change : first.changes) {
    const CleanCopy copy = cleaned(text, {change.id});
    ASSERT_EQ(copy.changes.size(), 2u) << copy.text;
    EXPECT_NE(copy.text, first.text);
  }
}

TEST(Clean, WhatIsIgnoredStaysThoughItIsFoundAgain) {
  const std::string text = "They met on the the fourth of May , the mayor said.";
  Request request;
  const auto first = Linter().lint(text);
  for (const Finding& finding : first->findings)
    if (finding.rule == "doubled-word") request.ignored = {finding.key};
  const auto report = Linter().lint(text, request);
  const CleanCopy copy = Linter().clean(*report);
  EXPECT_EQ(copy.text, "They met on the the fourth of May, the mayor said.");
}

TEST(Clean, SaysWhatWasDoneAndWhatRemains) {
  CleanCopy copy;
  EXPECT_EQ(to_text(copy), "0 changes; nothing remains");
  copy.changes.resize(7);
  copy.changes[6].applied = false;
  copy.remaining = {1, 14, 0};
  EXPECT_EQ(to_text(copy), "6 changes, 1 put back; 1 placeholder and 14 other findings remain");
  copy.changes.resize(1);
  copy.remaining = {0, 1, 1};
  EXPECT_EQ(to_text(copy), "1 change; 1 finding remains, a hint");
  copy.remaining = {0, 3, 3};
  EXPECT_EQ(to_text(copy), "1 change; 3 findings remain, all of them hints");
  copy.remaining = {2, 3, 2};
  EXPECT_EQ(to_text(copy), "1 change; 2 placeholders and 3 other findings remain, 2 of them hints");
}

TEST(Clean, CountsWhatRemainsInTheCopy) {
  const CleanCopy copy = cleaned("They met on the the fourth of May. Dear [your name], it rained.");
  EXPECT_EQ(copy.text, "They met on the fourth of May. Dear [your name], it rained.");
  EXPECT_EQ(copy.remaining.placeholders, 1u);
}

}  // namespace
}  // namespace galley
