#include "claim_rule.h"

#include <algorithm>
#include <string>

#include "galley/rule/edits.h"

namespace galley::core::rules {
namespace {

/// The source named nearest before the sentence, for the fix that offers it; empty: none.
TokenRange nearest_name(const Article& article, std::uint32_t sentence) {
  constexpr std::uint32_t kReach = 4;  // sentences back: further off it is a guess
  for (std::uint32_t s = sentence; s > 0 && sentence - s < kReach; --s) {
    const auto here = article.attributions().in_sentence(s - 1);
    for (auto a = here.rbegin(); a != here.rend(); ++a) {
      if (a->kind == SourceKind::kNamed && a->frame != AttributionFrame::kJudgement &&
          a->source.size() <= 6) {
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
    const bool loud = claim.strong >= 2 && claim.weight >= options[1];
    const int confidence = std::min(30 + 4 * claim.weight, 80);
    Finding& finding = reporter.report(sentence.span, loud ? Severity::kWarning : Severity::kHint,
                                       confidence, std::string(question(document, claim)));
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
