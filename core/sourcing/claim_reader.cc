#include "claim_reader.h"

#include <algorithm>

#include "claim_terms.h"
#include "figures.h"
#include "galley/language/claim_words.h"

namespace galley::core {
namespace {

using namespace sourcing;
using namespace claim_word;

constexpr SourcingFlags kTermFlags = sourcing::kCasualty | kDisplaced | kCrime | kRank | kAbsolute |
                                     kCause | kForecast | sourcing::kShare | kManyNoun | kHealth |
                                     kEvaluation | kCurrency | kPublicAct;

std::size_t index(ClaimTerm term) { return static_cast<std::size_t>(term); }

}  // namespace

bool is_personal(const Token& token, WordFlags person) {
  return token.has(person) && (!token.is(shape::kAllCaps) || token.span().size() == 1);
}

Claim ClaimReader::read() {
  TokenRange quoted;
  for (std::uint32_t i = s_.begin(); i < s_.end(); ++i) {
    if (attributions_.is_content(i)) continue;
    if (s_.is_quoted(i)) {
      quoted = {quoted.empty() ? i : quoted.begin, i + 1};
    } else if (s_.is_word(i)) {
      read_word(i);
    } else if (s_.is_number(i)) {
      if (const auto figure = read_number(s_, i)) add(figure->term, figure->words);
    } else if (s_.is_symbol(i)) {
      if (const auto sum = read_sum(s_, i)) add(sum->term, sum->words);
    }
  }
  if (!quoted.empty()) add(ClaimTerm::kQuotedWords, quoted);
  remove_what_needs_another();
  Claim claim;
  for (std::size_t t = 0; t < words_.size(); ++t) {
    if (!words_[t].empty()) add_reason(claim, static_cast<ClaimTerm>(t), words_[t]);
  }
  return claim;
}

bool ClaimReader::seen(ClaimTerm term) const { return !words_[index(term)].empty(); }

bool ClaimReader::has_figure() const {
  return seen(ClaimTerm::kFigure) || seen(ClaimTerm::kShare) || seen(ClaimTerm::kMoney);
}

/// The first words of a term stand for it.
void ClaimReader::add(ClaimTerm term, TokenRange words) {
  if (!seen(term)) words_[index(term)] = words;
}

void ClaimReader::remove(ClaimTerm term) { words_[index(term)] = {}; }

/// Terms that say nothing without another one.
void ClaimReader::remove_what_needs_another() {
  if (!seen(ClaimTerm::kFigure) && !seen(ClaimTerm::kShare) && !seen(ClaimTerm::kCause)) {
    remove(ClaimTerm::kHealth);
  }
  if (!has_figure()) remove(ClaimTerm::kApproximate);
  if (!seen(ClaimTerm::kMoney)) remove(ClaimTerm::kPrice);
  // Without a count the word may be anything: "missing the point".
  if (!has_figure() && !counted_) remove(ClaimTerm::kDisplaced);
}

void ClaimReader::read_word(std::uint32_t i) {
  if (s_.has(i, word::kNumberWord)) read_number_word(i);
  const SourcingFlags flags = s_.sourcing(i);
  if ((flags & kTermFlags) == 0) {
    read_small_word(i);
    return;
  }
  read_claim_word(i, flags);
  read_amount(i, flags);
}

/// "three in 10", "one of nine"
void ClaimReader::read_number_word(std::uint32_t i) {
  counted_ = true;
  const bool whole = s_.has(i + 2, word::kNumberWord) || s_.is_number(i + 2);
  if (whole && s_.is_claim_word(i + 1, kIn | kOf) && s_.contains(i + 3)) {
    add(ClaimTerm::kShare, {i, i + 3});
  }
}

void ClaimReader::read_claim_word(std::uint32_t i, SourcingFlags flags) {
  const TokenRange one{i, i + 1};
  const bool casualty = (flags & sourcing::kCasualty) != 0;
  if (casualty && casualty_.is_to_people(i)) add(ClaimTerm::kCasualty, one);
  if ((flags & kDisplaced) != 0) add(ClaimTerm::kDisplaced, one);
  // "murdered" is one term, not two that agree.
  if ((flags & kCrime) != 0 && !casualty) add(ClaimTerm::kAccusation, one);
  if ((flags & kRank) != 0) read_rank(i);
  if ((flags & kAbsolute) != 0) {
    const bool harmless =
        s_.is_claim_word(i, kAll) && (s_.is_claim_word(i - 1, kAfterAt) || is_time(i + 1));
    if (s_.is_claim_word(i, kMost)) {
      read_rank(i);
    } else if (!harmless) {
      add(ClaimTerm::kAbsolute, one);
    }
  }
  if ((flags & kCause) != 0 &&
      (!s_.is_claim_word(i, kThanks) || s_.is_claim_word(i + 1, claim_word::kTo))) {
    add(ClaimTerm::kCause, one);
  }
  if ((flags & kForecast) != 0 && !s_.token(i).is(shape::kAllCaps) &&
      !(s_.is_claim_word(i, kWill) && is_title(i)) && !is_refusal(i)) {
    add(ClaimTerm::kForecast, one);
  }
  if ((flags & kHealth) != 0) add(ClaimTerm::kHealth, one);
  if ((flags & kEvaluation) != 0) add(ClaimTerm::kEvaluation, one);
  if ((flags & kPublicAct) != 0) add(ClaimTerm::kPublicAct, one);
}

void ClaimReader::read_amount(std::uint32_t i, SourcingFlags flags) {
  // "the Senate Majority Leader"
  if ((flags & sourcing::kShare) != 0 && !s_.is_claim_word(i, kFraction) && !is_title(i)) {
    add(ClaimTerm::kShare, {i, i + 1});
  }
  const bool number = s_.is_number(i - 1);
  if ((flags & kManyNoun) != 0) add(ClaimTerm::kFigure, {number ? i - 1 : i, i + 1});
  if ((flags & kCurrency) != 0 && number) add(ClaimTerm::kMoney, {i - 1, i + 1});
}

/// Words that make a term with the one behind them, or take weight away.
void ClaimReader::read_small_word(std::uint32_t i) {
  const TokenRange one{i, i + 1};
  const TokenRange two{i, i + 2};
  const bool capital = s_.token(i).is(shape::kCapitalised);
  if (s_.has(i, word::kHedge) && !capital) add(ClaimTerm::kHedge, one);
  if (is_personal(s_.token(i), word::kFirstPerson)) add(ClaimTerm::kFirstPerson, one);
  const ClaimWordFlags flags = s_.claim_words(i);
  if (flags == 0) return;
  if (casualty_.is_wrong(i)) add(ClaimTerm::kAccusation, one);
  const bool to = s_.is_claim_word(i + 1, claim_word::kTo);
  // Not "money going to the town".
  if ((flags & kForecastTo) != 0 && to && s_.contains(i + 2) && !s_.has(i + 2, word::kDeterminer) &&
      !is_title(i + 2)) {
    add(ClaimTerm::kForecast, two);
  }
  // "due to turn at nine" is a timetable, "due to rain" a cause.
  if ((flags & kCauseTo) != 0 && to && s_.xpos(i + 2) != Xpos::kVb) add(ClaimTerm::kCause, two);
  if ((flags & kCauseIn) != 0 && s_.is_claim_word(i + 1, kIn | kOf)) add(ClaimTerm::kCause, two);
  if ((flags & kNo) != 0 && s_.is_claim_word(i + 1, kOne)) add(ClaimTerm::kAbsolute, two);
  if ((flags & kMotiveTo) != 0 && to) add(ClaimTerm::kMotive, two);
  if ((flags & claim_word::kApproximate) != 0) add(ClaimTerm::kApproximate, one);
  if ((flags & kThan) != 0 && s_.contains(i - 1)) {
    const bool estimate = s_.is_claim_word(i - 1, kMoreOrLess);
    add(estimate ? ClaimTerm::kApproximate : ClaimTerm::kComparison, {i - 1, i + 1});
  }
  if ((flags & claim_word::kPrice) != 0) add(ClaimTerm::kPrice, one);
  if ((flags & kDefines) != 0) add(ClaimTerm::kDefinition, one);
  if ((flags & kMay) != 0 && !capital) add(ClaimTerm::kHedge, one);
}

/// "all day", "all week".
bool ClaimReader::is_time(std::uint32_t i) const {
  return s_.is(i, kTimeWord) || s_.is_claim_word(i, kDay);
}

/// In the middle of a sentence a capital makes a name or a title.
bool ClaimReader::is_title(std::uint32_t i) const {
  return i > s_.begin() && s_.token(i).is(shape::kCapitalised);
}

/// "would not discuss the plan": refused, and no forecast.
bool ClaimReader::is_refusal(std::uint32_t i) const {
  return s_.is_claim_word(i + 1, kNot) && s_.is_claim_word(i + 2, kAnswers);
}

/// "before the first bell", "in the first half": which of several. "First Street": a name.
bool ClaimReader::is_order(std::uint32_t i) const {
  if (is_title(i) && is_title(i + 1) && !is_title(i - 1)) return true;
  const bool noun = s_.is_word(i + 1) && !s_.is_claim_word(i + 1, kIn | kOf | claim_word::kTo);
  return noun && s_.is_claim_word(i - 1, kThe) && s_.is_claim_word(i - 2, kOrder) &&
         !s_.is_claim_word(i + 2, claim_word::kTo);
}

bool ClaimReader::is_no_rank(std::uint32_t i) const {
  const std::uint32_t next = i + 1;
  if (s_.is_claim_word(i, kFirst)) {
    const Mark mark = s_.mark(next);
    if (!s_.contains(next) || mark == Mark::kComma || mark == Mark::kHyphen ||
        s_.is_claim_word(next, kFirstWhat) || is_order(i)) {
      return true;
    }
  }
  // "most recent", "matter most"
  if (s_.is_claim_word(i, kMost) && (s_.is_claim_word(next, kOfTime) || !s_.is_word(next))) {
    return true;
  }
  if (s_.is_claim_word(next, kHabit)) return true;  // "best practices", "best for"
  // "leading the race"
  return s_.is_claim_word(i, kLeading) && !s_.has(i - 1, word::kDeterminer);
}

void ClaimReader::read_rank(std::uint32_t i) {
  const std::uint32_t end = std::min(i + 2, s_.end());
  if (s_.is_claim_word(i - 1, kThe) && s_.is_claim_word(i - 2, kOf) &&
      s_.is_claim_word(i - 3, kOne)) {
    add(ClaimTerm::kOneOfTheMost, {i - 3, end});
    return;
  }
  // "the world's best", "most populous", "record 40,000": with what it ranks.
  if (!is_no_rank(i)) add(ClaimTerm::kRank, {i, end});
}

}  // namespace galley::core
