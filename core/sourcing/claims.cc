#include "galley/sourcing/claims.h"

#include <algorithm>
#include <utility>

#include "claim_reader.h"
#include "claim_terms.h"

namespace galley::core {
namespace {

/// News names a speaker about every 60 words, advice every 400 and more (each word is about 1.15
/// tokens). Measured on published texts.
constexpr std::uint32_t kTokensPerStatement = 400;
/// A text of news without a named speaker has fewer tokens than this; below it, one token of 100
/// that is "I", "we" or "you" shows a blog or a guide. Both measured on published texts.
constexpr std::size_t kShortText = 1200;
constexpr std::size_t kTokensPerPerson = 100;
/// A claim that weighs less is outweighed by what takes away.
constexpr int kLeastWeight = 1;
/// A sentence of fewer tokens is a label or an exclamation.
constexpr std::uint32_t kShortestSentence = 4;

/// Whether anybody says something in sentence `s`, and not only wants or judges it. What is
/// beside "who opposed the plan" is still the paper's own.
bool speaks(const Attributions& attributions, std::uint32_t s) {
  bool weak = false;
  for (const Attribution& a : attributions.in_sentence(s)) {
    if (a.frame != AttributionFrame::kAim && a.frame != AttributionFrame::kJudgement &&
        a.frame != AttributionFrame::kNoun && a.frame != AttributionFrame::kHearsay) {
      return true;
    }
    if (a.quoted) return true;
    weak = true;
  }
  return !weak;
}

bool is_question(const Document& document, const Sentence& sentence) {
  for (std::uint32_t i = sentence.tokens.end; i > sentence.tokens.begin; --i) {
    const Token& token = document.tokens()[i - 1];
    if (token.mark == Mark::kQuestion) return true;
    if (token.is_wordlike()) return false;
  }
  return false;
}

/// Whether sentence `s` may claim something on nobody's authority.
bool may_claim(const Document& document, const Attributions& attributions, std::uint32_t s) {
  const Sentence& sentence = document.sentences()[s];
  const Sourcing sourcing = attributions.sourcing(s);
  if (sourcing == Sourcing::kSourced || is_question(document, sentence)) return false;
  if (sourcing == Sourcing::kPartly && speaks(attributions, s)) return false;
  return sentence.tokens.size() >= kShortestSentence;
}

/// Whether somebody with a name is heard as often as in news; with `he_too`, pronouns count as
/// well.
bool names_speakers(const Document& document, const Attributions& attributions, bool he_too) {
  std::uint32_t statements = 0;
  for (const Attribution& a : attributions.all()) {
    const bool other = !a.source.empty() && !document.tokens()[a.source.begin].has(
                                                word::kFirstPerson | word::kSecondPerson);
    const bool who = a.kind == SourceKind::kNamed ||
                     (he_too && a.kind == SourceKind::kPronoun && other && !a.nested);
    statements += is_statement(a.frame) && who ? 1 : 0;
  }
  return statements * kTokensPerStatement >= static_cast<std::uint32_t>(document.tokens().size());
}

/// Whether what is claimed on nobody's authority stands out: in a text that names the people it
/// heard, or that is short and speaks neither of itself nor to the reader. A guide, a shop's page
/// or a diary speaks for itself throughout.
bool reports(const Document& document, const Attributions& attributions) {
  if (document.genre() == Genre::kNews || names_speakers(document, attributions, true)) return true;
  const auto tokens = document.tokens();
  if (tokens.size() >= kShortText) return false;
  const auto personal = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
    return is_personal(token, word::kFirstPerson | word::kSecondPerson) &&
           !token.is(shape::kQuoted);
  });
  return static_cast<std::size_t>(personal) * kTokensPerPerson <= tokens.size();
}

}  // namespace

bool expects_sources(const Document& document, const Attributions& attributions) {
  switch (document.genre()) {
    case Genre::kUnknown:
    case Genre::kNews:
    case Genre::kFeature:
    case Genre::kOpinion:
    case Genre::kPressRelease:
    case Genre::kEncyclopedia:
    case Genre::kMarkets:
    case Genre::kSports:
      return true;
    case Genre::kHowTo:
      return names_speakers(document, attributions, false);
    default:
      return false;
  }
}

Claims::Claims(const Document& document, const Attributions& attributions) {
  if (!expects_sources(document, attributions) || !reports(document, attributions)) return;
  const auto sentences = document.sentences();
  bool lead = true;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    const BlockKind kind = document.blocks()[sentence.block].kind;
    if (kind != BlockKind::kBody && kind != BlockKind::kListItem) continue;
    const bool is_lead = std::exchange(lead, false);
    if (!may_claim(document, attributions, s)) continue;
    Claim claim = ClaimReader(document, attributions, sentence).read();
    const bool heavy =
        std::any_of(claim.reasons.begin(), claim.reasons.end(),
                    [](const ClaimReason& r) { return r.weight >= kQuestionWeight; });
    if (!heavy) continue;
    const Sourcing sourcing = attributions.sourcing(s);
    if (is_lead) add_reason(claim, ClaimTerm::kLead, {});
    if (document.genre() == Genre::kOpinion) add_reason(claim, ClaimTerm::kOpinion, {});
    if (sourcing == Sourcing::kParagraph) add_reason(claim, ClaimTerm::kInherited, {});
    if (sourcing == Sourcing::kParagraphBefore) add_reason(claim, ClaimTerm::kBefore, {});
    if (claim.weight < kLeastWeight) continue;
    claim.sentence = s;
    all_.push_back(std::move(claim));
  }
}

}  // namespace galley::core
