#include <algorithm>
#include <string>

#include "galley/rule/edits.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unresolved-pronoun-source",
    .family = Family::kUnattributedClaims,
    .summary = "A speaker who is only “he” or “she”",
    .why = "The name was cut, or stands too far off: the reader cannot tell who speaks.",
};

/// By judgement: no finding on published articles to measure it by.
constexpr int kConfidence = 60;
/// Paragraphs before that of the pronoun in which its noun may stand.
constexpr std::uint32_t kReach = 2;
/// And no more tokens off than this, either way: three long paragraphs.
constexpr std::uint32_t kMostTokens = 400;

/// Whether anybody stands before the pronoun that it may mean: a name, a role, a noun with "a" or
/// "the" in front that is somebody's subject.
bool names_somebody(const Document& document, const Attributions& attributions,
                    const Attribution& a) {
  const std::uint32_t block = document.sentences()[a.sentence].block;
  const std::uint32_t first = block > kReach ? block - kReach : 0;
  const std::uint32_t begin =
      std::max(document.blocks()[first].tokens.begin,
               a.source.begin > kMostTokens ? a.source.begin - kMostTokens : 0U);
  // The sentence of the pronoun counts as a whole: “…,” he said of Osei's plan.
  const std::uint32_t end =
      std::min(document.sentences()[a.sentence].tokens.end, a.source.end + kMostTokens);
  const WordList& articles = document.language().list(WordListId::kDescribesWho);
  for (std::uint32_t i = begin; i < end; ++i) {
    const Token& token = document.tokens()[i];
    if (!token.is_word() || (a.source.begin <= i && i < a.cue.end)) continue;
    if (token.has(word::kSource | word::kWeakSource | word::kHonorific)) return true;
    if ((attributions.flags(i) & (sourcing::kSpokesperson | sourcing::kGroup)) != 0) return true;
    const Xpos tag = document.tag(i).xpos;
    if (is_proper_noun_tag(tag) && !token.has(word::kWeekday | word::kMonth)) return true;
    const bool noun = tag == Xpos::kNn && i > 0 && !token.is(shape::kQuoted) &&
                      articles.contains(document.tokens()[i - 1].word) && i + 1 < end &&
                      document.tokens()[i + 1].has(word::kRelative);
    if (noun) return true;
  }
  return false;
}

class UnresolvedPronounSource final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const Attributions& attributions = article.attributions();
    if (!expects_sources(document, attributions)) return;
    const WordList& he_or_she = document.language().list(WordListId::kHeOrShe);
    for (const Attribution& a : attributions.all()) {
      if (a.kind != SourceKind::kPronoun || a.cue.empty()) continue;
      if (a.frame != AttributionFrame::kClause && a.frame != AttributionFrame::kAside) continue;
      if (!he_or_she.contains(document.tokens()[a.source.begin].word)) continue;
      if (names_somebody(document, attributions, a)) continue;
      const Span span = document.span_of(a.source);
      if (is_questioned(document, span.end)) continue;
      Finding& finding = reporter.report(span, Severity::kHint, kConfidence, "Who is this?");
      finding.because("the speaker is a pronoun");
      finding.because("nobody is named or described in this paragraph or the two before");
      finding.fix("Mark the missing name", false, {{{span.end, span.end}, " [who?]"}});
    }
  }
};

}  // namespace

const Rule& unresolved_pronoun_source() {
  static const UnresolvedPronounSource rule;
  return rule;
}

}  // namespace galley::core::rules
