#include <string>

#include "galley/rules/registry.h"
#include "galley/sentences/clauses.h"
#include "galley/text/hash.h"
#include "wordings.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "cut-off-sentence",
    .family = Family::kBrokenSentences,
    .summary = "A sentence that stops on a word that cannot end one",
    .why = "The rest was lost in a cut or a paste; the reader is left in the middle.",
};

/// Blocks shorter than this without a full stop are labels, links and captions.
constexpr std::uint32_t kMinWords = 8;
/// A full stop makes a sentence of fewer words.
constexpr std::uint32_t kMinStoppedWords = 4;

/// Where no full stop follows, a word that only goes on tells too.
bool goes_on(const Document& document, const Token& token) {
  return document.is_listed(token.word, WordListId::kGoesOn);
}

/// "could not", "would not be", "has been": the verb that they belong to is missing. "What it
/// should be" has its other half in front.
bool lacks_its_verb(const Document& document, std::uint32_t begin, std::uint32_t last) {
  const auto tokens = document.tokens();
  if (last < begin + 2) return false;
  for (std::uint32_t i = begin; i < last; ++i) {
    if (document.is_listed(tokens[i].word, WordListId::kMayLeaveVerbOut)) return false;
  }
  const Token& before = tokens[last - 1];
  if (document.is_listed(tokens[last].word, WordListId::kNot)) {
    return before.has(word::kFiniteAuxiliary) &&
           !document.is_listed(before.word, WordListId::kBeForm);
  }
  const bool negated = document.is_listed(before.word, WordListId::kNot) &&
                       tokens[last - 2].has(word::kFiniteAuxiliary);
  if (document.is_listed(tokens[last].word, WordListId::kBareBe)) {
    return negated || document.is_listed(before.word, WordListId::kModal);
  }
  return document.is_listed(tokens[last].word, WordListId::kBeen) &&
         (negated || document.is_listed(before.word, WordListId::kHaveForm));
}

/// Where the mark of a feed starts that stands at the end of `block`: "[…]", "[+1,203 chars]", or
/// an ellipsis with "Read more" behind it. The end of the block where there is none.
std::uint32_t feed_mark(const Document& document, const Block& block) {
  constexpr std::uint32_t kMostTokens = 7;
  const auto tokens = document.tokens();
  const TokenRange range = block.tokens;
  const bool bracket = tokens[range.end - 1].mark == Mark::kCloseBracket;
  const Wordings& wordings = document.language().part<Wordings>();
  for (std::uint32_t i = range.end; i-- > range.begin && range.end - i <= kMostTokens;) {
    if (tokens[i].is(shape::kQuoted)) break;
    if (bracket && tokens[i].mark == Mark::kOpenBracket) {
      const std::string_view inside =
          document.folded().fold_view({tokens[i].end, tokens[range.end - 1].begin});
      const bool count = inside.starts_with('+') && inside.ends_with(" chars");
      const bool square = document.text()[tokens[i].begin] == '[';
      return square && (count || inside == "...") ? i : range.end;
    }
    if (bracket || tokens[i].mark != Mark::kEllipsis || i + 1 == range.end) continue;
    const Span rest = {tokens[i + 1].begin, block.span.end};
    const std::string_view text = document.folded().fold_view(rest);
    const auto hit = wordings.match(
        wordings.cued_by(tokens[i + 1].word) & wordings.at(WordingPlace::kCut), text);
    return hit && hit->length == text.size() ? i : range.end;
  }
  return range.end;
}

class CutOffSentence final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Sentence& sentence : document.sentences()) {
      const bool stop = document.tokens()[sentence.tokens.end - 1].mark == Mark::kStop;
      const TokenRange block = document.blocks()[sentence.block].tokens;
      if (!stop && sentence.tokens.end != block.end) continue;
      if (document.count_words(stop ? sentence.tokens : block) <
          (stop ? kMinStoppedWords : kMinWords))
        continue;
      if (!may_be_cut(article, sentence, stop)) continue;
      check(article, sentence, reporter);
    }
    check_end(article, reporter);
  }

 private:
  /// A feed gives the head of a text and says so at its end.
  static void check_end(const Article& article, Reporter& reporter) {
    const Document& document = article.document();
    if (document.blocks().empty()) return;
    const Block& last = document.blocks().back();
    if (document.count_words(last.tokens) < kMinWords) return;
    const std::uint32_t mark = feed_mark(document, last);
    if (mark == last.tokens.end) return;
    reporter
        .report({document.tokens()[mark].begin, last.span.end}, Severity::kWarning, 85,
                "The text was cut off here.")
        .because("feeds put this mark where they leave the rest of a text out");
  }

  static bool may_be_cut(const Article& article, const Sentence& sentence, bool stop) {
    if (article.prose().is_running(sentence.block)) return true;
    const Document& document = article.document();
    switch (document.blocks()[sentence.block].kind) {
      // A step of a list is a sentence where it ends like one.
      case BlockKind::kListItem:
        return stop;
      case BlockKind::kSubhead:
        return stands_in_prose(article, sentence);
      // The last line of a text that was cut off has no full stop and may be short.
      case BlockKind::kShortLine:
        return sentence.block + 1 == document.blocks().size() || stands_in_prose(article, sentence);
      default:
        return false;
    }
  }

  /// A short line that begins like a sentence and has paragraphs on both sides.
  static bool stands_in_prose(const Article& article, const Sentence& sentence) {
    const Document& document = article.document();
    const std::uint32_t block = sentence.block;
    return block > 0 && block + 1 < document.blocks().size() &&
           article.prose().is_running(block - 1) && article.prose().is_running(block + 1) &&
           (lacks_its_verb(document, sentence.tokens.begin, sentence.tokens.end - 1) ||
            document.tokens()[sentence.tokens.end - 1].has(word::kDeterminer));
  }

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
    // stray-stop says it better.
    if (stop && !at_block_end && tokens[end].is_word() && !tokens[end].is(shape::kCapitalised))
      return;
    const bool torn = !stop && lacks_its_verb(document, sentence.tokens.begin, last);
    if (!torn && !never_ends_sentence(document, word.word) && (stop || !goes_on(document, word)))
      return;
    // Letters and words that are talked about: "vitamin A.", "the word the."
    const bool torn_article = !stop && last > 0 && tokens[last - 1].has(word::kPreposition);
    if (word.end - word.begin == 1 && !torn_article) return;
    if (last > 0 && document.is_listed(tokens[last - 1].word, WordListId::kNamesWord)) return;
    if (!stop && goes_on_below(document, sentence.block, torn)) return;
    const std::string text(document.view(word.span()));
    reporter
        .report({word.begin, tokens[end - 1].end}, Severity::kWarning, stop ? 85 : 80,
                "The sentence stops on “" + text + "”.")
        .because(stop   ? "no English sentence ends on this word"
                 : torn ? "no full stop, and the verb that the word belongs to is missing"
                        : "no full stop, and the word only goes on to another");
  }

  /// The next paragraph may go on where a picture or a link parts the two; not in the middle of a
  /// verb.
  static bool goes_on_below(const Document& document, std::uint32_t block, bool torn) {
    if (block + 1 >= document.blocks().size()) return false;
    const Block& next = document.blocks()[block + 1];
    return next.kind == BlockKind::kListItem || next.kind == BlockKind::kQuotation ||
           (!torn && !document.tokens()[next.tokens.begin].is(shape::kCapitalised));
  }
};

}  // namespace

const Rule& cut_off_sentence() {
  static const CutOffSentence rule;
  return rule;
}

}  // namespace galley::core::rules
