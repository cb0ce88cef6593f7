#include "galley/engine/engine.h"

#include <algorithm>
#include <utility>

#include "folding.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

/// Words on either side of a finding that its key depends on: enough to tell two slips of one kind
/// apart, few enough that an edit in the next sentence does not revive an ignored finding.
constexpr std::uint32_t kKeyContext = 4;

std::string key_of(const RuleInfo& rule, Span span, const Document& document) {
  const auto tokens = document.tokens();
  const auto at_or_after = [&](std::uint32_t byte) {
    return std::lower_bound(tokens.begin(), tokens.end(), byte,
                            [](const Token& token, std::uint32_t at) { return token.end <= at; }) -
           tokens.begin();
  };
  const auto begin = std::max<std::ptrdiff_t>(at_or_after(span.begin) - kKeyContext, 0);
  const auto end = std::min<std::ptrdiff_t>(at_or_after(span.end) + kKeyContext,
                                            static_cast<std::ptrdiff_t>(tokens.size()));
  Hash hash;
  hash.add(word_hash(rule.id));
  for (auto i = begin; i < end; ++i) hash.add(tokens[static_cast<std::size_t>(i)].word);
  std::string key(16, '0');
  std::uint64_t value = hash.value();
  for (auto digit = key.rbegin(); digit != key.rend(); ++digit, value >>= 4U) {
    *digit = "0123456789abcdef"[value & 0xFU];
  }
  return key;
}

/// True when the block at `byte` is in another language than the article.
bool in_foreign_block(const Document& document, std::uint32_t byte) {
  const auto blocks = document.blocks();
  const auto at = std::lower_bound(blocks.begin(), blocks.end(), byte,
                                   [](const Block& b, std::uint32_t i) { return b.span.end <= i; });
  return at != blocks.end() && at->foreign && at->span.begin <= byte;
}

}  // namespace

Engine::Engine(Config config) : config_(std::move(config)) {}

Report Engine::lint(const Document& document) const {
  // Without a progress that may cancel there is always a report.
  return lint(Article(document, config_.own_phrases()), {}).value_or(Report());
}

std::optional<Report> Engine::lint(const Article& article, const Progress& progress) const {
  const Document& document = article.document();
  std::vector<ReportedFinding> findings;
  std::vector<const RuleInfo*> capped;
  const auto table = all_rules();
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Config::RuleSetting& setting = config_.rules()[i];
    const RuleInfo& info = table[i]->info();
    const auto total = static_cast<std::uint32_t>(table.size());
    if (progress && !progress(static_cast<std::uint32_t>(i), total)) return std::nullopt;
    if (!setting.on || !(info.any_language || document.in_language())) continue;
    Reporter reporter;
    table[i]->check(article, setting.options, reporter);
    if (!reporter.complete()) capped.push_back(&info);
    for (Finding& finding : reporter.findings()) {
      if (!info.any_language && in_foreign_block(document, finding.span.begin)) continue;
      if (setting.severity) finding.severity = *setting.severity;
      std::string key = key_of(info, finding.span, document);
      findings.push_back({&info, std::move(finding), std::move(key), {}});
    }
  }
  return Report{std::string(document.detected_language()), std::string(to_string(document.genre())),
                fold_by_cause(std::move(findings)), std::move(capped)};
}

std::vector<const RuleInfo*> rule_table() {
  std::vector<const RuleInfo*> out;
  for (const Rule* rule : all_rules()) out.push_back(&rule->info());
  return out;
}

}  // namespace galley::core
