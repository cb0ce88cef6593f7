#include <string>
#include <unordered_map>

#include "galley/language/claim_words.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "conflicting-attribution",
    .family = Family::kUnattributedClaims,
    .summary = "One figure on the authority of two sources",
    .why = "Two sources for one number: one of them was mixed up, or both copied it.",
};

/// By judgement: no finding on published articles to measure it by.
constexpr int kConfidence = 45;
/// Tokens from the figure to the harm that it counts: "31 | people in the town were | killed".
constexpr std::uint32_t kHarmReach = 5;
/// Tokens of a source that are compared with another's: its name and role, not a clause behind.
constexpr std::uint32_t kComparedSource = 12;
/// Stands for every word of dying or being killed; no word has so small a hash.
constexpr std::uint64_t kDeath = 1;

struct Mention {
  std::uint32_t token = 0;
  TokenRange source;
};

/// What the word of a casualty tells, so that "had died" meets "were killed"; 0 for no such word.
std::uint64_t harm_key(const Document& document, const Attributions& attributions,
                       std::uint32_t at) {
  if ((attributions.flags(at) & (sourcing::kCasualty | sourcing::kDisplaced)) == 0) return 0;
  const std::uint64_t word = document.tokens()[at].word;
  const ClaimWordFlags death = claim_word::kDies | claim_word::kKills;
  return (document.language().claim_words(word) & death) != 0 ? kDeath : word;
}

/// What makes a count of people harmed, its number and its noun; 0 for any other token.
std::uint64_t figure_key(const Document& document, const Attributions& attributions,
                         std::uint32_t at) {
  const Token& token = document.tokens()[at];
  if (token.kind != TokenKind::kNumber || token.is(shape::kQuoted)) return 0;
  const Sentence& sentence = document.sentence_of(at);
  for (std::uint32_t k = at + 1; k < sentence.tokens.end && k <= at + kHarmReach; ++k) {
    const std::uint64_t harm = harm_key(document, attributions, k);
    if (harm == 0) continue;
    Hash hash;
    hash.add(token.word);
    hash.add(harm);
    return hash.value();
  }
  return 0;
}

/// Whether two sources share a word that is no function word: "the ministry", "health ministry".
bool same_source(const Document& document, TokenRange a, TokenRange b) {
  for (std::uint32_t i = a.begin; i < a.end && i < a.begin + kComparedSource; ++i) {
    const Token& token = document.tokens()[i];
    if (!token.is_word() || token.has(word::kFunctionWord)) continue;
    for (std::uint32_t k = b.begin; k < b.end && k < b.begin + kComparedSource; ++k) {
      if (document.tokens()[k].word == token.word) return true;
    }
  }
  return false;
}

class ConflictingAttribution final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const Attributions& attributions = article.attributions();
    if (!expects_sources(document, attributions)) return;
    std::unordered_map<std::uint64_t, Mention> seen;
    for (const Attribution& a : attributions.all()) {
      const bool known = a.kind == SourceKind::kNamed || a.kind == SourceKind::kRole;
      if (!known || !is_statement(a.frame)) continue;
      for (const TokenRange content : a.content()) {
        for (std::uint32_t i = content.begin; i + 1 < content.end; ++i) {
          const std::uint64_t key = figure_key(document, attributions, i);
          if (key == 0) continue;
          const auto [place, fresh] = seen.emplace(key, Mention{i, a.source});
          if (fresh || place->second.token == i) continue;
          if (same_source(document, place->second.source, a.source)) continue;
          const Span span = document.span_of({i, i + 2});
          Finding& finding = reporter.report(span, Severity::kHint, kConfidence,
                                             "Two sources stand for this figure: which is it?");
          finding.because("here: " + std::string(document.view(document.span_of(a.source))));
          finding.because("before: " +
                          std::string(document.view(document.span_of(place->second.source))));
          finding.relates_to(document.span_of({place->second.token, place->second.token + 2}),
                             "the same figure from another source");
        }
      }
    }
  }
};

}  // namespace

const Rule& conflicting_attribution() {
  static const ConflictingAttribution rule;
  return rule;
}

}  // namespace galley::core::rules
