#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "missing-space",
    .family = Family::kBrokenSentences,
    .summary = "A sentence end or comma without a space after it",
    .why =
        "Two sentences run into one word: the trace of a paste or of a lost "
        "line break.",
};

bool ends_a_sentence(Mark mark) {
  return mark == Mark::kStop || mark == Mark::kQuestion || mark == Mark::kExclamation;
}
bool closes(Mark mark) {
  return mark == Mark::kCloseQuote || mark == Mark::kQuote || mark == Mark::kCloseBracket;
}

bool is_plain_word(const Token& token) { return token.is_word() && token.end - token.begin > 1; }

/// "logger.Info(", "a.Name=": what follows makes the two words a name of a
/// program.
bool goes_on_as_code(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return false;
  switch (text[at]) {
    case '(':
    case '=':
    case '<':
    case '_':
    case '[':
    case '/':
    case '\\':
    case '@':
    case ':':
      return at + 1 < text.size() && text[at + 1] != ' ';
    case '.':
      return at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) > ' ' &&
             text[at + 1] != '"';
    default:
      return false;
  }
}

/// The token in front of the mark ends a word of prose. A capital there may be
/// part of a name
/// ("St.John", "Yahoo!Mail"), so only a small word with a capital is taken for
/// a sentence start.
bool fits_before(const Token& before, const Token& after) {
  if (before.has(word::kAbbreviation | word::kAbbreviationAtEnd)) return false;
  if (before.is(shape::kAllCaps | shape::kMixedCase | shape::kDotted)) return false;
  const bool sure_start = after.is(shape::kCapitalised) && after.has(word::kFunctionWord);
  if (before.kind == TokenKind::kNumber) return sure_start && before.end - before.begin > 1;
  return is_plain_word(before) && (!before.is(shape::kCapitalised) || sure_start ||
                                   before.has(word::kWeekday | word::kMonth));
}

class MissingSpace final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const Prose* prose = nullptr;
    for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
      const TokenRange range = document.blocks()[b].tokens;
      for (std::uint32_t i = range.begin + 1; i + 1 < range.end; ++i) {
        if (tokens[i].kind != TokenKind::kPunctuation || tokens[i].is(shape::kSpaceBefore))
          continue;
        const bool comma = tokens[i].mark == Mark::kComma;
        if (!comma && !ends_a_sentence(tokens[i].mark)) continue;
        std::uint32_t next = i + 1;
        while (!comma && next + 1 < range.end && closes(tokens[next].mark) &&
               !tokens[next].is(shape::kSpaceBefore)) {
          ++next;
        }
        if (!is_glued(document, tokens, i, next)) continue;
        if (prose == nullptr) prose = &article.prose();
        if (prose->is_code(b)) break;
        report(reporter, tokens, i, next);
      }
    }
  }

 private:
  static bool is_glued(const Document& document, std::span<const Token> tokens, std::uint32_t mark,
                       std::uint32_t next) {
    const Token& before = tokens[mark - 1];
    const Token& after = tokens[next];
    if (after.is(shape::kSpaceBefore) || !after.is_word()) return false;
    const bool personal = after.end - after.begin == 1 && after.has(word::kSubjectPronoun);
    if (after.end - after.begin == 1 && !personal) return false;
    if (!fits_before(before, after) || after.is(shape::kMixedCase)) return false;
    if (goes_on_as_code(document.text(), after.end)) return false;
    // "word.Word" inside a path or a dotted name.
    if (mark >= 2 && !before.is(shape::kSpaceBefore) &&
        (tokens[mark - 2].mark == Mark::kStop || tokens[mark - 2].mark == Mark::kSlash)) {
      return false;
    }
    if (tokens[mark].mark == Mark::kComma) return !after.is(shape::kAllCaps);
    if (!after.is(shape::kCapitalised)) return false;
    return personal || !after.is(shape::kAllCaps);
  }

  static void report(Reporter& reporter, std::span<const Token> tokens, std::uint32_t mark,
                     std::uint32_t next) {
    Finding& finding = reporter.report({tokens[mark - 1].begin, tokens[next].end}, Severity::kError,
                                       96, "A space is missing here.");
    finding.because(tokens[mark].mark == Mark::kComma
                        ? "a comma stands between two words without a space"
                        : "a sentence ends and the next begins in one word");
    const std::uint32_t at = tokens[next - 1].end;
    finding.fix("Insert a space", true, {{{at, at}, " "}});
  }
};

}  // namespace

const Rule& missing_space() {
  static const MissingSpace rule;
  return rule;
}

}  // namespace galley::rules
