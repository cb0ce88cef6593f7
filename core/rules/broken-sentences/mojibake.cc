#include <array>
#include <optional>
#include <string>

#include "galley/rules/registry.h"
#include "galley/text/chars.h"
#include "galley/text/utf.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "mojibake",
    .family = Family::kBrokenSentences,
    .summary = "Letters and marks garbled by a wrong character encoding",
    .why =
        "The text was read in another encoding than it was written in; "
        "readers see debris.",
    .any_language = true,
    .damage = true,
};

/// What Windows-1252 shows for the bytes 0x80 to 0x9F (WHATWG Encoding
/// Standard); the five bytes that it leaves undefined come out as C1 controls.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The byte that Windows-1252 (or Latin-1) shows as `c`.
std::optional<unsigned char> byte_of(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  for (std::size_t i = 0; i < kWindows1252.size(); ++i) {
    if (kWindows1252[i] == c) return static_cast<unsigned char>(0x80 + i);
  }
  return std::nullopt;
}

/// Three rounds undo text that was garbled three times; more has not been seen
/// to decode.
constexpr int kMaxRounds = 3;

/// Reads the code points of `text` as bytes and these as UTF-8; nothing where
/// they are not.
std::optional<std::string> reread(std::string_view text) {
  std::string bytes;
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t next = 0;
    const char32_t c = code_point_at(text, at, next);
    if (c < 0x80) {
      bytes.push_back(static_cast<char>(c));
    } else if (const auto byte = byte_of(c)) {
      bytes.push_back(static_cast<char>(*byte));
    } else {
      return std::nullopt;
    }
    at = next;
  }
  if (!is_valid_utf8(bytes)) return std::nullopt;
  return bytes;
}

/// Bytes of the UTF-8 sequence that `lead` starts; 0 where it starts none.
std::uint32_t sequence_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/// The end of a run of garbled characters from `at` on; `at` itself where none
/// starts there.
std::uint32_t garbled_end(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size()) {
    std::uint32_t next = 0;
    const auto lead = byte_of(code_point_at(text, end, next));
    const std::uint32_t length = lead ? sequence_length(*lead) : 0;
    if (length == 0) return end;
    for (std::uint32_t i = 1; i < length; ++i) {
      if (next >= text.size()) return end;
      std::uint32_t after = 0;
      const auto byte = byte_of(code_point_at(text, next, after));
      if (!byte || *byte < 0x80 || *byte > 0xBF) return end;
      next = after;
    }
    end = next;
  }
  return end;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += !is_continuation(c) ? 1 : 0;
  return count;
}

/// Two characters that decode to one may be meant ("Ã±" in a lesson on
/// encodings is not, but "Ä°" or "Å‘" in a foreign name can be): sure are
/// longer sequences, and the pairs whose first is a letter that no language
/// sets before a sign.
bool is_sure(std::string_view garbled) {
  if (count_code_points(garbled) >= 3) return true;
  std::uint32_t next = 0;
  const char32_t lead = code_point_at(garbled, 0, next);
  std::uint32_t end = 0;
  const char32_t sign = code_point_at(garbled, next, end);
  return (lead == 0xC2 || lead == 0xC3) && !is_letter(char_class(sign)) && sign != 0xB0;
}

struct Leftover {
  std::string_view garbled;
  std::string_view meant;
};
/// Marks read as Mac Roman, and a closing mark whose last byte the reader
/// dropped.
constexpr Leftover kLeftovers[] = {
    {"\xE2\x80\x9A\xC3\x84\xC3\xB4", "\xE2\x80\x99"},
    {"\xE2\x80\x9A\xC3\x84\xC3\xB6", "\xE2\x80\x98"},
    {"\xE2\x80\x9A\xC3\x84\xC3\xBA", "\xE2\x80\x9C"},
    {"\xE2\x80\x9A\xC3\x84\xC3\xB9", "\xE2\x80\x9D"},
    {"\xE2\x80\x9A\xC3\x84\xC3\xAC", "\xE2\x80\x93"},
    {"\xE2\x80\x9A\xC3\x84\xC3\xAE", "\xE2\x80\x94"},
    {"\xC3\xA2\xE2\x82\xAC", "\xE2\x80\x9D"},
};

bool is_clitic(std::string_view text) {
  constexpr std::string_view kClitics[] = {"s", "t", "re", "ve", "ll", "d", "m"};
  for (const std::string_view clitic : kClitics) {
    if (text == clitic) return true;
  }
  return false;
}

class Mojibake final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const std::string_view text = document.text();
    for (std::uint32_t at = 0; at < text.size();) {
      // All that this rule looks for starts beyond ASCII.
      if (static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
        continue;
      }
      at = check_at(text, at, reporter);
    }
    lost_apostrophes(document, reporter);
  }

 private:
  /// Reports what starts at `at`; returns where to go on.
  static std::uint32_t check_at(std::string_view text, std::uint32_t at, Reporter& reporter) {
    std::uint32_t next = 0;
    const char32_t c = code_point_at(text, at, next);
    if (c == 0xFFFD) {
      while (text.substr(next, 3) == "\xEF\xBF\xBD") next += 3;
      reporter.report({at, next}, Severity::kWarning, 95, "A character was lost here.")
          .because("U+FFFD stands for a character that could not be read");
      return next;
    }
    std::uint32_t end = garbled_end(text, at);
    if (end > at && text.substr(at, end - at) == "\xC3\x83\xC2\xA2" &&
        text.substr(end, 3) == "\xE2\x82\xAC") {
      // A dash or quotation mark that was garbled twice and lost its end:
      // which, nobody can tell.
      end += 3;
      reporter.report({at, end}, Severity::kWarning, 95, "Garbled by a wrong encoding.")
          .because(
              "the start of a quotation mark or dash that was read wrong "
              "twice");
      return end;
    }
    if (end > at) {
      const std::string_view garbled = text.substr(at, end - at);
      std::optional<std::string> meant = reread(garbled);
      if (meant && is_sure(garbled) && is_drawn(*meant)) {
        for (int round = 1; round < kMaxRounds; ++round) {
          const auto again =
              garbled_end(*meant, 0) == meant->size() ? reread(*meant) : std::nullopt;
          if (!again) break;
          meant = again;
        }
        // Shown between quotation marks, it is talked about.
        if (!is_mentioned(text, {at, end})) report(reporter, {at, end}, garbled, *meant, true);
      }
      return end;
    }
    for (const Leftover& leftover : kLeftovers) {
      if (!text.substr(at).starts_with(leftover.garbled)) continue;
      const auto to = static_cast<std::uint32_t>(at + leftover.garbled.size());
      report(reporter, {at, to}, leftover.garbled, std::string(leftover.meant), false);
      return to;
    }
    return next;
  }

  static bool is_mentioned(std::string_view text, Span span) {
    const std::string_view before = text.substr(0, span.begin);
    const std::string_view after = text.substr(span.end);
    constexpr std::string_view kMarks[][2] = {{"\"", "\""},
                                              {"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                              {"'", "'"},
                                              {"\xE2\x80\x98", "\xE2\x80\x99"}};
    for (const auto& marks : kMarks) {
      if (before.ends_with(marks[0]) && after.starts_with(marks[1])) return true;
    }
    return false;
  }

  /// Controls and unassigned characters are no text that anyone meant.
  static bool is_drawn(std::string_view text) {
    for (std::uint32_t at = 0; at < text.size();) {
      std::uint32_t next = 0;
      const CharClass kind = char_class(code_point_at(text, at, next));
      if (kind == CharClass::kControl || kind == CharClass::kOther) return false;
      at = next;
    }
    return true;
  }

  static void report(Reporter& reporter, Span span, std::string_view garbled,
                     const std::string& meant, bool sure) {
    reporter
        .report(span, Severity::kError, sure ? 97 : 90,
                "Garbled by a wrong encoding: “" + meant + "” was meant.")
        .because("“" + std::string(garbled) + "” read as the bytes of UTF-8 is “" + meant + "”")
        .fix("Write “" + meant + "”", sure, {{span, meant}});
  }

  /// "the mayor?s plan", "don?t".
  static void lost_apostrophes(const Document& document, Reporter& reporter) {
    const auto tokens = document.tokens();
    for (std::uint32_t i = 1; i + 1 < tokens.size(); ++i) {
      if (tokens[i].mark != Mark::kQuestion || tokens[i].is(shape::kSpaceBefore)) continue;
      if (!tokens[i - 1].is_word() || tokens[i + 1].is(shape::kSpaceBefore)) continue;
      if (!tokens[i + 1].is_word() || !is_clitic(document.view(tokens[i + 1].span()))) continue;
      // "search?s=", the query of an address.
      const std::uint32_t end = tokens[i + 1].end;
      if (end < document.text().size() && document.text()[end] == '=') continue;
      reporter
          .report({tokens[i - 1].begin, end}, Severity::kError, 92,
                  "A question mark stands for an apostrophe.")
          .because(
              "a question mark inside a word, before an ending that takes "
              "an apostrophe")
          .fix("Write the apostrophe", false, {{tokens[i].span(), "\xE2\x80\x99"}});
    }
  }
};

}  // namespace

const Rule& mojibake() {
  static const Mojibake rule;
  return rule;
}

}  // namespace galley::core::rules
