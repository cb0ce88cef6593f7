#pragma once

#include <string>
#include <vector>

#include "articles.h"

/// What the subcommands were asked for, and the subcommands. Each writes to standard output and
/// returns the exit status.
namespace galley {

struct LintArguments {
  Inputs inputs{};
  std::string format = "text";
  std::string threshold = "warning";
  Settings settings{};
};
/// The report on every article. Status: kFound where there is a finding at or above the threshold.
[[nodiscard]] int lint_articles(const LintArguments& arguments);

struct CleanArguments {
  Inputs inputs{};
  std::string format = "text";
  Settings settings{};
};
/// Every article with its safe fixes applied; standard error says what was done.
[[nodiscard]] int clean_articles(const CleanArguments& arguments);

struct CompareArguments {
  std::string article{};
  std::vector<std::string> originals{};
  std::string format = "text";
  std::string threshold = "warning";
  Settings settings{};
};
/// What an article changed of its originals. Status: kFound where there is a difference at or above
/// the threshold.
[[nodiscard]] int compare_articles(const CompareArguments& arguments);

struct SourcesArguments {
  Inputs inputs{};
  std::string format = "text";
  Settings settings{};
};
/// Who says what in every article.
[[nodiscard]] int list_sources_of_articles(const SourcesArguments& arguments);

struct RulesArguments {
  bool json = false;  ///< with why and options
};
/// The rules, for people or as JSON.
[[nodiscard]] int list_rules(const RulesArguments& arguments);

struct DumpArguments {
  std::string file = "-";
  Settings settings{};
};
/// What the linter makes of the text of one file.
[[nodiscard]] int dump_article(const DumpArguments& arguments);

}  // namespace galley
