#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "anonymous-source",
    .family = Family::kUnattributedClaims,
    .summary = "A source that is kept unnamed, with no reason given",
    .why =
        "Readers cannot weigh a source that they do not know; agencies ask to say why the name is "
        "withheld.",
};

/// Whether the word tells of somebody who says something: the sentence reports, and the word is
/// "anonymity" or lies in the source.
bool is_source_of(const Attributions& attributions, const Document& document,
                  const Sentence& sentence, std::uint32_t token) {
  const auto index = static_cast<std::uint32_t>(&sentence - document.sentences().data());
  for (const Attribution& a : attributions.in_sentence(index)) {
    if (a.frame == AttributionFrame::kAim || a.frame == AttributionFrame::kJudgement) continue;
    if (document.tokens()[token].word == word_hash("anonymity")) return true;
    if (a.source.begin <= token && token < a.source.end) return true;
  }
  return false;
}

class AnonymousSource final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const Attributions& attributions = article.attributions();
    if (!expects_sources(document, attributions)) return;
    for (const Sentence& sentence : document.sentences()) {
      std::uint32_t sign = sentence.tokens.end;
      bool reason = false;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (document.tokens()[i].is(shape::kQuoted)) continue;
        const SourcingFlags flags = attributions.flags(i);
        if ((flags & sourcing::kReasonGiven) != 0) reason = true;
        if (sign != sentence.tokens.end) continue;
        if ((flags & sourcing::kAnonymity) != 0 &&
            is_source_of(attributions, document, sentence, i))
          sign = i;
      }
      if (sign == sentence.tokens.end || reason) continue;
      const Span span = document.tokens()[sign].span();
      Finding& finding =
          reporter.report(span, Severity::kHint, 60, "Why is this source not named?");
      finding.because("the name is withheld: " + std::string(document.view(span)));
      finding.because("the sentence gives no reason and no position");
      finding.fix("Mark the missing reason", false,
                  {{{sentence.span.end, sentence.span.end}, " [why unnamed?]"}});
    }
  }
};

}  // namespace

const Rule& anonymous_source() {
  static const AnonymousSource rule;
  return rule;
}

}  // namespace galley::rules
