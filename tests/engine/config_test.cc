#include "galley/engine/config.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "galley/engine/engine.h"

namespace galley::core {
namespace {

const Config::RuleSetting& setting(const Config& config, std::string_view id) {
  const auto table = rule_table();
  const auto at = std::find_if(table.begin(), table.end(),
                               [&](const RuleInfo* info) { return info->id == id; });
  return config.rules()[static_cast<std::size_t>(at - table.begin())];
}

TEST(Config, SwitchesRulesAndSetsSeverities) {
  Config config;
  EXPECT_EQ(config.read(R"({"rules": {"vague-source": "off", "doubled-word": "hint",
                                      "missing-space": {"severity": "warning"}}})"),
            "");
  EXPECT_FALSE(setting(config, "vague-source").on);
  EXPECT_EQ(setting(config, "doubled-word").severity, Severity::kHint);
  EXPECT_EQ(setting(config, "missing-space").severity, Severity::kWarning);
  EXPECT_TRUE(setting(config, "missing-space").on);
  EXPECT_EQ(setting(config, "repeated-sentence").severity, std::nullopt);
}

TEST(Config, SaysWhatIsWrongAndWhere) {
  Config config;
  EXPECT_EQ(config.read("{\"rules\": "), "configuration, character 10: Invalid value.");
  EXPECT_EQ(config.read("[]"), "configuration: want a JSON object");
  EXPECT_EQ(config.read(R"({"rule": {}})"),
            R"(configuration: unknown member "rule"; it has: "rules", "phrases")");
  EXPECT_EQ(config.read(R"({"rules": {"typos": "off"}})"),
            R"(rules: there is no rule "typos"; "galley rules" lists them)");
  EXPECT_EQ(config.read(R"({"rules": {"vague-source": "loud"}})"),
            R"(rules.vague-source.severity: want "hint", "warning" or "error")");
  EXPECT_EQ(config.read(R"({"rules": {"vague-source": 3}})"),
            R"(rules.vague-source: want "off", "on", a severity, or an object of options)");
}

TEST(Config, RefusesAPhraseThatCannotBeRead) {
  Config config;
  EXPECT_EQ(config.read(R"({"phrases": {"patterns": ["fine", "a(b"]}})"),
            "phrases.patterns[1]: \"a(b\" is no pattern: missing ): a(b");
  EXPECT_EQ(
      config.read(R"({"phrases": {"patterns": ["a*"]}})"),
      "phrases.patterns[0]: \"a*\" matches the empty text; want a pattern that needs at least "
      "one letter");
  EXPECT_EQ(config.read(R"({"phrases": {"patterns": "a"}})"),
            "phrases.patterns: want a list of strings");
  EXPECT_EQ(config.read(R"({"phrases": {"examples": ["..."]}})"),
            "phrases.examples[0]: \"...\" holds no word");
  EXPECT_EQ(config.read(R"({"phrases": {"words": []}})"),
            R"(phrases: unknown member "words"; it has: "patterns", "examples")");
  EXPECT_EQ(config.own_phrases(), nullptr);
}

TEST(Config, ChangesNothingWhenAnythingIsWrong) {
  Config config;
  EXPECT_NE(config.read(R"({"rules": {"vague-source": "off", "typos": "off"}})"), "");
  EXPECT_TRUE(setting(config, "vague-source").on);
}

TEST(Config, SurvivesAHostileDepth) {
  Config config;
  EXPECT_NE(config.read(std::string(1 << 20, '[')), "");
}

TEST(Config, RunsOneRuleAlone) {
  Config config;
  EXPECT_TRUE(config.only("doubled-word"));
  EXPECT_TRUE(setting(config, "doubled-word").on);
  EXPECT_FALSE(setting(config, "vague-source").on);
  EXPECT_FALSE(Config().only("typos"));
}

}  // namespace
}  // namespace galley::core
