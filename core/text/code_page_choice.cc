#include "code_page_choice.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "galley/text/chars.h"
#include "galley/text/code_page.h"
#include "galley/text/utf.h"

namespace galley::core {
namespace {

char32_t character_of(unsigned char byte, Encoding page) {
  if (byte < 0x80) return byte;
  switch (page) {
    case Encoding::kMacRoman:
      return sign_of(CodePage::kMacRoman, byte);
    case Encoding::kLatin9:
      return sign_of(CodePage::kIso8859Part15, byte);
    default:
      return sign_of(CodePage::kWindows1252, byte);
  }
}

// --- How plausible a character is where it stands ----------------------------------------------
//
// Points: 3 for what is written like that alone (an apostrophe inside a word, a pound before a
// figure), 2 for what is common, 1 for what happens, less than 0 for what nobody writes.

constexpr int kOnlyHere = 3;
constexpr int kCommon = 2;
constexpr int kHappens = 1;
constexpr int kOdd = -2;
constexpr int kNever = -3;
/// Three letters beyond ASCII in a row: no language of these code pages has them, and every word of
/// Russian or Greek read with the wrong page does.
constexpr int kOtherScript = -4;

constexpr char32_t kNoBreakSpace = 0xA0;
constexpr char32_t kSoftHyphen = 0xAD;

/// A character and its neighbours; 0 where the text ends.
struct Place {
  char32_t before = 0;
  char32_t here = 0;
  char32_t after = 0;
};

bool is_lower(char32_t c) { return char_class(c) == CharClass::kLower; }
bool is_upper(char32_t c) { return char_class(c) == CharClass::kUpper; }
bool is_letter(char32_t c) { return core::is_letter(char_class(c)); }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_gap(char32_t c) {
  const CharClass kind = char_class(c);
  return c == 0 || kind == CharClass::kSpace || kind == CharClass::kLineBreak;
}
bool is_one_of(char32_t c, std::u32string_view signs) {
  return signs.find(c) != std::u32string_view::npos;
}
bool is_foreign(char32_t c) { return c >= 0x80 && is_letter(c); }

int points_of_letter(const Place& at) {
  if (is_foreign(at.before) && is_foreign(at.after)) return kOtherScript;
  // Ordinals: 1ª, 1º.
  if (is_one_of(at.here, U"ªº")) return is_digit(at.before) ? kHappens : kOdd;
  if (is_upper(at.here)) {
    if (is_lower(at.before)) return kNever;
    if (is_upper(at.before)) return is_lower(at.after) ? kOdd : kCommon;
    if (is_lower(at.after)) return kCommon;
    // The first of a word in capitals, and as often a mark of another page before a sentence.
    return is_upper(at.after) ? 0 : -1;
  }
  if (is_upper(at.after)) return kOdd;
  if (is_letter(at.before)) return kCommon;
  return is_letter(at.after) && !is_digit(at.before) ? kCommon : -1;
}

int points_of_opening_mark(const Place& at) {
  const bool opens = is_gap(at.before) || at.before == U'(' || at.before == U'[' ||
                     (at.before >= 0x2013 && at.before <= 0x201E);
  if (!opens) return kOdd;
  return !is_gap(at.after) ? kOnlyHere : at.here == U'«' ? kHappens : kOdd;
}

int points_of_closing_mark(const Place& at) {
  if (is_letter(at.after) || is_digit(at.after)) return kOdd;
  return !is_gap(at.before) ? kOnlyHere : at.here == U'»' ? kHappens : kOdd;
}

int points_of_apostrophe(const Place& at) {
  if (is_letter(at.before)) return is_letter(at.after) ? kOnlyHere : kCommon;
  if (!is_gap(at.before) && !is_letter(at.after) && !is_digit(at.after)) return kCommon;
  return is_letter(at.after) || is_digit(at.after) || is_digit(at.before) ? kHappens : kOdd;
}

int points_of_dash(const Place& at) {
  if (is_gap(at.before) != is_gap(at.after)) return kHappens;
  // An en dash between two small letters is as rare as the letter that other pages have there.
  return at.here == U'–' && is_lower(at.before) && is_lower(at.after) ? kHappens : kCommon;
}

int points_of_number_sign(const Place& at) {
  if (is_digit(at.before) || is_digit(at.after)) return kCommon;
  return is_gap(at.before) && is_gap(at.after) ? kHappens : kOdd;
}

int points_of_currency(const Place& at) {
  if (is_digit(at.before) || is_digit(at.after)) return kOnlyHere;
  const bool alone = is_gap(at.before) && is_gap(at.after);
  return alone && is_one_of(at.here, U"€£") ? kHappens : -1;
}

int points_of_sign(const Place& at) {
  const char32_t c = at.here;
  const bool gap_before = is_gap(at.before);
  const bool gap_after = is_gap(at.after);
  if (c == U'’') return points_of_apostrophe(at);
  if (is_one_of(c, U"‘‚“„‹«")) return points_of_opening_mark(at);
  if (is_one_of(c, U"”›»")) return points_of_closing_mark(at);
  if (is_one_of(c, U"–—")) return points_of_dash(at);
  if (c == U'…') return is_letter(at.before) ? kCommon : kHappens;
  if (is_one_of(c, U"•·")) return gap_before ? kCommon : -1;
  if (is_one_of(c, U"€£¥¢")) return points_of_currency(at);
  if (c == U'°') return is_digit(at.before) ? kOnlyHere : -1;
  if (is_one_of(c, U"©®™")) {
    if (is_letter(at.after)) return kOdd;
    return is_letter(at.before) ? kCommon : kHappens;
  }
  if (c == kNoBreakSpace) return gap_before && gap_after ? 0 : kHappens;
  if (c == kSoftHyphen) return is_letter(at.before) && is_letter(at.after) ? kHappens : kOdd;
  if (is_one_of(c, U"¡¿")) return gap_before && is_letter(at.after) ? kCommon : kOdd;
  if (is_one_of(c, U"¹²³")) return is_letter(at.after) ? kOdd : kHappens;
  if (is_one_of(c, U"†‡")) return !gap_before && gap_after ? kHappens : kOdd;
  if (is_one_of(c, U"§¶‰±×÷µ¼½¾")) return points_of_number_sign(at);
  return kNever;
}

int points_of(const Place& at) {
  // The hooked f of Windows-1252 stands in no word of Europe.
  if (at.here == U'ƒ') return kNever;
  const bool letter = is_letter(at.here) && at.here != U'µ';
  return letter ? points_of_letter(at) : points_of_sign(at);
}

/// The points of all characters beyond ASCII.
std::int64_t plausibility(std::string_view bytes, Encoding page) {
  const auto at = [&](std::size_t i) {
    return i < bytes.size() ? character_of(static_cast<unsigned char>(bytes[i]), page) : 0;
  };
  std::int64_t points = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
    points += points_of({i == 0 ? 0 : at(i - 1), at(i), at(i + 1)});
  }
  return points;
}

/// Points that a page is ahead of the next one where it is sure. Files of Windows are far more
/// frequent than those of the others.
constexpr std::int64_t kLead = 2;
constexpr std::int64_t kLeadOfWindows = 1;

/// What the others are behind before a byte is read: one letter alone proves nothing.
constexpr std::int64_t kRarer = 1;

struct Choice {
  Encoding page = Encoding::kWindows1252;
  bool sure = false;
};

Choice choose(std::string_view bytes) {
  std::size_t beyond_ascii = 0;
  bool latin1 = true;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    beyond_ascii += byte >= 0x80 ? 1 : 0;
    latin1 &= byte < 0x80 || byte >= 0xA0;
  }
  std::int64_t best = plausibility(bytes, Encoding::kWindows1252);
  const auto windows = best;
  std::int64_t second = INT64_MIN;
  Choice out;
  for (const Encoding page : {Encoding::kLatin9, Encoding::kMacRoman}) {
    const std::int64_t points = plausibility(bytes, page) - kRarer;
    // Latin-9 is another page only where it makes another text.
    if (page == Encoding::kLatin9 && points + kRarer == windows) continue;
    if (points > best) {
      second = best;
      best = points;
      out.page = page;
    } else {
      second = std::max(second, points);
    }
  }
  // No page makes writing of it: then the one that most programs would take.
  if (best < 0) out.page = Encoding::kWindows1252;
  const bool is_windows = out.page == Encoding::kWindows1252;
  out.sure = best + (is_windows ? 0 : kRarer) >= static_cast<std::int64_t>(beyond_ascii) &&
             best - (is_windows ? kLeadOfWindows : kLead) >= second;
  if (is_windows && latin1) out.page = Encoding::kLatin1;
  return out;
}

}  // namespace

DecodedText decode_by_evidence(std::string_view bytes, std::size_t most) {
  const Choice choice = choose(bytes);
  DecodedText out;
  out.encoding = choice.page;
  out.sure = choice.sure;
  out.text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    if (out.text.size() > most) break;
    append_utf8(out.text, character_of(static_cast<unsigned char>(c), choice.page));
  }
  return out;
}

}  // namespace galley::core
