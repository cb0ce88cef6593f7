#include "figures.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "galley/language/claim_words.h"

namespace galley::core {
namespace {

using namespace sourcing;
using namespace claim_word;

constexpr std::array<std::string_view, 5> kCurrencySigns = {"$", "€", "£", "¥", "₹"};
/// Digits of the largest age: 104.
constexpr std::size_t kAgeDigits = 3;
constexpr std::uint32_t kYearDigits = 4;
/// A bare number before a sign is the number of a thing below so many digits: "Route 66,".
constexpr std::uint32_t kCountDigits = 3;
/// Digits of a score, of what somebody has, and of an hour.
constexpr std::uint32_t kScoreDigits = 2;
constexpr std::uint32_t kHourDigits = 2;

/// How a number is written.
struct Digits {
  std::uint32_t count = 0;
  bool grouped = false;  ///< with a comma or a point: 1,200  3.5
  bool other = false;    ///< with anything else: 7th  1990s  10:30
};

Digits digits_of(std::string_view text) {
  Digits out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      ++out.count;
    } else if (c == ',' || c == '.') {
      out.grouped = true;
    } else {
      out.other = true;
    }
  }
  return out;
}

bool is_year(std::string_view text, const Digits& digits) {
  return digits.count == kYearDigits && !digits.grouped &&
         (text.starts_with("19") || text.starts_with("20"));
}

/// "20 percent", "20%": the share; empty for any other number.
TokenRange share_at(const SentenceReader& s, std::uint32_t at) {
  if (s.text(at + 1) == "%" || s.is(at + 1, kShare)) return {at, at + 2};
  if (s.text(at).ends_with("%")) return {at, at + 1};
  return {at, at};
}

/// "3 May", "May 3", "Sept. 26": the stop is that of the month.
bool is_day(const SentenceReader& s, std::uint32_t at) {
  const std::uint32_t before = s.mark(at - 1) == Mark::kStop ? at - 2 : at - 1;
  return s.has(before, word::kMonth | word::kWeekday) || s.has(at + 1, word::kMonth);
}

/// "Ada Osei is 43.", "she was 43 when"
bool is_said_of_person(const SentenceReader& s, std::uint32_t at) {
  const bool ends =
      !s.contains(at + 1) || s.is_punctuation(at + 1) || s.is_claim_word(at + 1, kWhen);
  if (!ends || s.text(at).size() > kAgeDigits || !s.contains(at - 2) || !s.is_be(at - 1)) {
    return false;
  }
  return is_proper_noun_tag(s.xpos(at - 2)) || s.has(at - 2, word::kPersonPronoun);
}

std::uint32_t behind_hyphens(const SentenceReader& s, std::uint32_t at) {
  while (s.mark(at) == Mark::kHyphen) ++at;
  return at;
}

/// "aged 43", "43-year-old", "43 years old".
bool is_age(const SentenceReader& s, std::uint32_t at) {
  if (is_said_of_person(s, at) || s.is_claim_word(at - 1, kAge)) return true;
  if (s.is_claim_word(at - 1, kOf) && s.is_claim_word(at - 2, kAge)) return true;
  const std::uint32_t unit = behind_hyphens(s, at + 1);
  return s.is_claim_word(unit, kYear) && s.is_claim_word(behind_hyphens(s, unit + 1), kOld);
}

/// "10.5550/978-3-319": a part of the number of a document.
bool is_part_of_number(const SentenceReader& s, std::uint32_t at, const Digits& digits) {
  const bool slashed = (s.mark(at - 1) == Mark::kSlash && s.is_number(at - 2)) ||
                       (s.mark(at + 1) == Mark::kSlash && s.is_number(at + 2));
  const bool hyphened =
      s.mark(at - 1) == Mark::kHyphen && digits.count >= kCountDigits && s.is_number(at - 2);
  return slashed || hyphened;
}

/// Whether the number before a sign or the end counts nothing: an age between commas, the number
/// of a thing. "leads with 61", "has 28, …" count something.
bool is_bare(const SentenceReader& s, std::uint32_t at, const Digits& digits) {
  const std::uint32_t next = at + 1;
  if (digits.count >= kCountDigits || s.mark(next) == Mark::kHyphen) return false;
  if (s.contains(next) && !s.is_punctuation(next)) return false;
  const bool score =
      digits.count == kScoreDigits &&
      (s.is(at - 1, kHaveForm) || s.is_claim_word(at - 1, kScored | claim_word::kTo));
  return !score;
}

/// "3 wells", but "3 of the wells", "9 in ten".
bool is_small(const SentenceReader& s, std::uint32_t at, const Digits& digits) {
  return digits.count == 1 && !digits.grouped && !s.is_claim_word(at + 1, kIn | kOf | kOut);
}

/// A step of a recipe or guide says how long and how hot, and claims nothing.
bool is_instruction(const SentenceReader& s) {
  std::uint32_t first = s.begin();
  while (s.contains(first) && !s.is_word(first)) ++first;  // "3. Knead"
  if (!s.contains(first) || s.has(first, word::kFiniteAuxiliary)) return false;
  return s.xpos(first) == Xpos::kVb || s.has(first, word::kKitchen | word::kInstruction);
}

}  // namespace

std::optional<FigureTerm> read_number(const SentenceReader& s, std::uint32_t at) {
  if (s.is_symbol(at - 1)) return std::nullopt;  // see read_sum()
  const TokenRange one{at, at + 1};
  if (const TokenRange share = share_at(s, at); !share.empty()) {
    return FigureTerm{ClaimTerm::kShare, share};
  }
  if (is_day(s, at)) return FigureTerm{ClaimTerm::kSchedule, one};
  if (is_age(s, at)) return std::nullopt;
  const std::string_view text = s.text(at);
  const Digits digits = digits_of(text);
  if (digits.other || is_year(text, digits) || is_part_of_number(s, at, digits) ||
      is_bare(s, at, digits) || is_small(s, at, digits) || is_instruction(s)) {
    return std::nullopt;
  }
  if (digits.count <= kHourDigits && !digits.grouped && s.is_claim_word(at + 1, kHour)) {
    return FigureTerm{ClaimTerm::kSchedule, one};
  }
  return FigureTerm{ClaimTerm::kFigure, {at, s.is_word(at + 1) ? at + 2 : at + 1}};
}

std::optional<FigureTerm> read_sum(const SentenceReader& s, std::uint32_t at) {
  const bool currency =
      std::find(kCurrencySigns.begin(), kCurrencySigns.end(), s.text(at)) != kCurrencySigns.end();
  if (!currency || !s.is_number(at + 1)) return std::nullopt;
  // "$4 million"
  return FigureTerm{ClaimTerm::kMoney, {at, s.is(at + 2, kManyNoun) ? at + 3 : at + 2}};
}

}  // namespace galley::core
