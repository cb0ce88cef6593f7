#include <algorithm>
#include <optional>

#include "english.h"

namespace galley::core::english_rules {
namespace {

/// The value of a word that opens a figure, or of one that multiplies what stands before it.
std::optional<std::int64_t> value_of(const Reader& read, std::uint32_t i, bool scale) {
  const NumberWord* const number = read.language().number_word(read.word(i));
  if (number == nullptr || number->scale != scale) return std::nullopt;
  return number->value;
}
constexpr bool kUnit = false;
constexpr bool kScale = true;

bool is_approximate(const Reader& read, std::uint32_t begin, std::uint32_t end) {
  if (read.is_in(WordListId::kApproximateBefore, begin - 1)) return true;
  const bool many_as = read.word(begin - 1) == w("as");
  const std::uint32_t last = many_as ? begin - 2 : begin - 1;
  if (read.is_in(WordListId::kApproximatePairSecond, last) &&
      read.is_in(WordListId::kApproximatePairFirst, last - 1))
    return true;
  return read.word(end) == w("or") &&
         (read.word(end + 1) == w("so") || read.word(end + 1) == w("more"));
}

/// Adds scale, currency, percent sign and unit behind the figure, and tells its kind.
void complete(const Reader& read, NumberPhrase& number) {
  std::uint32_t& end = number.tokens.end;
  while (const auto scale = value_of(read, end, kScale)) {
    number.thousandths = times(number.thousandths, *scale);
    ++end;
  }
  const std::uint32_t before = number.tokens.begin - 1;
  if (read.language().is_currency_sign(read.text(before))) {
    number.tokens.begin = before;
    // US$, A$
    if (!read.token(before).is(shape::kSpaceBefore) && read.token(before - 1).is(shape::kAllCaps)) {
      --number.tokens.begin;
    }
    number.kind = NumberKind::kMoney;
    return;
  }
  if (read.text(end) == "%" || read.word(end) == w("percent") ||
      (read.word(end) == w("per") && read.word(end + 1) == w("cent"))) {
    end += read.word(end) == w("per") ? 2 : 1;
    if (read.word(end) == w("point") || read.word(end) == w("points")) ++end;
    number.kind = NumberKind::kPercent;
    return;
  }
  const bool hyphen = read.token(end).mark == Mark::kHyphen;
  const Token& unit = read.token(hyphen ? end + 1 : end);
  if (hyphen && (unit.word == w("year"))) {
    const bool old = read.token(end + 2).mark == Mark::kHyphen && read.word(end + 3) == w("old");
    if (old) {
      end += 4;
      number.kind = NumberKind::kAge;
      return;
    }
  }
  if (unit.has(word::kUnit) && unit.is_word()) {
    end += hyphen ? 2 : 1;
    number.kind = read.language().list(WordListId::kCurrency).contains(unit.word)
                      ? NumberKind::kMoney
                      : NumberKind::kMeasure;
    if (read.word(end) == w("old")) number.kind = NumberKind::kAge;
    return;
  }
  if (read.word(end) == w("a.m") || read.word(end) == w("p.m") || read.word(end) == w("am") ||
      read.word(end) == w("pm")) {
    ++end;
    number.kind = NumberKind::kClock;
    return;
  }
  if (read.word(before) == w("aged") || read.word(before) == w("age")) {
    number.kind = NumberKind::kAge;
    return;
  }
  // "Ana Reyes, 34, said"
  const bool between =
      read.token(before).mark == Mark::kComma && read.token(before - 1).is(shape::kCapitalised) &&
      (read.token(end).mark == Mark::kComma || read.token(end).mark == Mark::kStop);
  if (between && number.thousandths < 120'000 && !read.token(before - 1).has(word::kMonth)) {
    number.kind = NumberKind::kAge;
    return;
  }
  const bool day = number.thousandths <= 31'000 &&
                   (read.token(before).has(word::kMonth) || read.token(end).has(word::kMonth));
  if (day) {
    number.kind = NumberKind::kDay;
    return;
  }
  // The head of the noun phrase: the last noun of up to four words.
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t i = end; i < end + kReach; ++i) {
    const Token& token = read.token(i);
    const Xpos tag = read.tag(i).xpos;
    if (token.mark == Mark::kHyphen) continue;
    if (is_noun_tag(tag)) {
      number.counted = {i, i + 1};
    } else if (!is_adjective_tag(tag) && tag != Xpos::kVbn && tag != Xpos::kVbg) {
      // "12 of the victims"
      if (token.word != w("of") || i != end) break;
      if (read.token(i + 1).has(word::kDeterminer)) ++i;
    }
  }
}

/// The figure in words that starts at `i`; an empty range where none does.
NumberPhrase in_words(const Reader& read, std::uint32_t i) {
  NumberPhrase number;
  std::uint32_t at = i;
  std::int64_t value = 0;
  bool any = false;
  if (read.word(at) == w("a") && value_of(read, at + 1, kScale)) {
    value = 1;
    ++at;
    any = true;
  } else if (const auto small = value_of(read, at, kUnit)) {
    value = *small;
    ++at;
    any = true;
    const auto unit = value_of(read, at + 1, kUnit);
    if (value >= 20 && read.token(at).mark == Mark::kHyphen && unit && *unit < 10) {
      value += *unit;
      at += 2;
    }
  }
  if (!any) return number;
  number.tokens = {i, at};
  number.thousandths = value * 1000;
  return number;
}

}  // namespace

void numbers(const Reader& read, std::vector<NumberPhrase>& out) {
  for (std::uint32_t i = read.begin(); i < read.end(); ++i) {
    const Token& token = read.token(i);
    NumberPhrase number;
    if (token.kind == TokenKind::kNumber) {
      std::string_view rest;
      number.tokens = {i, i + 1};
      number.thousandths = parse_digits(read.text(i), read.language().number_format(), rest);
      const bool plain = rest.empty();
      if (rest.starts_with(':')) {
        number.kind = NumberKind::kClock;
      } else if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "s") {
        number.kind = NumberKind::kOrdinal;
      } else if (!plain) {
        // 5m, 3bn, 20k, 12km
        const std::int64_t scale = rest == "m"                  ? 1'000'000
                                   : rest == "bn"               ? 1'000'000'000
                                   : rest == "k" || rest == "K" ? 1000
                                   : rest == "M"                ? 1'000'000
                                                                : 1;
        number.thousandths = times(number.thousandths, scale);
        number.kind = NumberKind::kMeasure;
        if (scale != 1) number.kind = NumberKind::kCount;
        complete(read, number);
        if (scale == 1 && number.kind == NumberKind::kCount) number.kind = NumberKind::kMeasure;
      } else {
        const bool year = token.end - token.begin == 4 && number.thousandths >= 1'500'000 &&
                          number.thousandths < 2'100'000;
        complete(read, number);
        if (year && number.kind == NumberKind::kCount && number.tokens.size() == 1 &&
            (number.counted.empty() || number.counted.begin != i + 1 ||
             read.token(i - 1).has(word::kPreposition | word::kMonth) ||
             read.token(i - 1).has(word::kDeterminer))) {
          number.kind = NumberKind::kYear;
          number.counted = {};
        }
      }
    } else if (token.has(word::kNumberWord) || token.word == w("a")) {
      number = in_words(read, i);
      if (number.tokens.empty()) continue;
      complete(read, number);
    } else {
      continue;
    }
    number.approximate = is_approximate(read, number.tokens.begin, number.tokens.end);
    i = std::max(i, number.tokens.end - 1);
    out.push_back(number);
  }
}

}  // namespace galley::core::english_rules
