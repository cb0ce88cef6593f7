#include "galley/rules/registry.h"
#include "galley/sentences/clauses.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "stray-stop",
    .family = Family::kBrokenSentences,
    .summary = "A full stop in the middle of a sentence",
    .why = "A stop was set inside a sentence: the reader stops where nothing ends.",
};

/// "32,000 dead –", "14 people still missing –".
constexpr std::size_t kMaxStubWords = 4;

bool is_number(const Token& token) {
  return token.kind == TokenKind::kNumber || token.has(word::kNumberWord);
}

/// A word in small letters behind a stop and a space.
bool goes_on_small(const Token& token) {
  return token.is_word() && token.is(shape::kSpaceBefore) && token.end - token.begin > 1 &&
         !token.is(shape::kLineBefore | shape::kCapitalised | shape::kMixedCase | shape::kHasDigit);
}

class StrayStop final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Sentence& sentence : document.sentences()) check_stub(document, sentence, reporter);
    const auto tokens = document.tokens();
    for (std::uint32_t i = 1; i + 1 < tokens.size(); ++i) {
      if (tokens[i].mark == Mark::kStop && parts_a_phrase(document, i))
        report_phrase(article, i, reporter);
    }
  }

 private:
  /// "in the. evening", "a delay of three. to six months": what stands before the stop ends no
  /// sentence, and what stands behind it begins none.
  static bool parts_a_phrase(const Document& document, std::uint32_t stop) {
    const auto tokens = document.tokens();
    const Token& before = tokens[stop - 1];
    const Token& after = tokens[stop + 1];
    if (tokens[stop].is(shape::kSpaceBefore | shape::kQuoted) || !goes_on_small(after))
      return false;
    if (never_ends_sentence(document, before.word))
      return before.end - before.begin > 1 && !before.is(shape::kCapitalised);
    return stop + 2 < tokens.size() && stop >= 2 &&
           document.is_listed(after.word, WordListId::kJoinsRange) && before.is_word() &&
           is_number(before) && is_number(tokens[stop + 2]);
  }

  static void report_phrase(const Article& article, std::uint32_t stop, Reporter& reporter) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const std::uint32_t block = document.sentence_of(stop).block;
    if (!article.prose().is_running(block)) return;
    // "the word the."
    if (stop >= 2 && document.is_listed(tokens[stop - 2].word, WordListId::kNamesWord)) return;
    reporter
        .report({tokens[stop - 1].begin, tokens[stop + 1].end}, Severity::kWarning, 85,
                "A full stop stands in the middle of this sentence.")
        .because("the word before it ends no sentence, and a small letter follows")
        .fix("Delete the stop", false, {{tokens[stop].span(), ""}});
  }

  static void check_stub(const Document& document, const Sentence& sentence, Reporter& reporter) {
    const auto tokens = document.tokens(sentence.tokens);
    if (tokens.size() < 4 || tokens[0].kind != TokenKind::kNumber) return;
    if (document.blocks()[sentence.block].kind != BlockKind::kBody) return;
    std::size_t dash = 1;
    while (dash < tokens.size() && dash <= kMaxStubWords && tokens[dash].is_word() &&
           !tokens[dash].is(shape::kCapitalised) &&
           !tokens[dash].has(word::kFiniteAuxiliary | word::kSubjectPronoun)) {
      ++dash;
    }
    // "7 p.m. – The doors open" is a line of a timetable.
    if (tokens[1].is(shape::kDotted)) return;
    if (dash == 1 || dash + 1 >= tokens.size() || tokens[dash].mark != Mark::kDash) return;
    const Token& after = tokens[dash + 1];
    const bool lost_start =
        after.is(shape::kCapitalised) &&
        (after.has(word::kFunctionWord) || document.view(after.span()).ends_with("ing"));
    if (!lost_start) return;
    Finding& finding = reporter.report({tokens[0].begin, after.end}, Severity::kError, 92,
                                       "A sentence was cut apart here.");
    finding.because("the sentence opens with a figure that has no verb");
    finding.because("a dash is followed by a capital, as if a sentence began");
  }
};

}  // namespace

const Rule& stray_stop() {
  static const StrayStop rule;
  return rule;
}

}  // namespace galley::core::rules
