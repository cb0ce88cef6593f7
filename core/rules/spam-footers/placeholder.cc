#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "galley/rule/rule.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "placeholder_signs.h"
#include "wordings.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "placeholder",
    .family = Family::kSpamFooters,
    .summary = "A placeholder that was never filled",
    .why = "It marks a gap that someone meant to close before print.",
    .any_language = true,
};

/// A placeholder in brackets is short; a longer text in brackets is the author's.
constexpr std::uint32_t kMaxBracketTokens = 24;

// Confidence, by judgement: published text has too few of them to count. A field may be meant, and
// a question may be the author's own.
constexpr int kSureConfidence = 96;
constexpr int kDoubtfulConfidence = 85;
constexpr int kTopicConfidence = 55;

/// A text with more template fields is about templates.
constexpr std::size_t kMaxFields = 2;
/// A text with more of them in brackets is a form to be filled, not an article: each is a hint.
constexpr std::size_t kMaxBrackets = 8;
/// A text with more blanks is a form or a quiz.
constexpr std::size_t kMaxBlanks = 2;

enum class GapSort : std::uint8_t { kGap, kBracket, kField, kQuestion, kBlank };

struct Gap {
  Span span;
  GapSort sort = GapSort::kGap;
  Severity severity = Severity::kError;
};

class Search {
 public:
  explicit Search(const Document& document)
      : document_(document), wordings_(document.language().part<Wordings>()) {}

  std::vector<Gap> find() {
    for (const Block& block : document_.blocks()) {
      block_ = &block;
      // "Dear {{ first_name }}," looks like a line of a program, but begins like a letter.
      const bool code = block.kind == BlockKind::kCode;
      if (code && !begins_like_prose()) continue;
      if (gap_line()) continue;
      for (std::uint32_t i = block.tokens.begin; i < block.tokens.end; ++i) {
        const std::size_t before = found_.size();
        read_token(i);
        if (found_.size() == before) continue;
        const std::uint32_t end = found_.back().span.end;
        while (i + 1 < block.tokens.end && tokens()[i + 1].begin < end) ++i;
      }
    }
    return std::move(found_);
  }

  [[nodiscard]] bool is_topic() const { return topic_; }

 private:
  [[nodiscard]] std::span<const Token> tokens() const { return document_.tokens(); }
  [[nodiscard]] const Token* before(std::uint32_t i) const {
    return i > block_->tokens.begin ? &tokens()[i - 1] : nullptr;
  }
  [[nodiscard]] const Token* after(std::uint32_t i) const {
    return i + 1 < block_->tokens.end ? &tokens()[i + 1] : nullptr;
  }

  void add(Span span, GapSort sort, Severity severity) { found_.push_back({span, sort, severity}); }

  [[nodiscard]] bool begins_like_prose() const {
    const Token& first = tokens()[block_->tokens.begin];
    return first.is_word() && first.is(shape::kCapitalised);
  }

  /// "Add text here", a line of its own.
  bool gap_line() {
    const Token& first = tokens()[block_->tokens.begin];
    const WordingRows rows = wordings_.cued_by(first.word) & wordings_.at(WordingPlace::kGapLine);
    if (rows == 0 || first.is(shape::kQuoted)) return false;
    const std::string_view line = document_.folded().fold_view(block_->span);
    const auto hit = wordings_.match(rows, line);
    if (!hit || hit->length < line.size()) return false;
    add(block_->span, GapSort::kGap, Severity::kError);
    return true;
  }

  void read_token(std::uint32_t i) {
    const Token& token = tokens()[i];
    const char sign = document_.text()[token.begin];
    if (!token.is_word() && !token.is(shape::kHasDigit)) {
      if (token.kind == TokenKind::kLink) {
        wording(i);
      } else {
        signs(i, sign);
      }
      return;
    }
    if (is_tk(token)) return to_come(i);
    if (token.is(shape::kAllCaps) &&
        document_.view(token.span()).find('X') != std::string_view::npos && figure(i)) {
      return;
    }
    wording(i);
  }

  // Signs.

  void signs(std::uint32_t i, char sign) {
    const Token& token = tokens()[i];
    if (sign == '[' && bracket(i)) return;
    const SignGap gap = gap_of_signs(document_.text(), token.begin, block_->span.end);
    switch (gap.kind) {
      case GapKind::kField:
        if (!is_program(i)) add(gap.span, GapSort::kField, Severity::kWarning);
        break;
      case GapKind::kBlank:
        if (is_blank(i, gap.span)) {
          // At the end of a sentence it may be a task for pupils.
          const bool last = behind(i, gap.span)->mark == Mark::kStop;
          add(gap.span, GapSort::kBlank, last ? Severity::kHint : Severity::kWarning);
        }
        break;
      case GapKind::kUnknown:
        if (is_unknown(i, gap.span)) add(gap.span, GapSort::kGap, Severity::kWarning);
        break;
      default:
        break;
    }
  }

  /// A field that a program fills while it runs: f"argv: {sys.argv}", LIKE '%BACK%'.
  [[nodiscard]] bool is_program(std::uint32_t i) const {
    const std::string_view text = document_.text();
    const Token& token = tokens()[i];
    const bool doubled = token.end < text.size() && text[token.begin] == text[token.end];
    const bool mailing = text[token.begin] == '*';
    const char left = token.begin > 0 ? text[token.begin - 1] : ' ';
    const bool single = text[token.begin] == '{' || text[token.begin] == '%';
    return !doubled && !mailing &&
           (token.is(shape::kQuoted) || left == '\'' || left == '"' ||
            (single && i != block_->tokens.begin && !begins_like_prose()));
  }

  /// The first token behind `span`; null at the end of the block.
  [[nodiscard]] const Token* behind(std::uint32_t i, Span span) const {
    while (i < block_->tokens.end && tokens()[i].begin < span.end) ++i;
    return i < block_->tokens.end ? &tokens()[i] : nullptr;
  }

  /// A blank inside a sentence of the story. In a form it stands behind a colon or at the end; in
  /// a quotation it hides a word.
  [[nodiscard]] bool is_blank(std::uint32_t i, Span span) const {
    const Token* left = before(i);
    const Token* right = behind(i, span);
    return block_->kind == BlockKind::kBody && left != nullptr && right != nullptr &&
           (left->is_wordlike() || is_money(*left)) && !tokens()[i].is(shape::kQuoted) &&
           (right->is_word() || right->mark == Mark::kComma || right->mark == Mark::kStop);
  }

  [[nodiscard]] bool is_money(const Token& token) const {
    return document_.language().is_currency_sign(document_.view(token.span()));
  }

  /// "He is ??? years old", "$???": a fact goes on behind it. A row of such signs is a text whose
  /// letters were lost.
  [[nodiscard]] bool is_unknown(std::uint32_t i, Span span) const {
    const Token* left = before(i);
    const Token* right = behind(i, span);
    if (left == nullptr || right == nullptr || left->mark == Mark::kQuestion ||
        right->mark == Mark::kQuestion) {
      return false;
    }
    if (left->mark == Mark::kOpenBracket && right->mark == Mark::kCloseBracket) return true;
    const bool listed = left->mark == Mark::kComma && right->mark == Mark::kComma;
    const bool apart = left->end < span.begin && left->is_wordlike();
    const bool goes_on = (right->is_word() && !right->is(shape::kCapitalised)) ||
                         right->mark == Mark::kStop || right->mark == Mark::kComma;
    return listed || (goes_on && (is_money(*left) || apart));
  }

  /// From an opening bracket on: "[citation needed]", "[insert name]".
  bool bracket(std::uint32_t i) {
    const auto limit = std::min(block_->tokens.end, i + kMaxBracketTokens);
    std::uint32_t end = i + 1;
    while (end < limit && tokens()[end].mark != Mark::kCloseBracket &&
           tokens()[end].mark != Mark::kOpenBracket) {
      ++end;
    }
    if (end >= limit || tokens()[end].mark != Mark::kCloseBracket || end == i + 1) return false;
    const Span span = document_.span_of({i, end + 1});
    const bool question = tokens()[end - 1].mark == Mark::kQuestion;
    if (question && document_.count_words({i, end}) == 0) {
      add(span, GapSort::kQuestion, Severity::kWarning);
      return true;
    }
    WordingRows rows = wordings_.cued_by(tokens()[i + 1].word);
    // "[PHOTO TK]": what is to come stands before the mark.
    if (is_tk(tokens()[end - 1])) rows |= wordings_.cued_by(tokens()[end - 1].word);
    rows &= wordings_.at(WordingPlace::kBracket);
    if (rows == 0) return false;
    const std::string_view text = document_.folded().fold_view(span);
    const auto hit = wordings_.match(rows, text);
    if (!hit || hit->length < text.size()) return false;
    // In a quotation one word in brackets stands for what the editor took out.
    const bool quoted = tokens()[i].is(shape::kQuoted);
    const bool shouted = tokens()[i + 1].is(shape::kAllCaps);
    const bool longer = end > i + 2;
    if (quoted && !question && !shouted && !longer) return false;
    // "[your domain].com" is an example of an address.
    const std::string_view rest = document_.text().substr(span.end);
    if (rest.size() > 1 && rest[0] == '.' && rest[1] >= 'a' && rest[1] <= 'z') return false;
    const Severity severity = quoted && !question && !shouted ? Severity::kHint
                              : hit->sure && !question        ? Severity::kError
                                                              : Severity::kWarning;
    add(span, question ? GapSort::kQuestion : GapSort::kBracket, severity);
    return true;
  }

  // Words.

  static bool is_quote(const Token* token) {
    return token != nullptr && (token->mark == Mark::kQuote || token->mark == Mark::kOpenQuote ||
                                token->mark == Mark::kCloseQuote ||
                                token->mark == Mark::kOpenSingle || token->mark == Mark::kSingle);
  }

  /// True where the words of `span`, from token `i` on, are spoken of, not used: “TK”, the letters
  /// TK.
  [[nodiscard]] bool is_mentioned(std::uint32_t i, Span span) const {
    const Token* left = before(i);
    if (left == nullptr) return false;
    const Token* right = behind(i, span);
    if (is_quote(left) && left->end == span.begin && (right == nullptr || !right->is_wordlike())) {
      return true;
    }
    const WordingRows names = wordings_.at(WordingPlace::kGapTopic) & ~wordings_.sure();
    return document_.is_listed(left->word, WordListId::kNamesWord) ||
           (wordings_.cued_by(left->word) & names) != 0;
  }

  /// TK, TKTK, TKs, nameTKTK: "to come", in letters that no word has.
  [[nodiscard]] bool is_tk(const Token& token) const {
    if (!token.is_word()) return false;
    const std::string_view word = document_.view(token.span());
    if (token.word == word_hash("tk") || word == "TKs") return true;
    if (token.is(shape::kMixedCase | shape::kAllCaps)) {
      return word.find("TKTK") != std::string_view::npos;
    }
    return word.starts_with("tktk") || word.ends_with("tktk");
  }

  void to_come(std::uint32_t i) {
    const Token& token = tokens()[i];
    if (is_mentioned(i, token.span())) return;
    if (token.end - token.begin > 3) return add(token.span(), GapSort::kGap, Severity::kError);
    const Token* left = before(i);
    const Token* right = after(i);
    const bool label =
        left != nullptr && (left->mark == Mark::kColon || left->mark == Mark::kOpenBracket);
    // The money of Bangladesh: Tk 500. A kit, a form: TK-80, TK 12. The tool kit: Tcl/Tk.
    const Token* figure = right;
    if (right != nullptr && right->mark == Mark::kHyphen && right->begin == token.end) {
      figure = i + 2 < block_->tokens.end ? &tokens()[i + 2] : nullptr;
    }
    if (figure != nullptr && (figure->is(shape::kHasDigit) || is_number(*figure))) return;
    if (left != nullptr && left->end == token.begin && !label && left->mark != Mark::kDash) return;
    // An address: tk.example.
    if (right != nullptr && right->mark == Mark::kStop && i + 2 < block_->tokens.end &&
        tokens()[i + 2].begin == right->end) {
      return;
    }
    // "TK Maxx" is a shop, "T. K. Osei" and "Datta TK" are names.
    if (right != nullptr && right->is_word() && right->is(shape::kCapitalised) && !label) return;
    const bool named = left != nullptr && left->is_word() && left->is(shape::kCapitalised) &&
                       i > document_.sentence_of(i).tokens.begin + 1;
    const bool thing = left != nullptr &&
                       (wordings_.cued_by(left->word) & wordings_.at(WordingPlace::kGapCaps)) != 0;
    if (named && !thing && !left->has(word::kMonth) &&
        !(right != nullptr && right->has(word::kReports)))
      return;
    const bool caps = token.is(shape::kAllCaps) || document_.view(token.span()) == "TKs";
    // In lower case it may be a slip of the hand.
    add(token.span(), GapSort::kGap, caps ? Severity::kError : Severity::kHint);
  }

  /// A number that counts, not "million" alone: "Tk two million", but "TK million".
  [[nodiscard]] bool is_number(const Token& token) const {
    const NumberWord* number = document_.language().number_word(token.word);
    return number != nullptr && !number->scale;
  }

  bool figure(std::uint32_t i) {
    const Token& token = tokens()[i];
    const std::string_view word = document_.view(token.span());
    const SignGap gap =
        gap_of_figure(document_.text(), token.begin + word.find('X'), block_->span.end);
    if (gap.kind != GapKind::kNone) {
      add(gap.span, GapSort::kGap,
          gap.kind == GapKind::kFigure ? Severity::kError
          : gap.kind == GapKind::kYear ? Severity::kHint
                                       : Severity::kWarning);
      return true;
    }
    // "January XX", "XX January"
    const Token* left = before(i);
    const Token* right = after(i);
    if (word != "XX") return false;
    const bool day = left != nullptr && left->has(word::kMonth) && left->is(shape::kCapitalised) &&
                     (right == nullptr || !right->is(shape::kCapitalised));
    const bool month = right != nullptr && right->has(word::kMonth) &&
                       right->is(shape::kCapitalised) &&
                       (left == nullptr || !left->is(shape::kCapitalised) ||
                        left->has(word::kFunctionWord | word::kPreposition));
    if (!day && !month) return false;
    add(token.span(), GapSort::kGap, Severity::kError);
    return true;
  }

  /// "Lorem ipsum", "INSERT PHOTO HERE", "XX people".
  void wording(std::uint32_t i) {
    const Token& token = tokens()[i];
    WordingRows rows = wordings_.cued_by(token.word);
    if (rows == 0) return;
    topic_ = topic_ || (rows & wordings_.at(WordingPlace::kGapTopic) & wordings_.sure()) != 0;
    WordingRows places = wordings_.at(WordingPlace::kGap);
    if (token.is(shape::kAllCaps)) places |= wordings_.at(WordingPlace::kGapCaps);
    rows &= places;
    if (rows == 0) return;
    // A numeral behind a name: "Super Bowl XX people watched".
    const Token* left = before(i);
    const bool numeral = document_.text()[token.begin] == 'X';
    if (numeral && left != nullptr && left->is(shape::kCapitalised) && left->is_word() &&
        !left->has(word::kFunctionWord | word::kPreposition)) {
      return;
    }
    const Span span = {token.begin, document_.sentence_of(i).span.end};
    const auto hit = wordings_.match(rows, document_.folded().fold_view(span));
    if (!hit) return;
    const FoldedText& folded = document_.folded();
    const std::uint32_t begin = folded.fold(token.span()).begin;
    const Span found = folded.original({begin, begin + static_cast<std::uint32_t>(hit->length)});
    if (is_mentioned(i, found)) return;
    const Token* right = behind(i, found);
    // "Lorem ipsum is what printers set": it is spoken of.
    if (right != nullptr && right->has(word::kFiniteAuxiliary) && !numeral) return;
    add(numeral ? token.span() : found, GapSort::kGap,
        hit->sure ? Severity::kError : Severity::kWarning);
  }

  const Document& document_;
  const Wordings& wordings_;
  const Block* block_ = nullptr;
  std::vector<Gap> found_;
  bool topic_ = false;
};

class Placeholder final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    Search search(article.document());
    const std::vector<Gap> gaps = search.find();
    const auto count = [&](GapSort sort) {
      return static_cast<std::size_t>(std::count_if(
          gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.sort == sort; }));
    };
    const std::string_view text = article.document().text();
    const std::size_t found_fields = count(GapSort::kField);
    const bool fields =
        found_fields > 0 && std::max(found_fields, count_fields(text)) <= kMaxFields;
    const bool blanks = count(GapSort::kBlank) > 0 && count_blanks(text) <= kMaxBlanks;
    const bool topic = search.is_topic() || count(GapSort::kBracket) > kMaxBrackets;
    for (const Gap& gap : gaps) {
      if ((gap.sort == GapSort::kField && !fields) || (gap.sort == GapSort::kBlank && !blanks)) {
        continue;
      }
      report(gap, topic, reporter);
    }
  }

 private:
  /// Doubled braces, whatever they hold.
  static std::size_t count_fields(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos;
         at = text.find("{{", at + 2)) {
      ++count;
    }
    return count;
  }

  /// Runs of underscores, wherever they stand.
  static std::size_t count_blanks(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("___"); at != std::string_view::npos;
         at = text.find("___", at)) {
      ++count;
      at = std::min(text.find_first_not_of('_', at), text.size());
    }
    return count;
  }

  static void report(const Gap& gap, bool topic, Reporter& reporter) {
    const bool question = gap.sort == GapSort::kQuestion;
    const Severity severity = topic ? Severity::kHint : gap.severity;
    const int confidence = severity == Severity::kError     ? kSureConfidence
                           : severity == Severity::kWarning ? kDoubtfulConfidence
                                                            : kTopicConfidence;
    Finding& finding = reporter.report(
        gap.span, severity, confidence,
        question ? "A question to the writer is still open." : "A placeholder was never filled.");
    finding.because(question ? "an editor put it where something is to be settled before print"
                             : "writers put this where something is still to come");
    if (topic) finding.because("the text has many gaps or speaks of them: it may be meant");
  }
};

}  // namespace

const Rule& placeholder() {
  static const Placeholder rule;
  return rule;
}

}  // namespace galley::core::rules
