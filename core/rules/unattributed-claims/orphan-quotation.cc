#include "galley/rule/edits.h"
#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "orphan-quotation",
    .family = Family::kUnattributedClaims,
    .summary = "A direct quotation without a speaker in reach",
    .why = "Readers must know who speaks; an editor must be able to check it.",
};

/// By judgement: of 9 read in labelled news, 4 have no speaker in reach.
constexpr int kConfidence = 70;
/// Quotations of fewer words are titles, terms and slogans as often as speech.
constexpr std::uint32_t kMinWords = 5;

/// A whole sentence in quotation marks: starts with a capital, ends with its own mark.
bool is_speech(const Document& document, const Quotation& quotation) {
  const auto tokens = document.tokens(quotation.tokens);
  if (tokens.size() < 3 || !tokens[1].is(shape::kCapitalised)) return false;
  const Mark end = tokens[tokens.size() - 2].mark;
  return end == Mark::kStop || end == Mark::kComma || end == Mark::kQuestion ||
         end == Mark::kExclamation || end == Mark::kEllipsis;
}

/// Whether its sentence goes on behind it: somebody speaks there with a verb that is not known as
/// one of saying, or it is a title.
bool goes_on(const Document& document, const Quotation& quotation) {
  const auto tokens = document.tokens();
  const std::uint32_t end = quotation.tokens.end;
  if (end >= document.block_of(quotation.tokens.begin).tokens.end || !tokens[end].is_word()) {
    return false;
  }
  return tokens[end - 2].mark == Mark::kComma || !tokens[end].is(shape::kCapitalised);
}

/// Whether it stands in the middle of what the paper says, with no pause before it: a title, a
/// term.
bool is_part_of_sentence(const Document& document, const Quotation& quotation) {
  const std::uint32_t begin = quotation.tokens.begin;
  if (begin == document.sentence_of(begin).tokens.begin) return false;
  const Token& before = document.tokens()[begin - 1];
  return before.is_wordlike() || before.mark == Mark::kOpenBracket;
}

/// What is quoted in advice and opinion is as often imagined as said.
bool reports_news(Genre genre) {
  return genre != Genre::kHowTo && genre != Genre::kOpinion && genre != Genre::kEncyclopedia;
}

class OrphanQuotation final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    if (!expects_sources(document, article.attributions())) return;
    std::uint32_t asked = 0;  // one past the quotation that was reported last
    for (const std::uint32_t index : article.attributions().orphans()) {
      const Quotation& quotation = document.quotations()[index];
      // One question for a run of quotations: who speaks in the first speaks in all.
      if (asked > 0 && index == asked) {
        asked = index + 1;
        continue;
      }
      if (!quotation.closed || document.count_words(quotation.tokens) < kMinWords) continue;
      const BlockKind kind = document.block_of(quotation.tokens.begin).kind;
      if (kind != BlockKind::kBody && kind != BlockKind::kQuotation) continue;
      if (!is_speech(document, quotation) || goes_on(document, quotation) ||
          is_part_of_sentence(document, quotation)) {
        continue;
      }
      asked = index + 1;
      if (is_questioned(document, quotation.span.end)) continue;
      Finding& finding = reporter.report(
          quotation.span, reports_news(document.genre()) ? Severity::kWarning : Severity::kHint,
          kConfidence, "Who says this?");
      finding.because("a quotation of a whole sentence");
      finding.because("no speaker and no verb of saying in this paragraph or the ones beside it");
      finding.fix("Mark the missing speaker", false,
                  {{{quotation.span.end, quotation.span.end}, " [who said this?]"}});
    }
  }
};

}  // namespace

const Rule& orphan_quotation() {
  static const OrphanQuotation rule;
  return rule;
}

}  // namespace galley::core::rules
