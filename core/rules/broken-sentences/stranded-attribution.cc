#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr Option kOptions[] = {
    {"min-words", 6, 2, 40,
     "Words between the verb of saying and the stranded phrase; fewer still read as one thought."},
};

constexpr RuleInfo kInfo = {
    .id = "stranded-attribution",
    .family = Family::kBrokenSentences,
    .summary = "“In a statement” behind the quotation, far from the verb of saying",
    .why = "It reads as part of what was said: the words belong next to the speaker.",
    .options = kOptions,
};

/// Bytes of quoted words before the phrase: after a shorter quotation the phrase is near enough to
/// its verb.
constexpr std::uint32_t kMinQuotation = 15;

bool is_place(const Document& document, const Token& token) {
  return document.is_listed(token.word, WordListId::kPlaceOfStatement);
}

class StrandedAttribution final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues options, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto min_words = static_cast<std::uint32_t>(options[0]);
    for (const Quotation& quotation : document.quotations()) {
      if (!quotation.closed || quotation.span.size() < kMinQuotation) continue;
      const TokenRange phrase = phrase_after(document, quotation);
      if (phrase.empty()) continue;
      const Sentence& sentence = document.sentence_of(quotation.tokens.end - 1);
      const std::uint32_t verb = verb_before(document, sentence, quotation);
      if (verb >= quotation.tokens.begin) continue;
      if (document.count_words({verb + 1, phrase.begin}) < min_words) continue;
      report(document, reporter, phrase, verb);
    }
  }

 private:
  /// "in a statement" directly behind the quotation and at the end of the sentence.
  static TokenRange phrase_after(const Document& document, const Quotation& quotation) {
    const auto tokens = document.tokens();
    const std::uint32_t at = quotation.tokens.end;
    if (at + 3 > tokens.size() || !document.is_listed(tokens[at].word, WordListId::kIn)) return {};
    if (!tokens[at + 1].has(word::kDeterminer)) return {};
    std::uint32_t end = at + 2;
    // One or two words may describe it: "in a written statement", "in a news conference".
    while (end < tokens.size() && end < at + 4 && tokens[end].is_word() &&
           !is_place(document, tokens[end]))
      ++end;
    if (end >= tokens.size() || !is_place(document, tokens[end])) return {};
    ++end;
    const bool ends = end == tokens.size() || tokens[end].mark == Mark::kStop;
    return ends ? TokenRange{at, end} : TokenRange{};
  }

  /// The verb of saying outside quotations, in front of the quotation; its end where there is none.
  static std::uint32_t verb_before(const Document& document, const Sentence& sentence,
                                   const Quotation& quotation) {
    const auto tokens = document.tokens();
    std::uint32_t verb = quotation.tokens.end;
    for (std::uint32_t i = sentence.tokens.begin; i < quotation.tokens.begin; ++i) {
      const bool says =
          tokens[i].has(word::kReports) &&
          tokens[i].has(word::kReportsNeutral | word::kReportsContested | word::kReportsEndorsing);
      if (says && !tokens[i].is(shape::kQuoted)) verb = i;
      if (says && document.is_listed(tokens[i].word, WordListId::kSaid)) break;
    }
    return verb;
  }

  static void report(const Document& document, Reporter& reporter, TokenRange phrase,
                     std::uint32_t verb) {
    const auto tokens = document.tokens();
    const Span span = document.span_of(phrase);
    const std::string text(document.view(span));
    const std::string said(document.view(tokens[verb].span()));
    reporter
        .report(span, Severity::kWarning, 85,
                "“" + text + "” is cut off from “" + said + "” and reads as part of what was said.")
        .because(std::to_string(document.count_words({verb + 1, phrase.begin})) +
                 " words stand between “" + said + "” and it")
        .relates_to(tokens[verb].span(), "the verb it belongs to")
        .fix("Move it to the verb", false,
             {{{tokens[verb].end, tokens[verb].end}, " " + text},
              {{tokens[phrase.begin - 1].end, span.end}, ""}});
  }
};

}  // namespace

const Rule& stranded_attribution() {
  static const StrandedAttribution rule;
  return rule;
}

}  // namespace galley::core::rules
