#include <CLI/CLI.hpp>
#include <string>

#include "commands.h"

namespace {

using namespace galley;

void add_inputs(CLI::App* command, Inputs& inputs) {
  command->add_option("file", inputs.files, "files to read; - or none: standard input");
  command
      ->add_option("--input", inputs.input,
                   "text: a file is one article; jsonl: a line is one, {\"id\", \"text\"}")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
}

void add_format(CLI::App* command, std::string& format, std::vector<std::string> formats,
                const char* what) {
  command->add_option("--format", format, what)
      ->check(CLI::IsMember(std::move(formats)))
      ->capture_default_str();
}

void add_threshold(CLI::App* command, std::string& threshold, const char* what) {
  command->add_option("--threshold", threshold, what)
      ->check(CLI::IsMember({"hint", "warning", "error"}))
      ->capture_default_str();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Galley marks duplicated passages, broken sentences, spam footers and unattributed "
      "claims in articles. Nothing leaves this machine.",
      "galley");
  app.require_subcommand(1);
  app.set_version_flag("--version", GALLEY_VERSION);

  LintOptions linting;
  CLI::App* lint = app.add_subcommand("lint", "Lint articles");
  add_inputs(lint, linting.inputs);
  add_format(
      lint, linting.format, {"text", "jsonl", "html", "markdown", "csv"},
      "text: for people; jsonl: one report a line; html, markdown, csv: a report to send on, "
      "of one article");
  add_threshold(lint, linting.threshold,
                "what the text shows and what fails the run: hint, warning or error");
  lint->add_option("--config", linting.config, "JSON file of settings");
  lint->add_option("--rule", linting.rule, "run this rule alone");
  lint->footer(
      "Exit status: 0 nothing at or above the threshold, 1 findings, 2 something could not be read "
      "or run.");

  CleanOptions cleaning;
  CLI::App* clean = app.add_subcommand("clean", "Write articles with their safe fixes applied");
  add_inputs(clean, cleaning.inputs);
  add_format(clean, cleaning.format, {"text", "html", "markdown", "jsonl"},
             "text, html, markdown: one article; jsonl: one a line, with what was changed");
  clean->add_option("--config", cleaning.config, "JSON file of settings");
  clean->footer("Exit status: 0 done, 2 something could not be read or written.");

  CompareOptions comparison;
  CLI::App* compare =
      app.add_subcommand("compare", "Compare an article with the texts that it was made from");
  compare->add_option("article", comparison.article, "the article; -: standard input")->required();
  compare->add_option("original", comparison.originals, "what it was made from")->required();
  add_format(compare, comparison.format, {"text", "jsonl"},
             "text: for people; jsonl: the report as one line");
  add_threshold(compare, comparison.threshold,
                "hint: also what was copied or rewritten; warning: what was altered");
  compare->footer(
      "Exit status: 0 nothing at or above the threshold, 1 differences, 2 something could not be "
      "read.");

  SourcesOptions attribution;
  CLI::App* sources = app.add_subcommand("sources", "List who says what in an article");
  add_inputs(sources, attribution.inputs);
  add_format(sources, attribution.format, {"text", "jsonl"},
             "text: for people; jsonl: one report a line, with \"sources\"");

  bool as_json = false;
  CLI::App* rules = app.add_subcommand("rules", "List the rules");
  rules->add_flag("--json", as_json, "as JSON, with why and options");

  std::string dumped = "-";
  CLI::App* dump = app.add_subcommand(
      "dump", "Print blocks, sentences, tokens, tags and quotations of an article");
  dump->add_option("file", dumped, "file to read; - or none: standard input");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error);
    return status == 0 ? kDone : kFailed;
  }
  if (lint->parsed()) return lint_articles(linting);
  if (clean->parsed()) return clean_articles(cleaning);
  if (compare->parsed()) return compare_articles(comparison);
  if (sources->parsed()) return list_sources_of_articles(attribution);
  return dump->parsed() ? dump_article(dumped) : list_rules(as_json);
}
