#include <string>

#include "galley/rules/registry.h"
#include "galley/sentences/clauses.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "lower-case-start",
    .family = Family::kBrokenSentences,
    .summary = "A sentence that starts with a small letter",
    .why = "A capital was missed, or a full stop was set inside a sentence.",
};

/// Shorter sentences are labels and asides as often as slips.
constexpr std::uint32_t kMinWords = 4;
/// The first paragraph of a text that lost its head is a long one; a shorter line may be a label.
constexpr std::uint32_t kMinFirstWords = 8;

class LowerCaseStart final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    check_first(article, reporter);
    for (const Block& block : document.blocks()) {
      const auto sentences = document.sentences(block);
      for (std::size_t s = 1; s < sentences.size(); ++s) {
        const TokenRange range = sentences[s].tokens;
        if (!is_slip(tokens, sentences[s - 1].tokens, range)) continue;
        if (!has_subject_and_verb(tokens, range) && document.count_words(range) < kMinWords)
          continue;
        // stray-stop says it better.
        if (never_ends_sentence(document, tokens[range.begin - 2].word)) continue;
        if (!article.prose().is_running(sentences[s].block)) break;
        report(document, reporter, tokens[range.begin]);
      }
    }
  }

 private:
  /// The first paragraph, where the one after it starts as it should: its head was lost in a paste.
  static void check_first(const Article& article, Reporter& reporter) {
    const Document& document = article.document();
    const auto blocks = document.blocks();
    const auto tokens = document.tokens();
    if (blocks.size() < 2 || !article.prose().is_running(0) ||
        document.count_words(blocks[0].tokens) < kMinFirstWords) {
      return;
    }
    const Token& first = tokens[blocks[0].tokens.begin];
    const bool small = first.is_word() && first.has(word::kFunctionWord) &&
                       !first.is(shape::kCapitalised | shape::kMixedCase | shape::kQuoted);
    if (!small || !tokens[blocks[1].tokens.begin].is(shape::kCapitalised) ||
        !document.ends_like_a_sentence(blocks[0].tokens)) {
      return;
    }
    reporter
        .report(first.span(), Severity::kHint, 70, "The text starts in the middle of a sentence.")
        .because("its first paragraph starts with a small letter, the next one does not");
  }

  static bool is_slip(std::span<const Token> tokens, TokenRange before, TokenRange range) {
    const Token& first = tokens[range.begin];
    if (!first.is_word() || first.is(shape::kCapitalised | shape::kMixedCase | shape::kHasDigit)) {
      return false;
    }
    // A name in small letters ("danah", "bell hooks", "k.d.") is no
    // closed-class word.
    if (!first.has(word::kFunctionWord) || first.has(word::kFiniteAuxiliary)) return false;
    if (first.is(shape::kQuoted) || !first.is(shape::kSpaceBefore) || range.size() < 2)
      return false;
    if (!tokens[range.begin + 1].is_word()) return false;
    const Token& stop = tokens[before.end - 1];
    // "(excl. those from Loom)": one word behind a bracket is shortened, and ends nothing.
    if (before.size() > 2 && tokens[before.end - 3].mark == Mark::kOpenBracket) return false;
    return stop.mark == Mark::kStop && tokens[before.end - 2].is_word() &&
           !stop.is(shape::kSpaceBefore);
  }

  /// "he was ill."
  static bool has_subject_and_verb(std::span<const Token> tokens, TokenRange range) {
    return tokens[range.begin].has(word::kPersonPronoun) && range.size() > 2 &&
           tokens[range.begin + 1].has(word::kSureFinite | word::kFiniteAuxiliary);
  }

  static void report(const Document& document, Reporter& reporter, const Token& word) {
    const std::string text(document.view(word.span()));
    std::string upper = text;
    if (upper[0] >= 'a' && upper[0] <= 'z') upper[0] = static_cast<char>(upper[0] & ~0x20);
    reporter
        .report(word.span(), Severity::kWarning, 80, "This sentence starts with a small letter.")
        .because("the sentence before it ends with a full stop")
        .fix("Write “" + upper + "”", false, {{word.span(), upper}});
  }
};

}  // namespace

const Rule& lower_case_start() {
  static const LowerCaseStart rule;
  return rule;
}

}  // namespace galley::core::rules
