#include <string>

#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "loaded-cue",
    .family = Family::kUnattributedClaims,
    .summary = "A verb of saying that takes sides",
    .why =
        "Who “admits” has done wrong, who “claims” may lie: say “said” unless that is what "
        "is meant.",
};

/// By judgement: of 24 read on published articles, 17 judge a speaker.
constexpr int kConfidence = 40;

/// Whether `verb` says what was said: not "should admit", "to admit", "a bold claim".
bool is_told(const Document& document, const Attributions& attributions, const Attribution& a,
             std::uint32_t verb) {
  if (!is_verb_tag(document.tag(verb).xpos)) return false;
  for (std::uint32_t i = a.cue.begin; i < verb; ++i) {
    const bool onward = i > a.cue.begin;  // "went on to claim", "continues to insist"
    if (document.tag(i).xpos == Xpos::kMd) return false;
    if ((attributions.flags(i) & sourcing::kToWord) != 0 && !onward) return false;
  }
  return true;
}

/// Whether it judges somebody: the writer may judge themselves, and a report takes no sides.
bool is_somebody_else(const Document& document, const Attributions& attributions,
                      TokenRange source) {
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if ((attributions.flags(i) & sourcing::kDataNoun) != 0) return false;
    if (source.size() == 1 && document.tokens()[i].has(word::kFirstPerson)) return false;
  }
  return true;
}

class LoadedCue final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const Attributions& attributions = article.attributions();
    if (!expects_sources(document, attributions)) return;
    for (const Attribution& a : attributions.all()) {
      if (a.cue.empty() || a.source.empty()) continue;
      if (a.frame != AttributionFrame::kClause && a.frame != AttributionFrame::kAside) continue;
      if (!is_somebody_else(document, attributions, a.source)) continue;
      for (std::uint32_t i = a.cue.begin; i < a.cue.end; ++i) {
        if ((attributions.flags(i) & sourcing::kLoaded) == 0) continue;
        // "…, revealing that": as often a consequence as something said.
        if ((attributions.flags(i) & sourcing::kIng) != 0) continue;
        if (!is_told(document, attributions, a, i)) continue;
        const Span span = document.tokens()[i].span();
        const std::string verb(document.view(span));
        Finding& finding = reporter.report(span, Severity::kHint, kConfidence,
                                           "“" + verb + "” judges the speaker.");
        finding.because("a verb that doubts the speaker or vouches for what is said: " + verb);
        const bool past = document.tag(i).xpos == Xpos::kVbd;
        finding.fix("Say “said”", false, {{span, past ? "said" : "says"}});
        break;
      }
    }
  }
};

}  // namespace

const Rule& loaded_cue() {
  static const LoadedCue rule;
  return rule;
}

}  // namespace galley::core::rules
