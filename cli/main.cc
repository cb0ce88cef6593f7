#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare.h"
#include "explain.h"
#include "galley/document/document.h"
#include "galley/engine/engine.h"
#include "galley/engine/formats.h"
#include "galley/language/language.h"
#include "galley/text/utf.h"
#include "input.h"
#include "sources.h"

namespace {

using namespace galley;

enum ExitStatus : int { kClean = 0, kFindings = 1, kFailed = 2 };

void complain(std::string_view place, std::string_view what) {
  std::fprintf(stderr, "galley: %.*s: %.*s\n", static_cast<int>(place.size()), place.data(),
               static_cast<int>(what.size()), what.data());
}

std::string json_string(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

struct LintOptions {
  std::vector<std::string> files;
  std::string input = "text";
  std::string format = "text";
  std::string threshold = "warning";
  std::string config;
  std::string rule;
};

class LintCommand {
 public:
  LintCommand(const LintOptions& options, Config config)
      : options_(options),
        engine_(std::move(config)),
        threshold_(severity_from(options.threshold).value_or(Severity::kWarning)) {}

  int run() {
    for (const std::string& path : options_.files) {
      std::string error;
      const File file = open_input(path, error);
      const std::string name = path == "-" ? "standard input" : path;
      if (!file) {
        complain(name, error);
        failed_ = true;
      } else if (options_.input == "jsonl") {
        lint_lines(file.get(), name);
      } else {
        lint_file(file.get(), name);
      }
    }
    if (options_.format == "text") summarise();
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      complain("standard output", "cannot be written");
      failed_ = true;
    }
    if (failed_) return kFailed;
    return reported_ > 0 ? kFindings : kClean;
  }

 private:
  void lint_file(std::FILE* file, const std::string& name) {
    std::string bytes;
    if (!read_all(file, bytes)) {
      complain(name, "cannot be read to its end, or is larger than 2 GiB");
      failed_ = true;
      return;
    }
    lint_text(decode_utf8(bytes, true), name, json_string(name));
  }

  void lint_lines(std::FILE* file, const std::string& name) {
    LineReader reader(file);
    std::string line;
    for (std::size_t number = 1; reader.next(line); ++number) {
      BatchLine batch = read_batch_line(std::move(line));
      if (batch.error.empty()) {
        lint_text(std::move(batch.text), name + ":" + std::to_string(number), batch.id_json,
                  batch.structure);
        continue;
      }
      failed_ = true;
      complain(name + ":" + std::to_string(number), batch.error);
      if (options_.format == "jsonl") {
        put("{\"id\":null,\"line\":" + std::to_string(number) +
            ",\"error\":" + json_string(batch.error) + "}\n");
      }
    }
    if (reader.failed()) {
      complain(name, "cannot be read to its end");
      failed_ = true;
    }
  }

  void lint_text(std::string text, std::string_view name, std::string_view id_json,
                 const Structure& structure = {}) {
    const Document document(std::move(text), english(), structure);
    const Report report = engine_.lint(document);
    ++texts_;
    reported_ += report.count(threshold_);
    below_ += report.findings.size() - report.count(threshold_);
    if (options_.format == "jsonl") {
      put(to_json(report, document, id_json) + "\n");
    } else {
      put(to_text(report, document, name, threshold_));
    }
  }

  void summarise() const {
    std::string line = std::to_string(reported_) + (reported_ == 1 ? " finding" : " findings") +
                       " in " + std::to_string(texts_) + (texts_ == 1 ? " text" : " texts");
    if (below_ > 0) {
      line +=
          "; " + std::to_string(below_) + " more below the threshold (--threshold hint shows all)";
    }
    put(line + "\n");
  }

  static void put(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

  const LintOptions& options_;
  Engine engine_;
  Severity threshold_;
  std::size_t texts_ = 0;
  std::size_t reported_ = 0;
  std::size_t below_ = 0;
  bool failed_ = false;
};

int lint(LintOptions options) {
  Config config;
  if (!options.config.empty()) {
    std::string error;
    std::string json;
    const File file = open_input(options.config, error);
    if (file && !read_all(file.get(), json)) error = "cannot be read to its end";
    if (error.empty()) error = config.read(json);
    if (!error.empty()) {
      complain(options.config, error);
      return kFailed;
    }
  }
  if (!options.rule.empty() && !config.only(options.rule)) {
    complain("--rule", "there is no rule \"" + options.rule + "\"; \"galley rules\" lists them");
    return kFailed;
  }
  if (options.files.empty()) options.files.emplace_back("-");
  return LintCommand(options, std::move(config)).run();
}

int list_rules(bool json) {
  if (json) {
    std::puts(rules_to_json().c_str());
    return kClean;
  }
  for (const RuleInfo* rule : rule_table()) {
    std::printf("%-20s %-24s %s\n", std::string(to_string(rule->family)).c_str(),
                std::string(rule->id).c_str(), std::string(rule->summary).c_str());
  }
  return kClean;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Galley marks duplicated passages, broken sentences, spam footers and unattributed "
      "claims in articles. Nothing leaves this machine.",
      "galley");
  app.require_subcommand(1);
  app.set_version_flag("--version", GALLEY_VERSION);

  LintOptions options;
  CLI::App* lint_command = app.add_subcommand("lint", "Lint articles");
  lint_command->add_option("file", options.files, "files to read; - or none: standard input");
  lint_command
      ->add_option("--input", options.input,
                   "text: a file is one article; jsonl: a line is one, {\"id\", \"text\"}")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
  lint_command->add_option("--format", options.format, "text: for people; jsonl: one report a line")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
  lint_command
      ->add_option("--threshold", options.threshold,
                   "what is shown and fails the run: hint, warning or error")
      ->check(CLI::IsMember({"hint", "warning", "error"}))
      ->capture_default_str();
  lint_command->add_option("--config", options.config, "JSON file of settings");
  lint_command->add_option("--rule", options.rule, "run this rule alone");
  lint_command->footer(
      "Exit status: 0 nothing at or above the threshold, 1 findings, 2 something could not be read "
      "or run.");

  CompareOptions comparison;
  CLI::App* compare_command =
      app.add_subcommand("compare", "Compare an article with the texts that it was made from");
  compare_command->add_option("article", comparison.article, "the article; -: standard input")
      ->required();
  compare_command->add_option("original", comparison.originals, "what it was made from")
      ->required();
  compare_command
      ->add_option("--format", comparison.format, "text: for people; jsonl: the report as one line")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
  compare_command
      ->add_option("--threshold", comparison.threshold,
                   "hint: also what was copied or rewritten; warning: what was altered")
      ->check(CLI::IsMember({"hint", "warning", "error"}))
      ->capture_default_str();
  compare_command->footer(
      "Exit status: 0 nothing at or above the threshold, 1 differences, 2 something could not be "
      "read.");

  SourcesOptions sources;
  CLI::App* sources_command = app.add_subcommand("sources", "List who says what in an article");
  sources_command->add_option("file", sources.files, "files to read; - or none: standard input");
  sources_command
      ->add_option("--input", sources.input,
                   "text: a file is one article; jsonl: a line is one, {\"id\", \"text\"}")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
  sources_command
      ->add_option("--format", sources.format,
                   "text: for people; jsonl: one report a line, with \"sources\"")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();

  bool rules_json = false;
  CLI::App* rules_command = app.add_subcommand("rules", "List the rules");
  rules_command->add_flag("--json", rules_json, "as JSON, with why and options");

  std::string explained = "-";
  CLI::App* explain_command = app.add_subcommand(
      "explain", "Print blocks, sentences, tokens, tags and quotations of an article");
  explain_command->add_option("file", explained, "file to read; - or none: standard input");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error);
    return status == 0 ? kClean : kFailed;
  }
  if (sources_command->parsed()) return list_sources_of_files(sources);
  if (explain_command->parsed()) return explain_file(explained);
  if (compare_command->parsed()) return run_compare(comparison);
  return lint_command->parsed() ? lint(std::move(options)) : list_rules(rules_json);
}
