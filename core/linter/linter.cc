#include <galley/galley.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "galley/article/article.h"
#include "galley/document/document.h"
#include "galley/engine/compare.h"
#include "galley/engine/engine.h"
#include "galley/engine/source_markup.h"
#include "galley/language/language.h"
#include "galley/language/language_pack.h"
#include "galley/report/dump.h"
#include "galley/text/utf.h"
#include "reading.h"
#include "state.h"
#include "values.h"

namespace galley {
namespace {

Comparison compare(const core::Document& article, std::vector<Original> originals) {
  std::deque<core::Document> documents;
  std::vector<const core::Document*> pointers;
  pointers.reserve(originals.size());
  for (const Original& original : originals)
    pointers.push_back(&documents.emplace_back(original.text, article.language()));
  Comparison out{std::move(originals), {}};
  for (core::ReportedDifference& difference : core::compare(article, pointers)) {
    const core::Document& original = *pointers[difference.original_index];
    out.differences.push_back(difference_of(std::move(difference), article, original));
  }
  return out;
}

/// Runs the rules and leaves out what the caller ignores; the error where that was cancelled.
std::optional<Error> run_rules(const core::Engine& engine, const core::Article& article,
                               const Request& request, Report& out) {
  auto report = engine.lint(article, request.progress);
  if (!report) return Error{ErrorCode::kCancelled, "/progress", "the run was cancelled"};
  std::erase_if(report->findings, [&](const core::ReportedFinding& reported) {
    const bool ignored = std::find(request.ignored.begin(), request.ignored.end(), reported.key) !=
                         request.ignored.end();
    if (ignored) out.ignored.push_back(span_of(reported.finding.span, article.document().utf16()));
    return ignored;
  });
  out.findings = findings_of(std::move(report->findings), article.document().utf16());
  for (const core::RuleInfo* rule : report->capped) out.capped.push_back(rule->id);
  return std::nullopt;
}

/// Reads the settings in the order of their members.
std::optional<Error> set_up(core::Config& config, const Options& options) {
  if (auto error = config.read(options.json)) return error;
  for (const RuleSetting& setting : options.rules) {
    if (auto error = config.set(setting)) return error;
  }
  if (!options.only.empty()) {
    if (auto error = config.only(options.only)) return error;
  }
  if (options.patterns.empty() && options.examples.empty()) return std::nullopt;
  return config.set_phrases(options.patterns, options.examples);
}

}  // namespace

std::size_t Report::count(Severity floor) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Finding& finding) { return finding.severity >= floor; }));
}

Linter::Linter() : state_(std::make_shared<const State>(nullptr)) {}
Linter::Linter(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<Linter> Linter::State::make(std::shared_ptr<const core::Language> pack,
                                   const Options& options) {
  auto state = std::make_shared<State>(std::move(pack));
  core::Config config(state->language);
  if (auto error = set_up(config, options)) return *std::move(error);
  state->engine = core::Engine(std::move(config));
  return Linter(std::move(state));
}

Result<Linter> Linter::create(const Options& options) {
  if (options.language_pack.empty()) return State::make(nullptr, options);
  core::LoadedPack pack =
      core::load_pack({options.language_pack.begin(), options.language_pack.end()});
  if (!pack.language) return Error{ErrorCode::kBadPack, "/language_pack", std::move(pack.message)};
  return State::make(std::move(pack.language), options);
}

Result<Linter> Linter::with(const Options& options) const {
  if (!options.language_pack.empty())
    return Error{ErrorCode::kBadPack, "/language_pack", "the linter has its pack already"};
  return State::make(state_->own_language, options);
}

Result<Report> Linter::lint(std::string_view bytes, const Request& request) const {
  auto text = request.decoded ? decode_known(bytes, "/text") : decode(bytes, "/text");
  if (!text) return text.error();
  auto report = lint_decoded(std::move(text->text), request);
  if (report) report->encoding = std::move(text->encoding);
  return report;
}

Result<Report> Linter::lint(std::u16string_view units, const Request& request) const {
  // A code unit is three bytes at most.
  if (units.size() > kMaxTextBytes) return too_large("/text");
  std::string text = core::utf8_from_utf16(units);
  if (text.size() > kMaxTextBytes) return too_large("/text");
  return lint_decoded(std::move(text), request);
}

Result<Report> Linter::lint_decoded(std::string text, const Request& request) const {
  auto markup = core::read_source_markup(request.structure, text);
  if (!markup) return markup.error();
  auto originals = decode(request.originals);
  if (!originals) return originals.error();

  Report out;
  out.structure = request.structure;
  out.text = text;
  const core::Document document(std::move(text), state_->language, *markup);
  const core::Article article(document, state_->engine.config().own_phrases());
  out.language = document.detected_language();
  out.genre = core::to_string(document.genre());
  if (request.findings) {
    if (auto error = run_rules(state_->engine, article, request, out)) return *error;
  }
  if (request.sources) out.sources = sources_of(article.sources(), document.utf16());
  if (!originals->empty()) out.comparison = compare(document, *std::move(originals));
  return out;
}

Result<std::string> Linter::dump(std::string_view bytes) const {
  auto text = decode(bytes, "/text");
  if (!text) return text.error();
  return core::dump(core::Document(std::move(text->text), state_->language));
}

std::vector<RuleInfo> rule_table() {
  std::vector<RuleInfo> out;
  for (const core::RuleInfo* from : core::rule_table()) {
    RuleInfo& rule = out.emplace_back();
    rule.id = from->id;
    rule.family = static_cast<Family>(from->family);
    rule.summary = from->summary;
    rule.why = from->why;
    for (const core::Option& option : from->options)
      rule.thresholds.push_back(
          {option.name, option.value, option.least, option.most, option.what});
  }
  return out;
}

std::string_view version() { return GALLEY_VERSION; }

}  // namespace galley
