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

/// "nine million", "two hundred thousand"
void take_scale(const Reader& read, NumberPhrase& number) {
  while (const auto scale = value_of(read, number.tokens.end, kScale)) {
    number.thousandths = times(number.thousandths, *scale);
    ++number.tokens.end;
  }
}

bool take_currency_sign(const Reader& read, NumberPhrase& number) {
  const std::uint32_t before = number.tokens.begin - 1;
  if (!read.language().is_currency_sign(read.text(before))) return false;
  number.tokens.begin = before;
  // US$, A$
  if (!read.token(before).is(shape::kSpaceBefore) && read.token(before - 1).is(shape::kAllCaps)) {
    --number.tokens.begin;
  }
  number.kind = NumberKind::kMoney;
  return true;
}

bool take_percent(const Reader& read, NumberPhrase& number) {
  std::uint32_t& end = number.tokens.end;
  const bool two_words = read.word(end) == w("per") && read.word(end + 1) == w("cent");
  if (!two_words && read.text(end) != "%" && read.word(end) != w("percent")) return false;
  end += two_words ? 2 : 1;
  if (read.word(end) == w("point") || read.word(end) == w("points")) ++end;
  number.kind = NumberKind::kPercent;
  return true;
}

/// "34-year-old"
bool take_year_old(const Reader& read, NumberPhrase& number) {
  std::uint32_t& end = number.tokens.end;
  if (read.token(end).mark != Mark::kHyphen || read.word(end + 1) != w("year")) return false;
  if (read.token(end + 2).mark != Mark::kHyphen || read.word(end + 3) != w("old")) return false;
  end += 4;
  number.kind = NumberKind::kAge;
  return true;
}

/// "12 km", "12-metre", "40 kroner", "34 years old"
bool take_unit(const Reader& read, NumberPhrase& number) {
  std::uint32_t& end = number.tokens.end;
  const bool hyphen = read.token(end).mark == Mark::kHyphen;
  const Token& unit = read.token(hyphen ? end + 1 : end);
  if (!unit.has(word::kUnit) || !unit.is_word()) return false;
  end += hyphen ? 2 : 1;
  number.kind = read.language().list(WordListId::kCurrency).contains(unit.word)
                    ? NumberKind::kMoney
                    : NumberKind::kMeasure;
  if (read.word(end) == w("old")) number.kind = NumberKind::kAge;
  return true;
}

bool take_half_of_day(const Reader& read, NumberPhrase& number) {
  std::uint32_t& end = number.tokens.end;
  const std::uint64_t half = read.word(end);
  if (half != w("a.m") && half != w("p.m") && half != w("am") && half != w("pm")) return false;
  ++end;
  number.kind = NumberKind::kClock;
  return true;
}

/// An age that no unit tells: "aged 34"; "Ana Reyes, 34, said".
bool is_age(const Reader& read, const NumberPhrase& number) {
  constexpr std::int64_t kOldest = 120'000;  // in thousandths of a year
  const std::uint32_t before = number.tokens.begin - 1;
  const std::uint32_t end = number.tokens.end;
  if (read.word(before) == w("aged") || read.word(before) == w("age")) return true;
  const bool between =
      read.token(before).mark == Mark::kComma && read.token(before - 1).is(shape::kCapitalised) &&
      (read.token(end).mark == Mark::kComma || read.token(end).mark == Mark::kStop);
  return between && number.thousandths < kOldest && !read.token(before - 1).has(word::kMonth);
}

bool is_day_of_month(const Reader& read, const NumberPhrase& number) {
  return number.thousandths <= 31'000 && (read.token(number.tokens.begin - 1).has(word::kMonth) ||
                                          read.token(number.tokens.end).has(word::kMonth));
}

/// The head of the noun phrase behind the figure: the last noun of up to four words.
void find_counted(const Reader& read, NumberPhrase& number) {
  constexpr std::uint32_t kReach = 4;
  const std::uint32_t end = number.tokens.end;
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

/// Adds scale, currency, percent sign and unit to the figure, and tells its kind. What stands
/// beside the figure decides, the first that fits; what it counts is asked last.
void complete(const Reader& read, NumberPhrase& number) {
  take_scale(read, number);
  if (take_currency_sign(read, number) || take_percent(read, number) ||
      take_year_old(read, number) || take_unit(read, number) || take_half_of_day(read, number))
    return;
  if (is_age(read, number)) {
    number.kind = NumberKind::kAge;
  } else if (is_day_of_month(read, number)) {
    number.kind = NumberKind::kDay;
  } else {
    find_counted(read, number);
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
