#include <string>

#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unbalanced-mark",
    .family = Family::kBrokenSentences,
    .summary = "A quotation mark or bracket without its partner",
    .why = "Readers cannot tell where the quotation ends and the reporter speaks again.",
};

/// A bracket whose partner stands so many paragraphs on is an aside of several paragraphs.
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
      // A text that breaks off leaves its last bracket open: the excerpt's fault.
      if (!article_.prose().is_excerpt()) report(open.token, true);
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
      } else if (!open_.empty() && partner(document_.text()[tokens_[open_.back().token].begin]) == c) {
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
    if (tokens_[i - 1].mark == Mark::kStop && i >= range.begin + 2 && tokens_[i - 2].is_wordlike() &&
        tokens_[i - 2].end - tokens_[i - 2].begin <= 3) {
      return true;
    }
    const Token& before = tokens_[i - 1];
    const bool starts = i - 1 == range.begin || before.is(shape::kSpaceBefore) ||
                        tokens_[i - 2].mark == Mark::kOpenQuote;
    return starts && before.is_wordlike() && before.end - before.begin <= 3 &&
           (before.kind == TokenKind::kNumber || before.end - before.begin == 1 ||
            document_.view(before.span()).find_first_not_of("ivxIVX") == std::string_view::npos);
  }

  void report(std::uint32_t token, bool opening) {
    const std::string sign(document_.view(tokens_[token].span()));
    reporter_
        .report(tokens_[token].span(), Severity::kWarning, 85,
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

class UnbalancedMark final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    Brackets(article, reporter).check();
    const Document& document = article.document();
    for (const QuotePair& pair : article.quote_marks().pairs()) {
      if (pair.continues || pair.complete()) continue;
      if (pair.at_edge && article.prose().is_excerpt()) continue;
      const bool opening = !pair.open.empty();
      const QuoteMark& mark = opening ? pair.open : pair.close;
      const Span span = document.span_of({mark.begin, mark.end});
      // A lone paragraph may be the first of a quotation that goes on below it.
      const bool may_go_on = opening && pair.at_edge && document.blocks().size() == 1;
      Finding& finding = reporter.report(
          span, may_go_on ? Severity::kHint : Severity::kWarning, may_go_on ? 60 : 85,
          opening ? "This quotation is never closed." : "This quotation mark closes nothing.");
      finding.because(opening ? "no closing mark before the paragraph ends"
                              : "no quotation was open in this paragraph");
      if (opening) finding.because("the next paragraph does not reopen it");
    }
  }
};

}  // namespace

const Rule& unbalanced_mark() {
  static const UnbalancedMark rule;
  return rule;
}

}  // namespace galley::rules
