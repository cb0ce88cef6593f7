#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "cut-off-sentence",
    .family = Family::kBrokenSentences,
    .summary = "A sentence that stops on a word that cannot end one",
    .why = "The rest was lost in a cut or a paste; the reader is left in the middle.",
};

/// Blocks shorter than this without a full stop are labels, links and captions.
constexpr std::uint32_t kMinWords = 8;

/// Determiners and conjunctions that never end a sentence. Prepositions, pronouns and auxiliaries
/// do ("what it is made of", "as he does").
bool never_ends(const Token& token) {
  return is_any(token.word, {"the", "a", "an", "and", "or", "my", "your", "our", "their", "its",
                             "because", "although", "if", "whether", "every", "whose"});
}

/// Where no full stop follows, a word that only goes on tells too.
bool goes_on(const Token& token) {
  return is_any(token.word, {"of", "than", "into", "between", "which"});
}

class CutOffSentence final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Sentence& sentence : document.sentences()) {
      if (document.count_words(sentence.tokens) < kMinWords) continue;
      // The last line of a text that was cut off has no full stop and may be short.
      const bool last_line = sentence.block + 1 == document.blocks().size() &&
                             document.blocks()[sentence.block].kind == BlockKind::kShortLine;
      if (!article.prose().is_running(sentence.block) && !last_line) continue;
      check(article, sentence, reporter);
    }
  }

 private:
  static void check(const Article& article, const Sentence& sentence, Reporter& reporter) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const std::uint32_t end = sentence.tokens.end;
    const bool stop = tokens[end - 1].mark == Mark::kStop;
    const std::uint32_t last = stop ? end - 2 : end - 1;
    const Token& word = tokens[last];
    if (!word.is_word() || word.is(shape::kQuoted | shape::kCapitalised | shape::kDotted)) return;
    if (stop && tokens[end - 1].is(shape::kSpaceBefore)) return;
    const Block& block = document.blocks()[sentence.block];
    const bool at_block_end = end == block.tokens.end;
    if (!stop && !at_block_end) return;
    if (!never_ends(word) && (stop || !goes_on(word))) return;
    // Letters and words that are talked about: "vitamin A.", "the word the."
    if (word.end - word.begin == 1) return;
    if (last > 0 && tokens[last - 1].word == word_hash("word")) return;
    // The next paragraph may go on where a picture or a link parts the two.
    if (!stop && sentence.block + 1 < document.blocks().size()) {
      const Block& next = document.blocks()[sentence.block + 1];
      const Token& first = tokens[next.tokens.begin];
      if (next.kind == BlockKind::kListItem || next.kind == BlockKind::kQuotation ||
          !first.is(shape::kCapitalised)) {
        return;
      }
    }
    const std::string text(document.view(word.span()));
    reporter
        .report({word.begin, tokens[end - 1].end}, Severity::kWarning, stop ? 85 : 80,
                "The sentence stops on \"" + text + "\".")
        .because(stop ? "no English sentence ends on this word"
                      : "no full stop, and the word only goes on to another");
  }
};

}  // namespace

const Rule& cut_off_sentence() {
  static const CutOffSentence rule;
  return rule;
}

}  // namespace galley::rules
