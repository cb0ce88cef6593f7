#include "claim_rule.h"

#include <algorithm>
#include <string>

#include "galley/rule/edits.h"

namespace galley::core::rules {
namespace {

/// How often out of a hundred an editor would agree: so much for a claim of no weight, more for
/// each point of it, up to a most. By judgement, so that heavier claims come first. Nobody measured
/// it: of findings read, editors would ask at fewer (see the pages of the rules).
constexpr int kConfidenceAtNoWeight = 30;
constexpr int kConfidencePerWeight = 4;
constexpr int kMostConfidence = 80;
/// Reasons that rule books name, and that a warning takes: one alone is a hint.
constexpr int kStrongReasons = 2;
/// Sentences back in which the source stands that the fix offers: further off it is a guess.
constexpr std::uint32_t kNameReach = 4;
/// A longer name in a fix is a clause, in tokens.
constexpr std::uint32_t kLongestName = 6;

int confidence_of(const Claim& claim) {
  return std::min(kConfidenceAtNoWeight + kConfidencePerWeight * claim.weight, kMostConfidence);
}

/// The source named nearest before the sentence, for the fix that offers it; empty: none.
TokenRange nearest_name(const Article& article, std::uint32_t sentence) {
  for (std::uint32_t s = sentence; s > 0 && sentence - s < kNameReach; --s) {
    const auto here = article.attributions().in_sentence(s - 1);
    for (auto a = here.rbegin(); a != here.rend(); ++a) {
      if (a->kind == SourceKind::kNamed && a->frame != AttributionFrame::kJudgement &&
          a->source.size() <= kLongestName) {
        return a->source;
      }
    }
  }
  return {};
}

}  // namespace

void ClaimRule::check(const Article& article, OptionValues options, Reporter& reporter) const {
  const Document& document = article.document();
  for (const Claim& claim : article.claims().all()) {
    if (!takes(claim.main) || claim.weight < options[0]) continue;
    const Sentence& sentence = document.sentences()[claim.sentence];
    if (is_questioned(document, sentence.span.end)) continue;
    const bool loud = claim.strong >= kStrongReasons && claim.weight >= options[1];
    Finding& finding =
        reporter.report(sentence.span, loud ? Severity::kWarning : Severity::kHint,
                        confidence_of(claim), std::string(question(document, claim)));
    for (const ClaimReason& reason : claim.reasons) {
      std::string text(to_string(reason.term));
      if (!reason.words.empty()) {
        text += ": " + std::string(document.view(document.span_of(reason.words)));
      }
      finding.because(std::move(text), reason.weight);
    }
    const Sourcing sourcing = article.attributions().sourcing(claim.sentence);
    finding.because(sourcing == Sourcing::kParagraphBefore
                        ? "no source in the paragraph; one in the paragraph before"
                    : sourcing == Sourcing::kParagraph
                        ? "no source in the sentence"
                        : "no source in this paragraph or the one before");
    const std::uint32_t end = sentence.span.end;
    finding.fix("Mark the missing source", false, {{{end, end}, " [source?]"}});
    const TokenRange name = nearest_name(article, claim.sentence);
    if (!name.empty()) {
      const std::string source(document.view(document.span_of(name)));
      finding.fix("Attribute to " + source + ", if it is so", false,
                  {{{end, end}, " [according to " + source + "?]"}});
    }
  }
}

}  // namespace galley::core::rules
