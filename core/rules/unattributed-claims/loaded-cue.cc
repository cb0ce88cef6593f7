#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "loaded-cue",
    .family = Family::kUnattributedClaims,
    .summary = "A verb of saying that takes sides",
    .why =
        "Who \"admits\" has done wrong, who \"claims\" may lie: say \"said\" unless that is what "
        "is meant.",
};

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
      // A report reveals without taking sides.
      if (a.kind == SourceKind::kDocument) continue;
      for (std::uint32_t i = a.cue.begin; i < a.cue.end; ++i) {
        if ((attributions.flags(i) & sourcing::kLoaded) == 0) continue;
        // "…, revealing that": as often a consequence as something said.
        if ((attributions.flags(i) & sourcing::kIng) != 0) continue;
        const Span span = document.tokens()[i].span();
        const std::string verb(document.view(span));
        Finding& finding =
            reporter.report(span, Severity::kHint, 40, "\"" + verb + "\" judges the speaker.");
        finding.because("a verb that doubts the speaker or vouches for what is said: " + verb);
        const bool past =
            document.tags(document.sentence_of(i))[i - document.sentence_of(i).tokens.begin].xpos ==
            Xpos::kVbd;
        finding.fix("Say \"said\"", false, {{span, past ? "said" : "says"}});
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

}  // namespace galley::rules
