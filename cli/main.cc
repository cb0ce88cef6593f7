#include <CLI/CLI.hpp>
#include <memory>
#include <sstream>
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

void add_config(CLI::App* command, Settings& settings) {
  command->add_option("--config", settings.config, "JSON file of settings");
}

void add_pack(CLI::App* command, Settings& settings) {
  command->add_option("--pack", settings.pack, "language pack to read with, in place of English");
}

/// Runs `work(arguments)` where the command was given, and keeps its status.
template <class Arguments>
void on_parsed(CLI::App* command, const std::shared_ptr<Arguments>& arguments,
               int (*work)(const Arguments&), int& status) {
  command->callback([arguments, work, &status] { status = work(*arguments); });
}

void add_lint(CLI::App& app, int& status) {
  const auto arguments = std::make_shared<LintArguments>();
  CLI::App* lint = app.add_subcommand("lint", "Lint articles");
  add_inputs(lint, arguments->inputs);
  add_format(
      lint, arguments->format, {"text", "jsonl", "html", "markdown", "csv"},
      "text: for people; jsonl: one report a line; html, markdown, csv: a report to send on, "
      "of one article");
  add_threshold(lint, arguments->threshold,
                "what the text shows and what fails the run: hint, warning or error");
  add_config(lint, arguments->settings);
  add_pack(lint, arguments->settings);
  lint->add_option("--rule", arguments->settings.rule, "run this rule alone");
  lint->footer(
      "Exit status: 0 nothing at or above the threshold, 1 findings, 2 something could not be read "
      "or run.");
  on_parsed(lint, arguments, lint_articles, status);
}

void add_clean(CLI::App& app, int& status) {
  const auto arguments = std::make_shared<CleanArguments>();
  CLI::App* clean = app.add_subcommand("clean", "Write articles with their safe fixes applied");
  add_inputs(clean, arguments->inputs);
  add_format(clean, arguments->format, {"text", "html", "markdown", "jsonl"},
             "text, html, markdown: one article; jsonl: one a line, with what was changed");
  add_config(clean, arguments->settings);
  add_pack(clean, arguments->settings);
  clean->footer(
      "Standard error says what was changed and what remains, a line of jsonl in \"summary\".\n"
      "Exit status: 0 done, 2 something could not be read or written.");
  on_parsed(clean, arguments, clean_articles, status);
}

void add_compare(CLI::App& app, int& status) {
  const auto arguments = std::make_shared<CompareArguments>();
  CLI::App* compare =
      app.add_subcommand("compare", "Compare an article with the texts that it was made from");
  compare->add_option("article", arguments->article, "the article; -: standard input")->required();
  compare->add_option("original", arguments->originals, "what it was made from")->required();
  add_format(compare, arguments->format, {"text", "jsonl"},
             "text: for people; jsonl: the report as one line");
  add_threshold(compare, arguments->threshold,
                "hint: also what was copied or rewritten; warning: what was altered");
  add_pack(compare, arguments->settings);
  compare->footer(
      "Exit status: 0 nothing at or above the threshold, 1 differences, 2 something could not be "
      "read.");
  on_parsed(compare, arguments, compare_articles, status);
}

void add_sources(CLI::App& app, int& status) {
  const auto arguments = std::make_shared<SourcesArguments>();
  CLI::App* sources = app.add_subcommand("sources", "List who says what in an article");
  add_inputs(sources, arguments->inputs);
  add_format(sources, arguments->format, {"text", "jsonl"},
             "text: for people; jsonl: one report a line, with \"sources\"");
  add_pack(sources, arguments->settings);
  on_parsed(sources, arguments, list_sources_of_articles, status);
}

void add_rules(CLI::App& app, int& status) {
  const auto arguments = std::make_shared<RulesArguments>();
  CLI::App* rules = app.add_subcommand("rules", "List the rules");
  rules->add_flag("--json", arguments->json, "as JSON, with why and options");
  on_parsed(rules, arguments, list_rules, status);
}

void add_dump(CLI::App& app, int& status) {
  const auto arguments = std::make_shared<DumpArguments>();
  CLI::App* dump = app.add_subcommand(
      "dump", "Print blocks, sentences, tokens, tags and quotations of an article");
  dump->add_option("file", arguments->file, "file to read; - or none: standard input");
  add_pack(dump, arguments->settings);
  on_parsed(dump, arguments, dump_article, status);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Galley marks duplicated passages, broken sentences, spam footers and unattributed "
      "claims in articles. Nothing leaves this machine.",
      "galley");
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string(galley::version()));
  int status = kDone;
  add_lint(app, status);
  add_clean(app, status);
  add_compare(app, status);
  add_sources(app, status);
  add_rules(app, status);
  add_dump(app, status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream wrong;
    const bool asked = app.exit(error, out, wrong) == 0;
    put(out.str());
    complain_as_is(wrong.str());
    return flush_output() && asked ? kDone : kFailed;
  }
  return status;
}
