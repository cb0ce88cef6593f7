#include <span>
#include <string>

#include "galley/language/claim_words.h"
#include "galley/rule/edits.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "anonymous-source",
    .family = Family::kUnattributedClaims,
    .summary = "A source that is kept unnamed, with no reason given",
    .why =
        "Readers cannot weigh a source that they do not know; agencies ask to say why the name is "
        "withheld.",
};

/// By judgement: of 26 read in labelled news, 22 withhold a name and give no reason.
constexpr int kConfidence = 60;
/// Tokens from the wish to "named", at most: "asked | that her name not be | used".
constexpr std::uint32_t kWishReach = 5;
/// Shorter sources than this have no room for "familiar with", in tokens.
constexpr std::uint32_t kShortestInsider = 3;

/// Reads the sentences of one article for names withheld, and for reasons why.
class Reader {
 public:
  explicit Reader(const Article& article)
      : document_(article.document()), attributions_(article.attributions()) {}

  /// The words that withhold a name; empty: none are. `beside`: of whoever spoke in the sentence
  /// beside this one.
  [[nodiscard]] TokenRange sign(std::uint32_t index, bool beside = false) const {
    const TokenRange range = document_.sentences()[index].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (document_.tokens()[i].is(shape::kQuoted)) continue;
      TokenRange words{i, i};
      if ((attributions_.flags(i) & sourcing::kAnonymity) != 0) words = {i, i + 1};
      if (words.empty()) words = withheld(i, range);
      if (!words.empty() && (beside || tells_of_source(index, i))) return words;
    }
    return beside ? TokenRange{} : insider(index);
  }

  /// "anonymity to discuss private talks": what for is why.
  [[nodiscard]] bool has_purpose(TokenRange sign) const {
    return sign.end < document_.tokens().size() &&
           (attributions_.flags(sign.end) & sourcing::kToWord) != 0;
  }

  /// Whether the sentence says why; `hidden`: in words that stand beside a sign of their own.
  [[nodiscard]] bool has_reason(std::uint32_t index, bool hidden) const {
    const TokenRange range = document_.sentences()[index].tokens;
    bool reason = false;
    for (std::uint32_t i = range.begin; i < range.end && !reason; ++i) {
      // "because" explains the statement as often; beside a sign it explains the sign.
      reason = (attributions_.flags(i) & sourcing::kReasonGiven) != 0 &&
               !document_.tokens()[i].is(shape::kQuoted) &&
               (hidden || (attributions_.flags(i) & sourcing::kContrast) == 0);
    }
    return reason;
  }

  /// Whether somebody is "familiar with the matter" and no more.
  [[nodiscard]] TokenRange insider(std::uint32_t index) const {
    for (const Attribution& a : attributions_.in_sentence(index)) {
      if (a.kind == SourceKind::kNamed || a.source.size() < kShortestInsider ||
          !is_statement(a.frame))
        continue;
      if (is(a.source.begin, claim_word::kDefinite)) continue;
      bool person = false;
      for (std::uint32_t i = a.source.begin; i < a.source.end; ++i) {
        const Token& token = document_.tokens()[i];
        person |= (attributions_.flags(i) & (sourcing::kUnnamed | sourcing::kGroup)) != 0 ||
                  token.has(word::kWeakSource);
        if (person && i > a.source.begin && is(i, claim_word::kInsider) &&
            !document_.tokens()[i].is(shape::kCapitalised)) {
          return a.source;
        }
      }
    }
    return {};
  }

 private:
  [[nodiscard]] bool is(std::uint32_t token, ClaimWordFlags any) const {
    return (document_.language().claim_words(document_.tokens()[token].word) & any) != 0;
  }

  /// "asked not to be named", "declined to be identified", "her name not be used", ending at `i`.
  [[nodiscard]] TokenRange withheld(std::uint32_t i, TokenRange range) const {
    if (!is(i, claim_word::kNamed | claim_word::kUsed) || i == range.begin ||
        (attributions_.flags(i - 1) & sourcing::kBeForm) == 0) {
      return {};
    }
    const bool named = is(i, claim_word::kNamed);
    bool denied = false;
    for (std::uint32_t k = i; k > range.begin && i - k < kWishReach; --k) {
      denied |= document_.tokens()[k - 1].has(word::kNegation);
      const bool wish = named && (attributions_.flags(k - 1) & sourcing::kWant) != 0;
      if ((denied && (wish || is(k - 1, claim_word::kName))) ||
          (named && is(k - 1, claim_word::kRefuses))) {
        return {k - 1, i + 1};
      }
    }
    return {};
  }

  /// Whether the sentence reports, and the sign lies in its source or tells how it was reported.
  [[nodiscard]] bool tells_of_source(std::uint32_t index, std::uint32_t token) const {
    for (const Attribution& a : attributions_.in_sentence(index)) {
      const bool source = a.source.begin <= token && token < a.source.end;
      if (source && a.frame != AttributionFrame::kHearsay) return true;
      if (is_statement(a.frame) && !describes_other(token)) return true;
    }
    return false;
  }

  /// "unnamed", "unidentified" and their like stand before the noun that they describe; "anonymity"
  /// and "not to be named" tell of who speaks.
  [[nodiscard]] bool describes_other(std::uint32_t token) const {
    if ((attributions_.flags(token) & sourcing::kAnonymity) == 0) return false;
    const Xpos tag = document_.tag(token).xpos;
    return is_adjective_tag(tag) || tag == Xpos::kVbn || tag == Xpos::kVbd;
  }

  const Document& document_;
  const Attributions& attributions_;
};

class AnonymousSource final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    if (!expects_sources(document, article.attributions())) return;
    const Reader reader(article);
    const auto sentences = document.sentences();
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      if (article.attributions().in_sentence(s).empty()) continue;
      const TokenRange sign = reader.sign(s);
      if (sign.empty() || is_questioned(document, sentences[s].span.end)) continue;
      const bool hidden = sign.begin != reader.insider(s).begin;
      if (reader.has_reason(s, hidden) || reader.has_purpose(sign) ||
          explained(reader, sentences, s))
        continue;
      const Span span = document.span_of(sign);
      Finding& finding =
          reporter.report(span, Severity::kHint, kConfidence, "Why is this source not named?");
      finding.because("the name is withheld: " + std::string(document.view(span)));
      finding.because("the sentence gives no reason and no position");
      const std::uint32_t end = sentences[s].span.end;
      finding.fix("Mark the missing reason", false, {{{end, end}, " [why unnamed?]"}});
    }
  }

 private:
  /// Whether a sentence beside it in its paragraph tells why: "She asked not to be named because …"
  static bool explained(const Reader& reader, std::span<const Sentence> sentences,
                        std::uint32_t s) {
    const auto tells = [&](std::uint32_t k) {
      if (sentences[k].block != sentences[s].block) return false;
      const TokenRange sign = reader.sign(k, true);
      return !sign.empty() && (reader.has_reason(k, true) || reader.has_purpose(sign));
    };
    return (s > 0 && tells(s - 1)) || (s + 1 < sentences.size() && tells(s + 1));
  }
};

}  // namespace

const Rule& anonymous_source() {
  static const AnonymousSource rule;
  return rule;
}

}  // namespace galley::core::rules
