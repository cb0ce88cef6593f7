// The examples on the rules' pages are tests: ```flags blocks must give exactly the marked
// findings,
// ```passes blocks none.
#include <gtest/gtest.h>

#include <cctype>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "galley/engine/engine.h"
#include "support/expect_findings.h"

namespace galley::core {
namespace {

std::string page_of(const RuleInfo& rule) {
  const std::string path = std::string(GALLEY_SOURCE_DIR "/docs/rules/") +
                           std::string(to_string(rule.family)) + "/" + std::string(rule.id) + ".md";
  std::ifstream file(path);
  EXPECT_TRUE(file) << path << " is missing";
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The next block fenced as ```kind from `at` on; false at the end.
bool next_block(const std::string& page, std::string_view kind, std::size_t& at, std::string& out) {
  const std::string fence = "\n```" + std::string(kind) + "\n";
  const std::size_t begin = page.find(fence, at);
  if (begin == std::string::npos) return false;
  const std::size_t end = page.find("\n```", begin + fence.size() - 1);
  if (end == std::string::npos) return false;
  out = page.substr(begin + fence.size(), end - begin - fence.size());
  at = end;
  return true;
}

/// "DoubledWord" for doubled-word: what the suite of a rule's own tests is called.
std::string suite_name(const testing::TestParamInfo<const RuleInfo*>& rule) {
  std::string out;
  bool begins = true;
  for (const char c : rule.param->id) {
    if (c != '-') out += begins ? static_cast<char>(std::toupper(c)) : c;
    begins = c == '-';
  }
  return out;
}

class RulePage : public testing::TestWithParam<const RuleInfo*> {};
INSTANTIATE_TEST_SUITE_P(All, RulePage, testing::ValuesIn(rule_table()), suite_name);

TEST_P(RulePage, ExamplesAreTrue) {
  const RuleInfo* rule = GetParam();
  const std::string page = page_of(*rule);
  std::string text;
  std::string configuration;  // a page may say which settings its examples need
  std::size_t start = 0;
  next_block(page, "configuration", start, configuration);
  int flagged = 0;
  for (std::size_t at = 0; next_block(page, "flags", at, text); ++flagged) {
    EXPECT_NE(text.find("[["), std::string::npos) << rule->id << ": nothing is marked in: " << text;
    EXPECT_TRUE(test::finds(rule->id, text, {}, configuration)) << rule->id;
  }
  int passed = 0;
  for (std::size_t at = 0; next_block(page, "passes", at, text); ++passed) {
    EXPECT_EQ(text.find("[["), std::string::npos) << rule->id << ": a mark in: " << text;
    EXPECT_TRUE(test::finds(rule->id, text, {}, configuration)) << rule->id;
  }
  EXPECT_GT(flagged, 0) << rule->id << ": no ```flags block";
  EXPECT_GT(passed, 0) << rule->id << ": no ```passes block";
}

TEST_P(RulePage, EveryFixOfAnExampleSettlesItsFinding) {
  const RuleInfo* rule = GetParam();
  const std::string page = page_of(*rule);
  std::string text;
  for (std::size_t at = 0; next_block(page, "flags", at, text);) {
    const std::string plain = test::unmark(text).text;
    const std::size_t before = test::count_findings(rule->id, plain);
    for (const std::string& fixed : test::all_fixes(rule->id, plain)) {
      EXPECT_LT(test::count_findings(rule->id, fixed), before) << rule->id << ": " << fixed;
    }
  }
}

TEST_P(RulePage, HaveTheirHeadingsInOrder) {
  const RuleInfo* rule = GetParam();
  const std::string page = page_of(*rule);
  EXPECT_TRUE(page.starts_with("# " + std::string(rule->id) + "\n")) << rule->id;
  std::size_t at = 0;
  for (const char* heading : {"\n## What it finds\n", "\n## Why it matters\n", "\n## Examples\n",
                              "\n## Options\n", "\n## Measured\n", "\n## Known limits\n"}) {
    const std::size_t found = page.find(heading, at);
    EXPECT_NE(found, std::string::npos)
        << rule->id << ": the heading is missing or misplaced:" << heading;
    if (found != std::string::npos) at = found;
  }
}

TEST_P(RulePage, NameEveryOption) {
  const RuleInfo* rule = GetParam();
  const std::string page = page_of(*rule);
  for (const Option& option : rule->options) {
    EXPECT_NE(page.find("`" + std::string(option.name) + "`"), std::string::npos)
        << rule->id << ": the option " << option.name << " is not on its page";
  }
}

}  // namespace
}  // namespace galley::core
