#include <array>

#include "galley/text/utf.h"
#include "scan.h"

namespace galley::core::markup {
namespace {

/// Bytes of one word, looked back over to see whether it is an address.
constexpr std::uint32_t kMaxWord = 256;

/// Whether `at` lies in an address, a query or the path of a file.
bool in_address(const Scan& scan, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < kMaxWord && !is_blank(scan.text[begin - 1]) &&
         scan.text[begin - 1] != '"')
    --begin;
  const std::string_view word = scan.text.substr(begin, at - begin);
  return word.find("://") != std::string_view::npos || word.find('/') != std::string_view::npos ||
         word.starts_with("www.") || word.find(":\\") != std::string_view::npos ||
         word.find('?') != std::string_view::npos;
}

MarkupSign& add_character(Scan& scan, MarkupKind kind, std::uint32_t begin, std::uint32_t end,
                          char32_t character) {
  MarkupSign& sign = scan.add(kind, begin, end);
  sign.replaced = true;
  sign.characters[0] = character;
  return sign;
}

/// The four hexadecimal digits behind "\u" at `at`; 0 for none.
char32_t unit_at(const Scan& scan, std::uint32_t at) {
  const std::string_view digits = scan.text.substr(0, at + 6).substr(std::min(at + 2, scan.size()));
  if (scan.byte(at) != '\\' || scan.byte(at + 1) != 'u' || digits.size() != 4) return 0;
  return std::all_of(digits.begin(), digits.end(), is_hex) ? hex_value(digits) : 0;
}

/// "\n" between sentences: behind a mark or another escape, before a capital or another.
bool breaks_sentences(const Scan& scan, std::uint32_t at) {
  const char before = scan.before(at);
  const char after = scan.byte(at + 2);
  const bool behind = is_one_of(before, ".!?\":;)") || (at >= 2 && scan.text[at - 2] == '\\') ||
                      is_blank(before) || (static_cast<unsigned char>(before) >= 0x80);
  return behind && (is_upper(after) || after == '\\' || after == '"' || is_blank(after) ||
                    static_cast<unsigned char>(after) >= 0x80 || is_ascii_digit(after));
}

std::uint32_t json_at(Scan& scan, std::uint32_t at) {
  const char second = scan.byte(at + 1);
  if (second == 'u') {
    char32_t value = unit_at(scan, at);
    if (value == 0 || in_address(scan, at)) return at;
    std::uint32_t end = at + 6;
    if (value >= 0xD800 && value < 0xDC00) {
      const char32_t low = unit_at(scan, end);
      if (low < 0xDC00 || low > 0xDFFF) return at;
      value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
      end += 6;
    }
    if (value < 0x20 || (value >= 0xD800 && value < 0xE000)) return at;
    add_character(scan, MarkupKind::kEscape, at, end, value);
    return end;
  }
  if (second == 'n' || (second == 'r' && scan.has(at, "\\r\\n"))) {
    if (!breaks_sentences(scan, at + (second == 'r' ? 2 : 0)) || in_address(scan, at)) return at;
    std::uint32_t end = at + (second == 'r' ? 4 : 2);
    while (scan.byte(end) == ' ' && end < scan.size()) ++end;
    MarkupSign& sign = add_character(scan, MarkupKind::kEscape, at, end,
                                     scan.byte(end) == '\n' || scan.line_start(at) ? U'\0' : U'\n');
    sign.sureness = Sureness::kLikely;
    return end;
  }
  // "It\'s", "\"No,\" she said".
  if (second == '\'' && is_ascii_letter(scan.before(at)) && is_ascii_letter(scan.byte(at + 2))) {
    add_character(scan, MarkupKind::kEscape, at, at + 2, U'\'');
    return at + 2;
  }
  if (second == '"') {
    const bool opens = !is_word_byte(scan.before(at)) && is_word_byte(scan.byte(at + 2));
    const bool closes = (is_word_byte(scan.before(at)) || is_one_of(scan.before(at), ".,!?")) &&
                        !is_word_byte(scan.byte(at + 2));
    if (!opens && !closes) return at;
    add_character(scan, MarkupKind::kEscape, at, at + 2, U'"').sureness = Sureness::kLikely;
    return at + 2;
  }
  return at;
}

/// One character beyond ASCII as UTF-8, each byte written as `sign` and two hexadecimal digits.
std::uint32_t run_at(Scan& scan, std::uint32_t at, MarkupKind kind) {
  const char sign = scan.text[at];
  std::string bytes;
  std::uint32_t end = at;
  while (bytes.size() < 4 && scan.byte(end) == sign && is_hex(scan.byte(end + 1)) &&
         is_hex(scan.byte(end + 2))) {
    bytes += static_cast<char>(hex_value(scan.text.substr(end + 1, 2)));
    end += 3;
    const bool beyond_ascii = static_cast<unsigned char>(bytes[0]) >= 0x80;
    if (!beyond_ascii) return at;
    if (is_valid_utf8(bytes)) break;
    // A mail may break its line inside the character.
    if (sign == '=' && scan.has(end, "=\n=")) end += 2;
  }
  if (bytes.size() < 2 || !is_valid_utf8(bytes) || in_address(scan, at)) return at;
  std::uint32_t next = 0;
  add_character(scan, kind, at, end, code_point_at(bytes, 0, next));
  return end;
}

/// "=20", "=3D" and the "=" at a line's end mean something only in mail that holds surer signs.
std::uint32_t transfer_at(Scan& scan, std::uint32_t at) {
  if (const std::uint32_t end = run_at(scan, at, MarkupKind::kTransfer); end != at) return end;
  const bool letter_before =
      is_word_byte(scan.before(at)) || is_one_of(scan.before(at), ".,;:!?\"'");
  const std::string_view code = scan.text.substr(std::min(at + 1, scan.size()), 2);
  if (!letter_before && !is_blank(scan.before(at))) return at;
  if (code == "92" && is_ascii_letter(scan.before(at)) && is_ascii_letter(scan.byte(at + 3))) {
    add_character(scan, MarkupKind::kTransfer, at, at + 3, 0x2019).sureness = Sureness::kLikely;
    return at + 3;
  }
  if (scan.byte(at + 1) == '\n' && at + 2 < scan.size()) {
    add_character(scan, MarkupKind::kTransfer, at, at + 2, 0).sureness = Sureness::kLikely;
    return at + 2;
  }
  if (in_address(scan, at)) return at;
  if (code == "3D") {
    add_character(scan, MarkupKind::kTransfer, at, at + 3, U'=').sureness = Sureness::kLikely;
    return at + 3;
  }
  if (code == "20" && !is_ascii_alphanumeric(scan.byte(at + 3))) {
    const bool line_end = scan.byte(at + 3) == '\n' || scan.byte(at + 3) == '\r';
    const bool mark = is_one_of(scan.byte(at + 3), ".,;:!? ");
    add_character(scan, MarkupKind::kTransfer, at, at + 3, line_end || mark ? U'\0' : U' ')
        .sureness = Sureness::kLikely;
    return at + 3;
  }
  return at;
}

/// "%2C", "%27": a mark of a sentence.
bool is_mark_code(const Scan& scan, std::uint32_t at) {
  if (!is_hex(scan.byte(at + 1)) || !is_hex(scan.byte(at + 2))) return false;
  const char32_t value = hex_value(scan.text.substr(at + 1, 2));
  return value > 0x20 && value < 0x40 &&
         std::string_view("!\"'(),.:;?").find(static_cast<char>(value)) != std::string_view::npos;
}

std::uint32_t percent_at(Scan& scan, std::uint32_t at) {
  if (const std::uint32_t end = run_at(scan, at, MarkupKind::kPercent); end != at) return end;
  // "%2C" means something only where surer signs stand.
  if (is_mark_code(scan, at) && is_ascii_letter(scan.before(at)) && !in_address(scan, at)) {
    const char32_t mark = hex_value(scan.text.substr(at + 1, 2));
    add_character(scan, MarkupKind::kPercent, at, at + 3, mark).sureness = Sureness::kLikely;
    return at + 3;
  }
  // "The%20mayor": between words. "50%20" has a figure before it.
  const std::string_view code = scan.text.substr(std::min(at + 1, scan.size()), 2);
  const bool before = is_ascii_letter(scan.before(at)) || is_one_of(scan.before(at), ",.;:");
  if (code != "20" || !before || !is_word_byte(scan.byte(at + 3)) || in_address(scan, at))
    return at;
  add_character(scan, MarkupKind::kPercent, at, at + 3, U' ');
  return at + 3;
}

/// What a spreadsheet shows for a cell that it could not compute.
constexpr std::string_view kCellErrors[] = {"#REF!",   "#N/A",    "#NAME?", "#VALUE!",
                                            "#DIV/0!", "#NULL!",  "#NUM!",  "#SPILL!",
                                            "#CALC!",  "#BEZUG!", "#WERT!", "#NV"};
/// What a word processor shows for a reference whose target is gone, in its languages.
constexpr std::string_view kLostReferences[] = {
    "Error! Reference source not found.",
    "Error! Bookmark not defined.",
    "Error! Hyperlink reference not valid.",
    "Error! No text of specified style in document.",
    "Error! Not a valid link.",
    "Error! Unknown document property name.",
    "Fehler! Verweisquelle konnte nicht gefunden werden.",
    "Fehler! Textmarke nicht definiert.",
    "Erreur ! Source du renvoi introuvable.",
    "Erreur ! Signet non d\u00E9fini.",
    "\u00A1Error! No se encuentra el origen de la referencia.",
    "Fout! Verwijzingsbron niet gevonden.",
    "Erro! Fonte de refer\xC3\xAAncia n\xC3\xA3o encontrada.",
};

std::uint32_t lost(Scan& scan, std::uint32_t at, std::size_t size, Sureness sureness) {
  const auto end = static_cast<std::uint32_t>(at + size);
  MarkupSign& sign = scan.add(MarkupKind::kLost, at, end);
  sign.sureness = sureness;
  sign.repairable = false;
  return end;
}

/// The '!' behind the first word of a lost reference; looks back for its start.
std::uint32_t reference_at(Scan& scan, std::uint32_t at) {
  for (const std::string_view phrase : kLostReferences) {
    const std::size_t mark = phrase.find('!');
    if (at < mark) continue;
    // The full stop may have gone to a mark of the sentence.
    const std::string_view words = phrase.substr(0, phrase.size() - 1);
    const auto begin = static_cast<std::uint32_t>(at - mark);
    if (!scan.has(begin, words)) continue;
    const bool stop = scan.byte(begin + words.size()) == '.';
    return lost(scan, begin, words.size() + (stop ? 1 : 0), Sureness::kLikely);
  }
  return at;
}

/// A sign of money or per cent stands beside it.
bool has_unit(const Scan& scan, std::uint32_t at, std::uint32_t end) {
  const std::string_view head = scan.text.substr(0, at);
  return head.ends_with('$') || head.ends_with("\xE2\x82\xAC") || head.ends_with("\xC2\xA3") ||
         scan.byte(end) == '%';
}

/// "undefined" and "null" where a value was meant: alone on a line, behind a sign of money, twice.
bool stands_for_value(const Scan& scan, std::uint32_t at, std::string_view word) {
  const std::uint32_t end = at + static_cast<std::uint32_t>(word.size());
  if (is_word_byte(scan.byte(end)) || scan.byte(end) == '_') return false;
  const char before = scan.before(at);
  const bool line_end = scan.byte(end) == '\n' || scan.byte(end) == '\r';
  if (scan.line_start(at) && line_end) return true;
  if (has_unit(scan, at, end)) return true;
  const std::string_view rest = scan.from(end);
  if (is_word_byte(before) || !(rest.starts_with(" ") || rest.starts_with(", "))) return false;
  return rest.substr(1).starts_with(word) && !is_word_byte(scan.byte(end + 1 + word.size()));
}

}  // namespace

std::uint32_t escape_at(Scan& scan, std::uint32_t at) {
  switch (scan.text[at]) {
    case '\\':
      return json_at(scan, at);
    case '=':
      return transfer_at(scan, at);
    case '%':
      return percent_at(scan, at);
    default:
      return at;
  }
}

std::uint32_t lost_at(Scan& scan, std::uint32_t at) {
  const std::string_view rest = scan.from(at);
  switch (scan.text[at]) {
    case '[': {
      if (!rest.starts_with("[object ")) return at;
      const std::size_t name = name_size(rest.substr(8));
      if (name == 0 || !is_upper(rest[8]) || scan.byte(at + 8 + name) != ']') return at;
      return lost(scan, at, name + 9, Sureness::kLikely);
    }
    case '#':
      for (const std::string_view error : kCellErrors) {
        if (rest.starts_with(error) && !is_ascii_alphanumeric(scan.byte(at + error.size())) &&
            !is_ascii_alphanumeric(scan.before(at)))
          return lost(scan, at, error.size(), Sureness::kLikely);
      }
      return at;
    case '!':
      return reference_at(scan, at);
    case 'N':
      if (!rest.starts_with("NaN") || is_word_byte(scan.byte(at + 3)) ||
          is_word_byte(scan.before(at)) || scan.before(at) == '-' || scan.byte(at + 3) == '-')
        return at;
      // Alone it may be talked about.
      return lost(scan, at, 3,
                  has_unit(scan, at, at + 3) ? Sureness::kLikely : Sureness::kDoubtful);
    case 'u':
    case 'n':
      for (const std::string_view word : {"undefined", "null"}) {
        if (rest.starts_with(word) && stands_for_value(scan, at, word))
          return lost(scan, at, word.size(), Sureness::kLikely);
      }
      return at;
    default:
      return at;
  }
}

}  // namespace galley::core::markup
