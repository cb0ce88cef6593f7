#include "galley/engine/config.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "galley/engine/engine.h"

namespace galley::core {
namespace {

const Config::RuleSetting& setting(const Config& config, std::string_view id) {
  const auto table = rule_table();
  const auto at = std::find_if(table.begin(), table.end(),
                               [&](const RuleInfo* info) { return info->id == id; });
  return config.rules()[static_cast<std::size_t>(at - table.begin())];
}

/// What is wrong with a configuration, as a line for people; empty for nothing.
std::string complaint(Config& config, std::string_view json) {
  const auto error = config.read(json);
  return error ? to_string(*error) : "";
}
std::string complaint(std::string_view json) {
  Config config;
  return complaint(config, json);
}

TEST(Config, SwitchesRulesAndSetsSeverities) {
  Config config;
  EXPECT_EQ(complaint(config, R"({"rules": {"vague-source": "off", "doubled-word": "hint",
                                      "missing-space": {"severity": "warning"}}})"),
            "");
  EXPECT_FALSE(setting(config, "vague-source").on);
  EXPECT_EQ(setting(config, "doubled-word").severity, Severity::kHint);
  EXPECT_EQ(setting(config, "missing-space").severity, Severity::kWarning);
  EXPECT_TRUE(setting(config, "missing-space").on);
  EXPECT_EQ(setting(config, "repeated-sentence").severity, std::nullopt);
}

TEST(Config, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(complaint("{\"rules\": "), "configuration, character 11: Invalid value.");
  EXPECT_EQ(complaint("[]"), "configuration: want a JSON object");
  EXPECT_EQ(complaint(R"({"rule": {}})"),
            R"(configuration: unknown member "rule"; it has: "rules", "phrases")");
  EXPECT_EQ(complaint(R"({"rules": []})"), "rules: want a JSON object");
  EXPECT_EQ(complaint(R"({"rules": {"typos": "off"}})"), R"(rules: there is no rule "typos")");
  EXPECT_EQ(complaint(R"({"rules": {"vague-source": "loud"}})"),
            R"(rules.vague-source.severity: want "hint", "warning" or "error")");
  EXPECT_EQ(complaint(R"({"rules": {"vague-source": 3}})"),
            R"(rules.vague-source: want "off", "on", a severity, or an object of options)");
  EXPECT_EQ(complaint(R"({"rules": {"repeated-quotation": {"min-words": 4}}})"),
            "rules.repeated-quotation.min-words: want a whole number from 5 to 50");
  EXPECT_EQ(complaint(R"({"rules": {"repeated-quotation": {"a/b~": 4}}})"),
            "rules.repeated-quotation.a/b~: the rule has no such option; it has: severity, "
            "min-words");
}

TEST(Config, ErrorsAreValues) {
  const auto error = [](std::string_view json) { return Config().read(json).value(); };
  EXPECT_EQ(error("{\"rules\": "), (Error{ErrorCode::kSyntax, "11", "Invalid value."}));
  EXPECT_EQ(error(R"({"rules": {"typos": "off"}})"),
            (Error{ErrorCode::kUnknownRule, "/rules", R"(there is no rule "typos")"}));
  EXPECT_EQ(error(R"({"rules": {"vague-source": "loud"}})"),
            (Error{ErrorCode::kBadValue, "/rules/vague-source/severity",
                   R"(want "hint", "warning" or "error")"}));
  EXPECT_EQ(error(R"({"rules": {"repeated-quotation": {"a/b~": 4}}})").place,
            "/rules/repeated-quotation/a~1b~0");
  EXPECT_EQ(error(R"({"rules": {"repeated-quotation": {"a": 4}}})").code,
            ErrorCode::kUnknownOption);
  EXPECT_EQ(error(R"({"rule": {}})").code, ErrorCode::kUnknownMember);
  EXPECT_EQ(error("[]").code, ErrorCode::kWrongType);
}

TEST(Config, RefusesAPhraseThatCannotBeRead) {
  EXPECT_EQ(complaint(R"({"phrases": {"patterns": ["fine", "a(b"]}})"),
            "phrases.patterns[1]: \"a(b\" is no pattern: missing ): a(b");
  EXPECT_EQ(complaint(R"({"phrases": {"patterns": ["a*"]}})"),
            "phrases.patterns[0]: \"a*\" matches the empty text; want a pattern that needs at "
            "least one letter");
  EXPECT_EQ(complaint(R"({"phrases": {"patterns": "a"}})"),
            "phrases.patterns: want a list of strings");
  EXPECT_EQ(complaint(R"({"phrases": {"patterns": [1]}})"), "phrases.patterns[0]: want a string");
  EXPECT_EQ(complaint(R"({"phrases": {"examples": ["..."]}})"),
            "phrases.examples[0]: \"...\" holds no word");
  EXPECT_EQ(complaint(R"({"phrases": {"words": []}})"),
            R"(phrases: unknown member "words"; it has: "patterns", "examples")");
  Config config;
  EXPECT_EQ(config.read(R"({"phrases": {"patterns": ["a(b"]}})")->code, ErrorCode::kBadPattern);
  EXPECT_EQ(config.read(R"({"phrases": {"examples": ["!"]}})")->code, ErrorCode::kBadExample);
  EXPECT_EQ(config.own_phrases(), nullptr);
}

TEST(Config, TakesOnlySoManyPhrases) {
  std::vector<std::string> patterns(OwnPhrases::kMaxPatterns, "^Ring");
  Config config;
  EXPECT_EQ(config.set_phrases(patterns, {}), std::nullopt);
  patterns.emplace_back("^Ring");
  const auto error = config.set_phrases(patterns, {});
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, ErrorCode::kTooMany);
  EXPECT_EQ(error->place, "/phrases/patterns/200");
}

TEST(Config, ChangesNothingWhenAnythingIsWrong) {
  Config config;
  EXPECT_NE(complaint(config, R"({"rules": {"vague-source": "off", "typos": "off"}})"), "");
  EXPECT_TRUE(setting(config, "vague-source").on);
  EXPECT_TRUE(config.set({.rule = "vague-source", .on = false, .thresholds = {{"typos", 1}}}));
  EXPECT_TRUE(setting(config, "vague-source").on);
}

TEST(Config, TakesValuesAsWellAsJson) {
  Config config;
  EXPECT_EQ(config.set({.rule = "repeated-quotation",
                        .severity = galley::Severity::kHint,
                        .thresholds = {{"min-words", 12}}}),
            std::nullopt);
  EXPECT_EQ(setting(config, "repeated-quotation").severity, Severity::kHint);
  EXPECT_EQ(setting(config, "repeated-quotation").options, std::vector<int>{12});
  EXPECT_EQ(config.set({.rule = "repeated-quotation", .thresholds = {{"min-words", 51}}})->place,
            "/rules/repeated-quotation/min-words");
  EXPECT_EQ(config.set({.rule = "typos"})->code, ErrorCode::kUnknownRule);
}

TEST(Config, SurvivesAHostileDepth) {
  Config config;
  EXPECT_TRUE(config.read(std::string(1 << 20, '[')));
}

TEST(Config, RunsOneRuleAlone) {
  Config config;
  EXPECT_TRUE(config.only("doubled-word"));
  EXPECT_TRUE(setting(config, "doubled-word").on);
  EXPECT_FALSE(setting(config, "vague-source").on);
  EXPECT_FALSE(Config().only("typos"));
  const std::vector<std::string> two = {"vague-source", "run-on"};
  EXPECT_EQ(config.only(two), std::nullopt);
  EXPECT_TRUE(setting(config, "run-on").on);
  EXPECT_FALSE(setting(config, "doubled-word").on);
  EXPECT_EQ(config.only(std::vector<std::string>{"run-on", "typos"})->place, "/only/1");
}

}  // namespace
}  // namespace galley::core
