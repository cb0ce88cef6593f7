#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "galley/rules/registry.h"
#include "galley/text/utf.h"
#include "garbling.h"

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

/// A closing mark whose last byte the reader dropped.
constexpr std::string_view kCutMark = "\xC3\xA2\xE2\x82\xAC";
constexpr std::string_view kCutMarkMeant = "\xE2\x80\x9D";

class Mojibake final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const std::string_view text = document.text();
    std::vector<Doubtful> doubtful;
    std::uint32_t pages = 0;
    for (std::uint32_t at = 0; at < text.size();) {
      // All that this rule looks for starts beyond ASCII.
      if (static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
        continue;
      }
      at = check_at(document, at, reporter, doubtful, pages);
    }
    // What may be meant is not, where the same page garbled other words for sure.
    for (const Doubtful& place : doubtful) {
      if ((pages >> static_cast<std::uint32_t>(place.page) & 1U) != 0)
        report(reporter, place.span, document.view(place.span), place.meant, true);
    }
    lost_apostrophes(document, reporter);
  }

 private:
  /// A run that a language may write.
  struct Doubtful {
    Span span;
    CodePage page;
    std::string meant;
  };

  /// Reports what starts at `at`; returns where to go on.
  static std::uint32_t check_at(const Document& document, std::uint32_t at, Reporter& reporter,
                                std::vector<Doubtful>& doubtful, std::uint32_t& pages) {
    const std::string_view text = document.text();
    std::uint32_t next = 0;
    const char32_t c = code_point_at(text, at, next);
    if (c == 0xFFFD) return lost_character(text, at, next, reporter);
    if (c >= 0x80 && c < 0xA0) {
      control(text, {at, next}, reporter);
      return next;
    }
    // A dash or quotation mark that was garbled twice and lost its end: which, nobody can tell.
    constexpr std::string_view kCutTwice = "\xC3\x83\xC2\xA2\xE2\x82\xAC";
    auto garbled = garbled_at(text, at);
    if (garbled && garbled->end == at + 4 && text.substr(at).starts_with(kCutTwice)) {
      const auto end = static_cast<std::uint32_t>(at + kCutTwice.size());
      reporter.report({at, end}, Severity::kWarning, 95, "Garbled by a wrong encoding.")
          .because("the start of a quotation mark or dash that was read wrong twice");
      return end;
    }
    if (!garbled) garbled = garbled_cyrillic_at(text, at);
    if (garbled) {
      const Span span = {at, garbled->end};
      // Shown between quotation marks, it is talked about.
      if (is_mentioned(text, span)) return span.end;
      if (garbled->sure) {
        pages |= 1U << static_cast<std::uint32_t>(garbled->page);
        report(reporter, span, document.view(span), garbled->meant, true);
      } else if (!garbled->meant.empty() && is_pair_with_mark(text, at, garbled->page) &&
                 doubtful.size() < kMaxDoubtful) {
        doubtful.push_back({span, garbled->page, std::move(garbled->meant)});
      }
      return span.end;
    }
    if (text.substr(at).starts_with(kCutMark)) {
      const auto end = static_cast<std::uint32_t>(at + kCutMark.size());
      report(reporter, {at, end}, kCutMark, std::string(kCutMarkMeant), false);
      return end;
    }
    lost_space(document, at, next, reporter);
    return next;
  }

  /// More in one text are no finding each.
  static constexpr std::size_t kMaxDoubtful = 200;

  /// Led by what a page shows for C2 or C3: the other leads begin words.
  static bool is_pair_with_mark(std::string_view text, std::uint32_t at, CodePage page) {
    std::uint32_t next = 0;
    const auto byte = byte_of(page, code_point_at(text, at, next));
    return byte && (*byte == 0xC2 || *byte == 0xC3);
  }

  static std::uint32_t lost_character(std::string_view text, std::uint32_t at, std::uint32_t next,
                                      Reporter& reporter) {
    while (text.substr(next, 3) == "\xEF\xBF\xBD") next += 3;
    reporter.report({at, next}, Severity::kWarning, 95, "A character was lost here.")
        .because("U+FFFD stands for a character that could not be read");
    return next;
  }

  /// A C1 control is no text: it is the byte of a mark of Windows-1252. NEL ends lines, and five
  /// bytes mean nothing.
  static void control(std::string_view text, Span span, Reporter& reporter) {
    std::uint32_t next = 0;
    const char32_t c = code_point_at(text, span.begin, next);
    const char32_t sign = sign_of(CodePage::kWindows1252, static_cast<unsigned char>(c));
    if (sign == c || c == 0x85) return;
    std::string meant;
    append_utf8(meant, sign);
    reporter
        .report(span, Severity::kError, 97,
                "Garbled by a wrong encoding: “" + meant + "” was meant.")
        .because("a control character stands where Windows-1252 has “" + meant + "”")
        .fix("Write “" + meant + "”", true, {{span, meant}});
  }

  /// "oldÂ and", ". Â The": the no-break space behind Â became a plain one or went.
  static void lost_space(const Document& document, std::uint32_t at, std::uint32_t next,
                         Reporter& reporter) {
    const std::string_view text = document.text();
    constexpr std::string_view kA = "\xC3\x82";       // Â
    constexpr std::string_view kATilde = "\xC3\x83";  // Ã: "voilÃ " was "voilà"
    const std::string_view sign = text.substr(at, next - at);
    if (sign != kA && sign != kATilde) return;
    const char after = next < text.size() ? text[next] : ' ';
    const char before = at > 0 ? text[at - 1] : '\n';
    const bool in_word = before >= 'a' && before <= 'z';
    if (sign == kATilde) {
      // "Ã ̈": a letter whose sign came apart, which is none of this.
      const auto behind = static_cast<unsigned char>(next + 1 < text.size() ? text[next + 1] : ' ');
      const bool combining = behind == 0xCC || behind == 0xCD;
      if (!in_word || after != ' ' || combining) return;
      const std::uint32_t end = text.substr(next, 2) == "  " ? next + 1 : next;
      report(reporter, {at, end}, document.view({at, end}), "\xC3\xA0", true);
      return;
    }
    const bool ends = after == ' ' || after == '\n' || after == '.' || after == ',';
    if (!ends) return;
    const char earlier = at > 1 ? text[at - 2] : '\n';
    const bool between = before == ' ' && (earlier == '.' || earlier == '!' || earlier == '?' ||
                                           earlier == '"' || earlier == ' ');
    const bool glued = before == '.' || before == ',' || before == '!' || before == '?';
    const bool alone =
        document.in_language() && after == ' ' && (before == '\n' || between || glued);
    if (!in_word && !alone) return;
    // Of two spaces, one was the no-break space.
    const bool two = after == ' ' && (before == ' ' || before == '\n');
    const Span span = {at, two ? next + 1 : next};
    reporter.report({at, next}, Severity::kError, 95, "Garbled by a wrong encoding.")
        .because("“Â” is what is left of a no-break space")
        .fix("Delete it", true, {{span, ""}});
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

  static void report(Reporter& reporter, Span span, std::string_view garbled,
                     const std::string& meant, bool sure) {
    if (meant.empty()) {
      reporter.report(span, Severity::kError, 97, "Garbled by a wrong encoding.")
          .because("these are the bytes of the mark that opens a file of UTF-8")
          .fix("Delete it", true, {{span, ""}});
      return;
    }
    reporter
        .report(span, Severity::kError, sure ? 97 : 90,
                "Garbled by a wrong encoding: “" + meant + "” was meant.")
        .because("“" + std::string(garbled) + "” are the bytes of “" + meant +
                 "”, read in a wrong encoding")
        .fix("Write “" + meant + "”", sure, {{span, meant}});
  }

  /// "the mayor?s plan", "don?t".
  static void lost_apostrophes(const Document& document, Reporter& reporter) {
    const auto tokens = document.tokens();
    for (std::uint32_t i = 1; i + 1 < tokens.size(); ++i) {
      if (tokens[i].mark != Mark::kQuestion || tokens[i].is(shape::kSpaceBefore)) continue;
      if (!tokens[i - 1].is_word() || tokens[i + 1].is(shape::kSpaceBefore)) continue;
      if (!tokens[i + 1].is_word() ||
          !document.is_listed(tokens[i + 1].word, WordListId::kContractionEnd)) {
        continue;
      }
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
