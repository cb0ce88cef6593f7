#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "empty-pair",
    .family = Family::kBrokenSentences,
    .summary = "Brackets or quotation marks with nothing between them",
    .why = "A name, date or link that a program was to fill in, or that a copy lost.",
    .any_language = true,
};

char partner(char bracket) { return bracket == '(' ? ')' : bracket == '[' ? ']' : '}'; }

/// Where a pair that lost what it held begins and ends, in tokens; empty where there is none.
TokenRange empty_brackets(const Document& document, TokenRange block, std::uint32_t i) {
  constexpr std::uint32_t kLabel = 2;  // tokens: "NYSE" and its colon
  const auto tokens = document.tokens();
  const std::string_view text = document.text();
  const char open = text[tokens[i].begin];
  const auto closes = [&](std::uint32_t at) {
    return at < block.end && tokens[at].mark == Mark::kCloseBracket &&
           text[tokens[at].begin] == partner(open);
  };
  // "main()" and "[ ]" at the head of a line of a to-do list are meant; so is what follows "= ".
  if (i == block.begin || !tokens[i].is(shape::kSpaceBefore)) return {};
  if (tokens[i].is(shape::kLineBefore) || !tokens[i - 1].is_wordlike()) return {};
  if (closes(i + 1)) return {i, i + 2};
  if (open != '(') return {};
  // "(NYSE: )"
  if (i + 1 + kLabel < block.end && tokens[i + 1].is_word() && tokens[i + 2].mark == Mark::kColon &&
      !tokens[i + 2].is(shape::kSpaceBefore) && closes(i + 3)) {
    return {i, i + 4};
  }
  // "(; born 1950)", "(, 44)": the first of a list is gone.
  if (i + 2 < block.end &&
      (tokens[i + 1].mark == Mark::kComma || tokens[i + 1].mark == Mark::kSemicolon) &&
      tokens[i + 2].is_wordlike() && tokens[i + 2].is(shape::kSpaceBefore)) {
    return {i, i + 2};
  }
  return {};
}

/// “” or "" between two words.
TokenRange empty_quotation(const Document& document, TokenRange block, std::uint32_t i) {
  const auto tokens = document.tokens();
  if (i == block.begin || i + 1 >= block.end || !tokens[i].is(shape::kSpaceBefore)) return {};
  const Token& close = tokens[i + 1];
  if (close.is(shape::kLineBefore) || !tokens[i - 1].is_word()) return {};
  const bool curly = tokens[i].mark == Mark::kOpenQuote && close.mark == Mark::kCloseQuote;
  const bool straight = tokens[i].mark == Mark::kQuote && close.mark == Mark::kQuote &&
                        !close.is(shape::kSpaceBefore) && i + 2 < block.end &&
                        tokens[i + 2].is(shape::kSpaceBefore) && tokens[i + 2].is_word();
  return curly || straight ? TokenRange{i, i + 2} : TokenRange{};
}

class EmptyPair final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
      const TokenRange block = document.blocks()[b].tokens;
      for (std::uint32_t i = block.begin; i < block.end; ++i) {
        const Mark mark = tokens[i].mark;
        const bool bracket = mark == Mark::kOpenBracket;
        if (!bracket && mark != Mark::kOpenQuote && mark != Mark::kQuote) continue;
        const TokenRange pair =
            bracket ? empty_brackets(document, block, i) : empty_quotation(document, block, i);
        if (pair.empty()) continue;
        if (article.prose().is_code(b)) break;
        report(document, pair, mark, reporter);
      }
    }
  }

 private:
  static void report(const Document& document, TokenRange pair, Mark mark, Reporter& reporter) {
    const auto tokens = document.tokens();
    // Square brackets may be a place to tick, straight marks an empty string of a program.
    const bool bracket = mark == Mark::kOpenBracket;
    const bool doubtful =
        mark == Mark::kQuote || (bracket && document.text()[tokens[pair.begin].begin] != '(');
    const bool closed =
        tokens[pair.end - 1].mark != Mark::kComma && tokens[pair.end - 1].mark != Mark::kSemicolon;
    const Span span = document.span_of(pair);
    Finding& finding =
        reporter.report(span, doubtful ? Severity::kHint : Severity::kWarning, doubtful ? 60 : 85,
                        !closed   ? "Something is missing at the start of these brackets."
                        : bracket ? "Nothing stands in these brackets."
                                  : "Nothing stands between these quotation marks.");
    finding.because(closed ? "the marks open and close around nothing"
                           : "a comma or semicolon follows the bracket at once");
    if (!closed) {
      const Span loose = {tokens[pair.end - 1].begin, tokens[pair.end].begin};
      finding.fix("Delete the mark", false, {{loose, ""}});
    } else if (bracket) {
      // The space before the brackets goes with them.
      finding.fix("Delete the brackets", false, {{{tokens[pair.begin - 1].end, span.end}, ""}});
    }
  }
};

}  // namespace

const Rule& empty_pair() {
  static const EmptyPair rule;
  return rule;
}

}  // namespace galley::core::rules
