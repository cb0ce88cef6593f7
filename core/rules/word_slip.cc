#include "word_slip.h"

#include <algorithm>
#include <iterator>

namespace galley::core::rules {
namespace {

/// Measured over all these rules together: of seven findings in published texts all were slips;
/// lowered for what so few can show.
constexpr int kConfidence = 85;

}  // namespace

void report(const Document& document, const WordSlip& slip, Reporter& reporter) {
  const Span span = document.span_of(slip.shown);
  const std::string was(document.view(span));
  const std::string& right = slip.whole.empty() ? slip.right : slip.whole;
  reporter
      .report(span, Severity::kWarning, kConfidence, "“" + was + "”: “" + right + "” belongs here.")
      .because(std::string(slip.reason))
      .fix("Write “" + right + "”", false, {{document.tokens()[slip.wrong].span(), slip.right}});
}

bool may_slip(const SentenceView& sentence, std::uint32_t i) {
  const Token& second = sentence.token(i + 1);
  return second.is_word() && !sentence.token(i).is(shape::kQuoted | shape::kAllCaps) &&
         !second.is(shape::kCapitalised | shape::kLineBefore);
}

bool is_small_word(const Token& token) {
  return token.is_word() && token.is(shape::kSpaceBefore) &&
         !token.is(shape::kCapitalised | shape::kMixedCase | shape::kAllCaps | shape::kHasDigit);
}

bool is_plain_plural(const Document& document, std::string_view noun, std::uint64_t word) {
  static constexpr std::string_view kSingularEndings[] = {"ss", "us", "is", "ics", "works", "ties"};
  return noun.ends_with("s") &&
         std::none_of(std::begin(kSingularEndings), std::end(kSingularEndings),
                      [noun](std::string_view ending) { return noun.ends_with(ending); }) &&
         !document.is_listed(word, WordListId::kSingularInS);
}

bool heads_clause(const Document& document, const SentenceView& sentence, std::uint32_t i) {
  if (!sentence.contains(i - 1)) return true;
  const Token& before = sentence.token(i - 1);
  return before.mark == Mark::kComma || before.mark == Mark::kSemicolon ||
         before.mark == Mark::kDash ||
         document.is_listed(before.word, WordListId::kOpensClauseBeforePronoun);
}

}  // namespace galley::core::rules
