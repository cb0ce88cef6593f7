#include <optional>

#include "galley/text/hash.h"
#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "vague-source",
    .family = Family::kUnattributedClaims,
    .summary = "A claim attributed to nobody in particular",
    .why = "\"Experts say\" cannot be checked: name one, or say how many and where.",
};

/// The reporting verb right after the noun, adverbs and auxiliaries between them aside.
std::optional<std::uint32_t> reporting_verb_after(const Document& document, const Sentence& sentence,
                                                  std::uint32_t noun) {
  for (std::uint32_t i = noun + 1; i < sentence.tokens.end && i <= noun + 3; ++i) {
    const Token& token = document.tokens()[i];
    if (token.has(word::kReports)) return i;
    const bool adverb = token.is_word() && document.view(token.span()).ends_with("ly");
    const bool between = token.has(word::kFiniteAuxiliary) || adverb ||
                         token.word == word_hash("also") || token.word == word_hash("now");
    if (!between) return std::nullopt;
  }
  return std::nullopt;
}

/// Where the noun phrase begins; nothing when it names anybody: a capital, a figure, a possessive.
std::optional<std::uint32_t> phrase_begin(const Document& document, const Sentence& sentence,
                                          std::uint32_t noun) {
  std::uint32_t begin = noun;
  while (begin > sentence.tokens.begin) {
    const Token& token = document.tokens()[begin - 1];
    if (!token.is_wordlike() || token.has(word::kPreposition | word::kCoordinator | word::kRelative |
                                          word::kFiniteAuxiliary | word::kSubordinator)) {
      break;
    }
    const bool first = begin - 1 == sentence.tokens.begin;
    if (token.kind == TokenKind::kNumber || token.has(word::kNumberWord)) return std::nullopt;
    if (token.is(shape::kCapitalised) && (!first || token.is(shape::kAllCaps | shape::kDotted))) {
      return std::nullopt;
    }
    if (token.word == word_hash("'s") || token.has(word::kReports)) return std::nullopt;
    --begin;
    if (token.has(word::kDeterminer)) break;
  }
  return begin;
}

class VagueSource final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Sentence& sentence : document.sentences()) {
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Token& token = document.tokens()[i];
        if (!token.has(word::kWeakSource) || token.is(shape::kQuoted)) continue;
        const auto verb = reporting_verb_after(document, sentence, i);
        const auto begin = phrase_begin(document, sentence, i);
        if (!begin) continue;
        const bool according = *begin >= sentence.tokens.begin + 2 &&
                               document.tokens()[*begin - 1].word == word_hash("to") &&
                               document.tokens()[*begin - 2].word == word_hash("according");
        if (!verb && !according) continue;
        const TokenRange range = according ? TokenRange{*begin - 2, i + 1} : TokenRange{*begin, *verb + 1};
        const Span span = document.span_of(range);
        Finding& finding = reporter.report(span, Severity::kHint, 60, "Who exactly says so?");
        finding.because("the source is an unnamed group: " +
                        std::string(document.view(document.span_of({*begin, i + 1}))));
        finding.fix("Mark the missing source", false, {{{span.end, span.end}, " [who?]"}});
      }
    }
  }
};

}  // namespace

const Rule& vague_source() {
  static const VagueSource rule;
  return rule;
}

}  // namespace galley::rules
