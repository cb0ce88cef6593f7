#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unbalanced-mark",
    .family = Family::kBrokenSentences,
    .summary = "A quotation mark or bracket without its partner",
    .why =
        "Readers cannot tell where the quotation ends and the reporter "
        "speaks again.",
    .any_language = true,
};

/// A bracket whose partner stands so many paragraphs on is an aside of several
/// paragraphs.
constexpr std::uint32_t kMaxAsideBlocks = 3;

char partner(char bracket) { return bracket == '(' ? ')' : bracket == '[' ? ']' : '}'; }

class Brackets {
 public:
  Brackets(const Article& article, Reporter& reporter)
      : article_(article),
        document_(article.document()),
        tokens_(document_.tokens()),
        reporter_(reporter) {}

  void check() {
    for (std::uint32_t b = 0; b < document_.blocks().size(); ++b) {
      if (!block(b)) continue;
      while (!open_.empty() && b - open_.front().block >= kMaxAsideBlocks) {
        report(open_.front().token, true);
        open_.erase(open_.begin());
      }
    }
    for (const Open& open : open_) {
      // A text that breaks off leaves its last bracket open: the excerpt's
      // fault.
      const std::uint32_t sentence = document_.sentence_index_of(open.token);
      if (!article_.prose().is_excerpt() || sentence + 1 < document_.sentences().size())
        report(open.token, true);
    }
  }

 private:
  struct Open {
    std::uint32_t token;
    std::uint32_t block;
  };

  /// False for a block that holds no bracket.
  bool block(std::uint32_t b) {
    const TokenRange range = document_.blocks()[b].tokens;
    bool any = false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = tokens_[i];
      if (token.mark != Mark::kOpenBracket && token.mark != Mark::kCloseBracket) continue;
      if (article_.prose().is_code(b)) return false;
      any = true;
      if (is_face(range, i) || is_label(range, i)) continue;
      const char c = document_.text()[token.begin];
      if (token.mark == Mark::kOpenBracket) {
        open_.push_back({i, b});
      } else if (!open_.empty() &&
                 partner(document_.text()[tokens_[open_.back().token].begin]) == c) {
        open_.pop_back();
      } else if (!open_.empty() && is_interval(open_.back().token, i)) {
        open_.pop_back();
      } else if (open_.size() > 1 &&
                 partner(document_.text()[tokens_[open_[open_.size() - 2].token].begin]) == c) {
        report(open_.back().token, true);
        open_.pop_back();
        open_.pop_back();
      } else if (!article_.prose().is_excerpt()) {
        report(i, false);
      }
    }
    return any || !open_.empty();
  }

  /// ":)", ";-(", "8)" and the like.
  [[nodiscard]] bool is_face(TokenRange range, std::uint32_t i) const {
    if (i == range.begin || tokens_[i].is(shape::kSpaceBefore)) return false;
    const Token& before = tokens_[i - 1];
    if (before.mark == Mark::kColon || before.mark == Mark::kSemicolon) return true;
    return (before.mark == Mark::kHyphen || before.mark == Mark::kDash) && i >= range.begin + 2 &&
           (tokens_[i - 2].mark == Mark::kColon || tokens_[i - 2].mark == Mark::kSemicolon);
  }

  /// "a)", "12)", "iv)": a label, where no bracket is open.
  [[nodiscard]] bool is_label(TokenRange range, std::uint32_t i) const {
    if (tokens_[i].mark != Mark::kCloseBracket || i == range.begin) return false;
    if (!open_.empty() && open_.back().token >= range.begin) return false;
    // "1.)"
    if (tokens_[i - 1].mark == Mark::kStop && i >= range.begin + 2 &&
        tokens_[i - 2].is_wordlike() && tokens_[i - 2].end - tokens_[i - 2].begin <= 3) {
      return true;
    }
    const Token& before = tokens_[i - 1];
    const bool starts = i - 1 == range.begin || before.is(shape::kSpaceBefore) ||
                        tokens_[i - 2].mark == Mark::kOpenQuote;
    return starts && before.is_wordlike() && before.end - before.begin <= 3 &&
           (before.kind == TokenKind::kNumber || before.end - before.begin == 1 ||
            document_.view(before.span()).find_first_not_of("ivxIVX") == std::string_view::npos);
  }

  /// "[0, 1)", "(2, 5]": two figures with a comma between them.
  [[nodiscard]] bool is_interval(std::uint32_t open, std::uint32_t close) const {
    constexpr std::uint32_t kMost = 8;  // tokens between the brackets: "-0.5, +0.5"
    if (close - open > kMost) return false;
    std::uint32_t commas = 0;
    for (std::uint32_t i = open + 1; i < close; ++i) {
      const Token& token = tokens_[i];
      commas += token.mark == Mark::kComma ? 1 : 0;
      const bool letter = token.is_word() && token.end - token.begin <= 2;
      if (token.is_word() && !letter) return false;
    }
    return commas == 1;
  }

  void report(std::uint32_t token, bool opening) {
    const std::string sign(document_.view(tokens_[token].span()));
    reporter_
        .report(tokens_[token].span(),
                document_.in_language() ? Severity::kWarning : Severity::kHint, 85,
                opening ? "The bracket " + sign + " is never closed."
                        : "The bracket " + sign + " closes nothing.")
        .because(opening ? "no closing bracket in this paragraph or the next ones"
                         : "no bracket was opened in this paragraph or the ones before");
  }

  const Article& article_;
  const Document& document_;
  std::span<const Token> tokens_;
  Reporter& reporter_;
  std::vector<Open> open_;
};

/// What shows inside the sentence of an open quotation that its closing mark
/// was lost there.
enum class Sign : std::uint8_t { kNone, kBracket, kSpeaker };

/// A bracket that was open before the quotation closes inside it, or a speaker
/// is named after a comma (", said Ortega", ", she said") as only the reporter
/// can.
Sign sign_of_loss(const Document& document, std::uint32_t from) {
  const auto tokens = document.tokens();
  int depth = 0;
  for (std::uint32_t i = from; i < tokens.size() && !tokens[i].is(shape::kLineBefore); ++i) {
    if (tokens[i].mark == Mark::kOpenBracket) ++depth;
    if (tokens[i].mark == Mark::kCloseBracket && --depth < 0) return Sign::kBracket;
    if (tokens[i].mark != Mark::kComma || i + 2 >= tokens.size()) continue;
    const Token& first = tokens[i + 1];
    const Token& second = tokens[i + 2];
    const bool verb_first =
        document.is_listed(first.word, WordListId::kSaid) && second.is(shape::kCapitalised);
    const bool pronoun_first = first.has(word::kPersonPronoun) &&
                               document.is_listed(second.word, WordListId::kSaid) &&
                               i + 3 < tokens.size() && !tokens[i + 3].is_word();
    if (verb_first || pronoun_first) return Sign::kSpeaker;
  }
  return Sign::kNone;
}

class UnbalancedMark final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    Brackets(article, reporter).check();
    // What opens and what closes a quotation, each language has in its own way.
    if (!article.document().in_language()) return;
    single_marks(article, reporter);
    for (const QuotePair& pair : article.quote_marks().pairs()) {
      if (!pair.continues && !pair.complete()) check(article, pair, reporter);
    }
  }

 private:
  /// ‘ at the head of a paragraph, and no ’ in it that could close: not ‘Twas or ‘90s, where it is
  /// an apostrophe set the wrong way round.
  static void single_marks(const Article& article, Reporter& reporter) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t b = 0; b < document.blocks().size(); ++b) {
      const TokenRange range = document.blocks()[b].tokens;
      if (range.size() < 2 || tokens[range.begin].mark != Mark::kOpenSingle) continue;
      const Token& first = tokens[range.begin + 1];
      if (!first.is_word() || first.is(shape::kSpaceBefore) || !article.prose().is_running(b))
        continue;
      bool closes = false;
      for (std::uint32_t i = range.begin + 2; i < range.end && !closes; ++i) {
        closes = tokens[i].mark == Mark::kSingle || tokens[i].mark == Mark::kCloseQuote ||
                 tokens[i].mark == Mark::kQuote;
      }
      const bool reopened = b + 1 < document.blocks().size() &&
                            tokens[document.blocks()[b + 1].tokens.begin].mark == Mark::kOpenSingle;
      if (closes || reopened) continue;
      const bool speaker = sign_of_loss(document, range.begin + 1) == Sign::kSpeaker;
      Finding& finding = reporter.report(tokens[range.begin].span(),
                                         speaker ? Severity::kWarning : Severity::kHint,
                                         speaker ? 85 : 60, "This quotation is never closed.");
      finding.because("no closing mark before the paragraph ends");
      if (speaker) finding.because("a speaker is named before it closes");
    }
  }

  static void check(const Article& article, const QuotePair& pair, Reporter& reporter) {
    const Document& document = article.document();
    const bool opening = !pair.open.empty();
    const Sign sign = opening ? sign_of_loss(document, pair.open.end) : Sign::kNone;
    if (pair.at_edge && article.prose().is_excerpt() && sign == Sign::kNone) return;
    const QuoteMark& mark = opening ? pair.open : pair.close;
    // Of a paragraph alone, the quotation may have begun above or go on below.
    const bool alone = document.blocks().size() == 1 && sign == Sign::kNone;
    Finding& finding = reporter.report(
        document.span_of({mark.begin, mark.end}), alone ? Severity::kHint : Severity::kWarning,
        alone ? 60 : 85,
        opening ? "This quotation is never closed." : "This quotation mark closes nothing.");
    finding.because(opening ? "no closing mark before the paragraph ends"
                            : "no quotation was open in this paragraph");
    if (sign == Sign::kBracket) finding.because("the bracket around it closes first");
    if (sign == Sign::kSpeaker) finding.because("a speaker is named before it closes");
    if (opening && sign == Sign::kNone) finding.because("the next paragraph does not reopen it");
  }
};

}  // namespace

const Rule& unbalanced_mark() {
  static const UnbalancedMark rule;
  return rule;
}

}  // namespace galley::core::rules
