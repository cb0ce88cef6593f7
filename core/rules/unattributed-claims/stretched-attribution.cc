#include <string>

#include "galley/rule/edits.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "stretched-attribution",
    .family = Family::kUnattributedClaims,
    .summary = "One source made to cover what it cannot know",
    .why =
        "An attribution at the end covers the whole sentence: two tolls of two events, one of "
        "which its source does not count.",
};

/// By judgement: no finding on published articles to measure it by.
constexpr int kConfidence = 65;
/// Names of two passages are compared pair by pair: longer ones, in tokens, are no two halves of a
/// sentence that somebody wrote.
constexpr std::uint32_t kLongestHalf = 80;

/// A figure with people harmed behind it.
struct Toll {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< 0: none
};

/// Tokens between the figure and the harm: "1,200 people, most of them civilians, were killed".
constexpr std::uint32_t kTollReach = 10;

Toll toll_in(const Document& document, const Attributions& attributions, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = document.tokens()[i];
    if (token.is(shape::kQuoted)) continue;
    if (token.kind != TokenKind::kNumber && !token.has(word::kNumberWord)) continue;
    for (std::uint32_t k = i + 1; k < range.end && k < i + kTollReach; ++k) {
      if (document.language().list(WordListId::kAdds).contains(document.tokens()[k].word)) break;
      if ((attributions.flags(k) & (sourcing::kCasualty | sourcing::kDisplaced)) != 0)
        return {i, k + 1};
    }
  }
  return {};
}

/// Whether the second passage names a party or place that the first one does not, and the first one
/// that the second does not.
bool other_names(const Document& document, TokenRange first, TokenRange second) {
  const auto has_own = [&](TokenRange a, TokenRange b) {
    for (std::uint32_t i = a.begin; i < a.end; ++i) {
      const Token& token = document.tokens()[i];
      if (!token.is_word() || !token.is(shape::kCapitalised) ||
          token.has(word::kMonth | word::kWeekday))
        continue;
      bool shared = false;
      for (std::uint32_t k = b.begin; k < b.end && !shared; ++k)
        shared = document.tokens()[k].word == token.word;
      if (!shared) return true;
    }
    return false;
  };
  if (first.size() > kLongestHalf || second.size() > kLongestHalf) return false;
  return has_own(first, second) && has_own(second, first);
}

class StretchedAttribution final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const Attributions& attributions = article.attributions();
    if (!expects_sources(document, attributions)) return;
    for (const Attribution& a : attributions.all()) {
      const bool trailing =
          a.frame == AttributionFrame::kAccording || a.frame == AttributionFrame::kAside;
      if (!trailing || a.source.empty() || a.content_count == 0) continue;
      const TokenRange content = a.contents[0];
      if (content.end > a.cue.begin) continue;
      const Toll first = toll_in(document, attributions, {content.begin, content.end});
      if (first.end == 0) continue;
      // The joint between the two, and a second toll behind it.
      const WordList& joints = document.language().list(WordListId::kJoinsClauses);
      std::uint32_t joint = first.end;
      while (joint < content.end && !joints.contains(document.tokens()[joint].word)) ++joint;
      const Toll second = toll_in(document, attributions, {joint, content.end});
      if (second.end == 0) continue;
      const TokenRange one{
          first.begin,
          joint > 0 && document.tokens()[joint - 1].mark == Mark::kComma ? joint - 1 : joint};
      if (!other_names(document, one, {joint, content.end})) continue;
      const Span span = document.span_of(one);
      if (is_questioned(document, span.end) || document.view(span).ends_with("?]")) continue;
      const std::string source(document.view(document.span_of(a.source)));
      Finding& finding = reporter.report(span, Severity::kWarning, kConfidence,
                                         "Can one source stand for both of these figures?");
      finding.because("two counts of people, of two events or parties");
      finding.because("one attribution behind both: " + source);
      finding.relates_to(document.span_of({joint, content.end}),
                         "the figure that stands next to the source");
      finding.fix("Mark the figure without a source", false,
                  {{{span.end, span.end}, " [source?]"}});
    }
  }
};

}  // namespace

const Rule& stretched_attribution() {
  static const StretchedAttribution rule;
  return rule;
}

}  // namespace galley::core::rules
