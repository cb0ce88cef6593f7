#include "garbling.h"

#include <algorithm>

#include "galley/text/chars.h"
#include "galley/text/utf.h"

namespace galley::core::rules {
namespace {

constexpr bool is_between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Bytes of the UTF-8 sequence that `lead` starts; 0 where it starts none.
std::uint32_t sequence_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/// A run is decoded up to here; a longer one goes on as a run of its own.
constexpr std::uint32_t kMaxRun = 512;  // bytes
/// What was garbled more often than this has not been seen to decode.
constexpr int kMaxRounds = 5;

/// What stands on either side of a run.
struct Beside {
  char32_t before = U' ';
  char32_t before_that = U' ';
  char32_t after = U' ';
};

char32_t code_point_before(std::string_view text, std::uint32_t& at) {
  if (at == 0) return U' ';
  --at;
  while (at > 0 && is_continuation(text[at])) --at;
  std::uint32_t next = 0;
  return code_point_at(text, at, next);
}

Beside look_beside(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Beside beside;
  beside.before = code_point_before(text, begin);
  beside.before_that = code_point_before(text, begin);
  std::uint32_t next = 0;
  if (end < text.size()) beside.after = code_point_at(text, end, next);
  return beside;
}

bool is_lower(char32_t c) { return char_class(c) == CharClass::kLower; }
bool is_upper(char32_t c) { return char_class(c) == CharClass::kUpper; }
bool is_any_letter(char32_t c) { return is_letter(char_class(c)); }
bool is_latin_letter(char32_t c) { return c < 0x250 && is_any_letter(c); }
bool is_digit(char32_t c) { return char_class(c) == CharClass::kDigit; }

/// Marks that may follow a word at once, so that a capital before them proves nothing: "CAFÉ”".
bool may_close(char32_t c) {
  switch (c) {
    case 0x2026:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x203A:
    case 0xBB:
    case 0xAB:
    case 0x2013:
    case 0x2014:
    case 0x2122:
    case 0x2022:
    case 0xB7:
    case 0xA0:
      return true;
    default:
      return false;
  }
}

/// A run as one page reads it back.
struct Decoded {
  CodePage page = CodePage::kWindows1252;
  std::uint32_t end = 0;
  std::uint32_t sequences = 0;
  std::string meant;
};

/// Reads the characters from `at` on as bytes of `page` and these as UTF-8, as far as they are.
Decoded decode(std::string_view text, std::uint32_t at, CodePage page) {
  Decoded run;
  run.page = page;
  run.end = at;
  std::string bytes;
  while (run.end < text.size() && run.end - at < kMaxRun) {
    std::uint32_t next = 0;
    const auto lead = byte_of(page, code_point_at(text, run.end, next));
    if (!lead) break;
    const std::uint32_t length = sequence_length(*lead);
    if (length == 0) break;
    bytes.assign(1, static_cast<char>(*lead));
    while (bytes.size() < length && next < text.size()) {
      std::uint32_t after = 0;
      const auto byte = byte_of(page, code_point_at(text, next, after));
      if (!byte || *byte > 0xBF) break;
      bytes.push_back(static_cast<char>(*byte));
      next = after;
    }
    if (bytes.size() < length || !is_valid_utf8(bytes)) break;
    run.meant += bytes;
    run.end = next;
    ++run.sequences;
  }
  return run;
}

/// What the code points of a decoded run are.
struct Content {
  bool drawn = true;  ///< no control and nothing unassigned; C1 controls are marks, see below
  bool mark = false;  ///< a mark of typography or an emoji
  std::uint32_t cyrillic = 0;
  std::uint32_t latin = 0;
  std::uint32_t others = 0;
  char32_t first = 0;
};

Content content_of(std::string_view meant) {
  Content content;
  for (std::uint32_t at = 0; at < meant.size();) {
    std::uint32_t next = 0;
    const char32_t c = code_point_at(meant, at, next);
    if (at == 0) content.first = c;
    const CharClass kind = char_class(c);
    // C1 controls are the marks of Windows-1252; see garbled_at().
    const bool c1 = is_between(c, 0x80, 0x9F);
    content.drawn &= c1 || (kind != CharClass::kControl && kind != CharClass::kOther);
    content.mark |= is_between(c, 0x2010, 0x2122) || is_between(c, 0x1F000, 0x1FAFF) ||
                    c == 0xFEFF || c == 0xFFFD;
    content.cyrillic += is_between(c, 0x400, 0x52F) ? 1 : 0;
    content.latin += is_latin_letter(c) ? 1 : 0;
    content.others += is_letter(kind) && c >= 0x250 && !is_between(c, 0x400, 0x52F) ? 1 : 0;
    at = next;
  }
  return content;
}

bool is_cyrillic_page(CodePage page) {
  return page == CodePage::kWindows1251 || page == CodePage::kDos866 || page == CodePage::kKoi8R;
}
/// Pages that show the bytes C2 and C3 as Latin letters, Â and Ã or Ă.
bool has_latin_leads(CodePage page) {
  return page == CodePage::kWindows1252 || page == CodePage::kWindows1250 ||
         page == CodePage::kIso8859Part15;
}

/// Two characters that may be one, and whose first is a Latin letter.
bool is_sure_latin_pair(char32_t lead, unsigned char byte, char32_t sign, const Beside& beside) {
  const bool letter_after = is_any_letter(beside.after);
  const bool low_before = is_lower(beside.before);
  const bool up_before = is_upper(beside.before);
  if (byte == 0xC2 || byte == 0xC3) {
    if (!may_close(sign)) return true;
    if (low_before || (letter_after && !up_before)) return true;
    // "Â·" and "Â–" between words; a no-break space behind Â.
    const bool alone = char_class(beside.before) == CharClass::kSpace || beside.before == U'\n';
    return byte == 0xC2 && alone &&
           (sign == 0xB7 || sign == 0x2013 || sign == 0x2014 || sign == 0x2022 || sign == 0xA0);
  }
  // Other letters of Europe: Ä Å and the like begin names, so only what no word holds is sure.
  if (!is_upper(lead)) return false;
  if (may_close(sign)) return low_before && letter_after;
  if (is_any_letter(sign)) return low_before;
  return low_before || (letter_after && !up_before);
}

/// Two characters that may be one, and whose first is a sign or a letter of another script.
bool is_sure_foreign_pair(CodePage page, unsigned char byte, char32_t sign, const Beside& beside) {
  const bool latin_before = is_latin_letter(beside.before);
  const bool latin_after = is_latin_letter(beside.after);
  if (page == CodePage::kMacRoman) {
    // "√π", "√Ω": a root and what it is of.
    const bool formula = sign == 0x3C0 || sign == 0x3A9 || sign == 0x2211 || sign == 0x222B ||
                         sign == 0xB5 || sign == 0x221E;
    if (byte == 0xC3 && formula) return latin_before && latin_after;
    if (byte == 0xC2) return true;
  }
  if (byte == 0xC2) {
    // "20 В°C", "Β£5"; but "220 В»" closes a quotation of volts.
    return latin_before || is_digit(beside.after) ||
           (!may_close(sign) && (is_digit(beside.before) || is_digit(beside.before_that)));
  }
  if (byte != 0xC3) return is_lower(beside.before) && latin_before && latin_after;
  return (latin_before &&
          (latin_after || is_latin_letter(beside.before_that) || !is_any_letter(beside.after))) ||
         (latin_after && !is_any_letter(beside.before));
}

bool is_sure_pair(std::string_view text, std::uint32_t at, const Decoded& run,
                  const Content& content, const Beside& beside) {
  // One letter of another script is no word.
  if (content.first >= 0x250) return false;
  std::uint32_t next = 0;
  const char32_t lead = code_point_at(text, at, next);
  std::uint32_t end = 0;
  const char32_t sign = code_point_at(text, next, end);
  const auto byte = byte_of(run.page, lead);
  if (!byte) return false;
  if (has_latin_leads(run.page)) return is_sure_latin_pair(lead, *byte, sign, beside);
  return is_sure_foreign_pair(run.page, *byte, sign, beside);
}

bool is_sure(std::string_view text, std::uint32_t at, const Decoded& run, const Content& content,
             const Beside& beside) {
  if (content.mark) return true;
  const auto signs = static_cast<std::uint32_t>(std::count_if(
      text.begin() + at, text.begin() + run.end, [](char byte) { return !is_continuation(byte); }));
  if (run.sequences == 1 && signs == 2) return is_sure_pair(text, at, run, content, beside);
  if (run.sequences == 1) {
    // Three small letters of Russian may be the bytes of one sign: "рив".
    if (is_cyrillic_page(run.page)) return false;
    // Vietnamese letters and the like: inside a word, or long enough to be no chance.
    return signs > 3 || (is_any_letter(beside.after) && content.first < 0x2010);
  }
  // Ukrainian and Serbian words hold such pairs: "Ві", "Рј". Two in a row are chance, three are
  // not.
  constexpr std::uint32_t kLeastPairs = 3;
  const bool word = run.sequences >= kLeastPairs &&
                    std::max(content.cyrillic, content.others) + 1 >= run.sequences;
  if (word || is_cyrillic_page(run.page)) return word;
  // Lines of a table, drawn with the signs of DOS.
  const bool dos = run.page == CodePage::kDos437 || run.page == CodePage::kDos850;
  return !dos || is_latin_letter(beside.before) || is_latin_letter(beside.after);
}

/// Capitals inside words in small letters: the fewer, the better a page explains a run.
std::uint32_t count_breaches(std::string_view meant, const Beside& beside) {
  std::uint32_t breaches = 0;
  char32_t before = beside.before;
  for (std::uint32_t at = 0; at < meant.size();) {
    std::uint32_t next = 0;
    const char32_t c = code_point_at(meant, at, next);
    breaches += is_lower(before) && is_upper(c) ? 1 : 0;
    before = c;
    at = next;
  }
  // "MÌller"
  if (is_any_letter(beside.before) && is_upper(before) && is_lower(beside.after)) ++breaches;
  return breaches;
}

/// One round: the best reading of the run at `at`.
struct Best {
  Decoded run;
  bool sure = false;
};
std::optional<Best> best_at(std::string_view text, std::uint32_t at) {
  std::uint32_t next = 0;
  const char32_t lead = code_point_at(text, at, next);
  // What is garbled has no ASCII in it.
  if (next >= text.size() || static_cast<unsigned char>(text[next]) < 0x80) return std::nullopt;
  std::optional<Best> best;
  std::uint32_t least = 0;
  for (const Reading& reading : readings_of(lead)) {
    if (sequence_length(reading.byte) == 0) continue;
    Decoded run = decode(text, at, reading.page);
    if (run.sequences == 0) continue;
    const Content content = content_of(run.meant);
    if (!content.drawn) {
      // A long run of nothing is passed over whole, so that a text of it stays linear.
      constexpr std::uint32_t kLong = 64;  // bytes
      if (!best && run.end - at > kLong) best = Best{{run.page, run.end, run.sequences, {}}, false};
      continue;
    }
    const Beside beside = look_beside(text, at, run.end);
    const bool sure = is_sure(text, at, run, content, beside);
    const std::uint32_t breaches = count_breaches(run.meant, beside);
    const bool better = !best || (sure && !best->sure) ||
                        (sure == best->sure && (run.end > best->run.end ||
                                                (run.end == best->run.end && breaches < least)));
    if (!better) continue;
    least = breaches;
    best = Best{std::move(run), sure};
  }
  return best;
}

/// One round over a text that was just decoded: what is still garbled for sure, and C1 controls.
std::string decode_again(std::string_view text) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t next = 0;
    const char32_t c = code_point_at(text, at, next);
    const auto best = c < 0x80 ? std::nullopt : best_at(text, at);
    if (best && best->sure) {
      out += best->run.meant;
      at = best->run.end;
      continue;
    }
    if (is_between(c, 0x80, 0x9F)) {
      append_utf8(out, sign_of(CodePage::kWindows1252, static_cast<unsigned char>(c)));
    } else {
      out.append(text.substr(at, next - at));
    }
    at = next;
  }
  return out;
}

}  // namespace

std::optional<Garbled> garbled_at(std::string_view text, std::uint32_t at) {
  auto best = best_at(text, at);
  if (!best) return std::nullopt;
  Garbled garbled;
  garbled.end = best->run.end;
  garbled.page = best->run.page;
  garbled.sure = best->sure;
  garbled.meant = std::move(best->run.meant);
  for (int round = 1; round < kMaxRounds; ++round) {
    std::string again = decode_again(garbled.meant);
    if (again == garbled.meant) break;
    garbled.meant = std::move(again);
  }
  // The mark that opens a file of UTF-8 is no text.
  if (garbled.meant == "\xEF\xBB\xBF") garbled.meant.clear();
  return garbled;
}

std::optional<Garbled> garbled_cyrillic_at(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kLeastLetters = 6;
  constexpr std::uint32_t kLeastFirst = 4;  // letters of the first word
  // Of a hundred letters of Russian, 42 are vowels; of a list of accented letters, one in four.
  constexpr std::uint32_t kLeastVowels = 33;
  constexpr std::uint32_t kMostVowels = 67;
  const auto is_word_sign = [](char32_t c) { return is_between(c, 0xC0, 0xFF) || c == 0xB8; };
  std::uint32_t letters = 0;
  std::uint32_t vowels = 0;
  Garbled garbled;
  std::uint32_t begin = at;
  std::uint32_t after_first = 0;
  if (!is_word_sign(code_point_at(text, at, after_first))) return std::nullopt;
  if (is_any_letter(code_point_before(text, begin))) return std::nullopt;
  char32_t before = U' ';
  std::string pending;
  while (at < text.size() && letters < kMaxRun) {
    std::uint32_t next = 0;
    const char32_t c = code_point_at(text, at, next);
    if (!is_word_sign(c)) {
      constexpr std::size_t kMostBetween = 3;  // bytes between two words
      if (letters < kLeastFirst || is_any_letter(c) || is_digit(c) || c == U'\n' ||
          pending.size() >= kMostBetween) {
        break;
      }
      pending.append(text.substr(at, next - at));
      at = next;
      before = c;
      continue;
    }
    const char32_t sign = sign_of(CodePage::kWindows1251, static_cast<unsigned char>(c));
    // A capital behind a small letter: these were no Cyrillic words.
    if (is_lower(before) && is_upper(sign)) return std::nullopt;
    garbled.meant += pending;
    pending.clear();
    append_utf8(garbled.meant, sign);
    const char32_t small = to_lower(sign);
    constexpr std::u32string_view kVowels =
        U"\u0430\u0435\u0438\u043E\u0443\u044B\u044D\u044E\u044F\u0451";
    vowels += kVowels.find(small) != std::u32string_view::npos ? 1 : 0;
    ++letters;
    before = sign;
    at = next;
    garbled.end = next;
  }
  if (letters < kLeastLetters || vowels * 100 < letters * kLeastVowels ||
      vowels * 100 > letters * kMostVowels) {
    return std::nullopt;
  }
  std::uint32_t next = 0;
  if (garbled.end < text.size() && is_any_letter(code_point_at(text, garbled.end, next)))
    return std::nullopt;
  garbled.page = CodePage::kWindows1251;
  garbled.sure = true;
  return garbled;
}

}  // namespace galley::core::rules
