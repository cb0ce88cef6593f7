#include <optional>
#include <string>

#include "galley/rules/registry.h"
#include "galley/text/chars.h"
#include "galley/text/utf.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "homoglyph",
    .family = Family::kBrokenSentences,
    .summary = "A foreign letter that looks Latin inside a Latin word",
    .why =
        "Search, spelling and links fail on a word that looks right: a "
        "trick of spammers, or the "
        "trace of a scan.",
    .damage = true,
};

struct Twin {
  char16_t letter;
  char latin;
};
/// Cyrillic, Greek and Armenian letters drawn as a Latin one (Unicode UTS #39,
/// confusables). Greek small letters that science sets in Latin words (alpha,
/// gamma, nu, rho) are left out.
constexpr Twin kTwins[] = {
    {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'},
    {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04BB, 'h'}, {0x0501, 'd'},
    {0x051B, 'q'}, {0x051D, 'w'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'},
    {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'},
    {0x0423, 'Y'}, {0x0425, 'X'}, {0x0405, 'S'}, {0x0406, 'I'}, {0x0408, 'J'}, {0x0391, 'A'},
    {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'}, {0x0399, 'I'}, {0x039A, 'K'},
    {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'}, {0x03A5, 'Y'},
    {0x03A7, 'X'}, {0x03BF, 'o'}, {0x0570, 'h'}, {0x0578, 'n'}, {0x057D, 'u'}, {0x0585, 'o'},
};

/// Latin letters of another width or typeface, as mathematics and posts that want bold letters have
/// them: U+FF21 to U+FF5A, and 13 alphabets from U+1D400 on. Their holes lie in U+2100 to U+214F.
std::optional<char> plain_letter(char32_t c) {
  constexpr char32_t kAlphabets = 0x1D400;
  constexpr char32_t kEnd = 0x1D6A4;
  constexpr char32_t kLetters = 26;
  if (c >= 0xFF21 && c <= 0xFF3A) return static_cast<char>(c - 0xFF21 + U'A');
  if (c >= 0xFF41 && c <= 0xFF5A) return static_cast<char>(c - 0xFF41 + U'a');
  if (c < kAlphabets || c >= kEnd) return std::nullopt;
  const char32_t at = (c - kAlphabets) % (2 * kLetters);
  return static_cast<char>(at < kLetters ? U'A' + at : U'a' + at - kLetters);
}

std::optional<char> latin_twin(char32_t c) {
  if (c > 0xFF00) return plain_letter(c);
  if (c < 0x0391 || c > 0x0585) return std::nullopt;
  for (const Twin& twin : kTwins) {
    if (twin.letter == c) return twin.latin;
  }
  return std::nullopt;
}

/// The word in Latin letters, where it mixes them with look-alikes and nothing
/// else.
std::optional<std::string> latin_form(std::string_view word) {
  std::string out;
  std::size_t latin = 0;
  std::size_t twins = 0;
  std::size_t styled = 0;
  for (std::uint32_t at = 0; at < word.size();) {
    std::uint32_t next = 0;
    const char32_t c = code_point_at(word, at, next);
    if (const auto twin = latin_twin(c)) {
      out.push_back(*twin);
      ++twins;
      styled += c > 0xFF00 ? 1 : 0;
    } else {
      const bool is_latin = (c < 0x80 && is_letter(char_class(c))) || (c >= 0xC0 && c < 0x250);
      if (is_letter(char_class(c)) && !is_latin) return std::nullopt;
      latin += is_latin ? 1 : 0;
      out.append(word.substr(at, next - at));
    }
    at = next;
  }
  // One styled letter is a variable of a formula; a word of them is no word to any reader but the
  // eye.
  constexpr std::size_t kLeastStyled = 3;
  if (twins == 0 || (latin == 0 && styled < kLeastStyled)) return std::nullopt;
  if (styled > 0 && latin + twins < kLeastStyled) return std::nullopt;
  return out;
}

class Homoglyph final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const std::string_view text = document.text();
    const ByteSet& bytes = document.bytes();
    if (!bytes.has_between(0xCD, 0xD6) && !bytes.has_between(0xEF, 0xF0)) return;
    for (const Token& token : document.tokens()) {
      if (token.kind != TokenKind::kWord) continue;
      // Greek, Cyrillic and Armenian letters start with the bytes CD to D6, styled ones with EF or
      // F0.
      bool foreign = false;
      for (std::uint32_t i = token.begin; i < token.end; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        foreign |= (byte >= 0xCD && byte <= 0xD6) || byte == 0xEF || byte == 0xF0;
      }
      if (!foreign) continue;
      const auto latin = latin_form(document.view(token.span()));
      if (!latin) continue;
      reporter
          .report(token.span(), Severity::kError, 95,
                  "This word mixes Latin letters with look-alikes of another "
                  "script.")
          .because("in Latin letters it reads “" + *latin + "”")
          .fix("Write it in Latin letters", true, {{token.span(), *latin}});
    }
  }
};

}  // namespace

const Rule& homoglyph() {
  static const Homoglyph rule;
  return rule;
}

}  // namespace galley::core::rules
