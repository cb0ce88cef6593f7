#include <galley/galley.h>
#include <gtest/gtest.h>

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
    return Linter().clean(report_, {.reverted = reverted});
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
  request.structure = R"({"parts": [{"start": 0, "end": 40, "kind": "heading", "level": 3}],
                          "marks": [{"start": 4, "end": 12, "kind": "bold"}],
                          "points": [{"at": 12, "kind": "note", "text": "1"}],
                          "front": "---\na: b\n---\n"})";
  const auto report = linter->lint("The the rope of the harbour in the summer", request);
  ASSERT_TRUE(report);
  const CleanCopy copy = linter->clean(*report, {.html = true, .markdown = true});
  ASSERT_EQ(copy.text, "The rope of the harbour in the summer");
  EXPECT_EQ(copy.html,
            "<h3>The <strong>rope</strong><sup>1</sup> of the harbour in the summer</h3>\n");
  EXPECT_EQ(copy.markdown,
            "---\na: b\n---\n\n### The **rope**<sup>1</sup> of the harbour in the summer\n");
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
                R"("edits":[{"start":16,"end":20,"text":""}]}]})");
  EXPECT_NE(to_json(linter->clean(*report, {.html = true, .markdown = true}))
                .find(R"({"text":"We met 😀 on the third of May.","html":"<p>)"),
            std::string::npos);
}

}  // namespace
}  // namespace galley
