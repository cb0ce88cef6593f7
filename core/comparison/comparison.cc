#include "galley/comparison/comparison.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

#include "content_words.h"
#include "facts.h"
#include "galley/repeats/alignment.h"
#include "galley/repeats/passage.h"
#include "galley/sourcing/attribution.h"
#include "galley/text/hash.h"
#include "galley/text/sorted.h"
#include "passage_index.h"

namespace galley::core {
namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
// All of these thresholds are by judgement.

/// Per mille of both passages that are the same words in the same order.
constexpr std::uint32_t kWhole = 1000;
/// A sentence with fewer content words is matched with nothing.
constexpr std::size_t kMinContent = 2;
/// A sentence is rewritten from another when it shares this many content words, and this part of
/// its own. Two sentences on one matter share two or three.
constexpr std::uint32_t kMinShared = 4;
constexpr std::uint32_t kRewrittenPercent = 50;
/// Quotations of fewer words are terms, not statements.
constexpr std::uint32_t kMinQuoteWords = 4;
/// A quotation is held to be a rendering of another when this part of its words is there in order,
/// and so many content words among them.
constexpr std::uint32_t kQuotePercent = 40;
constexpr std::uint32_t kMinQuoteContent = 2;
/// Alignment takes the product of both lengths: of longer passages, in words, it takes too long,
/// and prose has none.
constexpr std::uint32_t kMaxAlignedWords = 400;
/// Two sentences of this similarity differ by a few words.
constexpr std::uint32_t kSamePermille = 750;
/// An article that has less of its words from the sources was not made from them, and its
/// quotations are its own.
constexpr std::uint32_t kMadeFromPercent = 20;
/// Words of a run that is looked up: shorter ones stand in any two texts.
constexpr std::uint32_t kShingle = 6;

class Comparer {
 public:
  Comparer(const Document& article, std::span<const Document* const> sources)
      : article_(article), sources_(sources), attributions_(article) {
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
      const Document& source = *sources[s];
      source_attributions_.emplace_back(source);
      for (std::uint32_t i = 0; i < source.sentences().size(); ++i) {
        sentences_.add(source, {s, source.sentences()[i].tokens, i});
      }
      for (std::uint32_t i = 0; i < source.quotations().size(); ++i) {
        quotations_.add(source, {s, source.quotations()[i].tokens, i});
      }
      for (const Token& token : source.tokens()) source_words_.insert(token.word);
    }
    for (const Token& token : article.tokens()) article_words_.insert(token.word);
    index_runs();
  }

  void run() {
    match_sentences();
    find_runs();
    check_quotations();
    drop_what_quotations_show();
    std::stable_sort(out.begin(), out.end(), [](const Difference& a, const Difference& b) {
      return std::pair(a.article.begin, b.article.end) < std::pair(b.article.begin, a.article.end);
    });
  }

  std::vector<Difference> out;
  std::uint32_t copied_words = 0;
  std::uint32_t rewritten_words = 0;

 private:
  struct Pair {
    std::uint32_t place = kNone;
    std::uint32_t similarity = 0;
    [[nodiscard]] bool copied() const { return similarity >= Comparison::kCopiedPermille; }
  };

  void add(DifferenceKind kind, TokenRange article, std::uint32_t source, TokenRange original,
           std::uint32_t similarity, std::string evidence) {
    out.push_back({kind, article, source, original, static_cast<std::uint16_t>(similarity),
                   std::move(evidence)});
  }

  // ---- sentences --------------------------------------------------------------------------

  [[nodiscard]] Pair best_pair(const Sentence& sentence) {
    Pair best;
    const auto content = content_of(article_, sentence.tokens);
    if (content.size() < kMinContent) return best;
    const auto own = words_of(article_, sentence.tokens);
    if (own.size() > kMaxAlignedWords) return best;
    for (const std::uint32_t candidate : sentences_.nearest(content)) {
      const PassageIndex::Place& place = sentences_.place(candidate);
      const Document& source = *sources_[place.source];
      const auto other = words_of(source, place.tokens);
      if (other.size() > kMaxAlignedWords) continue;
      std::size_t common = 0;
      for (const Match& match : align(other, own)) common += match.size;
      const auto similarity = static_cast<std::uint32_t>(std::size_t{2} * kWhole * common /
                                                         (own.size() + other.size()));
      const std::size_t meet = count_common(content, content_of(source, place.tokens));
      const bool rewritten = meet >= kMinShared && 100 * meet >= kRewrittenPercent * content.size();
      if (similarity < Comparison::kCopiedPermille && !rewritten) continue;
      if (best.place == kNone || similarity > best.similarity) best = {candidate, similarity};
    }
    return best;
  }

  void match_sentences() {
    const auto sentences = article_.sentences();
    matched_.assign(sentences.size(), false);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      const Pair pair = best_pair(sentences[s]);
      if (pair.place == kNone) continue;
      matched_[s] = pair.copied();
      const PassageIndex::Place& place = sentences_.place(pair.place);
      const Document& source = *sources_[place.source];
      const std::uint32_t words = article_.count_words(sentences[s].tokens);
      (pair.copied() ? copied_words : rewritten_words) += words;
      if (!extends_copy(sentences[s], place, pair)) {
        last_copy_ = pair.similarity == kWhole ? static_cast<std::uint32_t>(out.size()) : kNone;
        add(pair.copied() ? DifferenceKind::kCopied : DifferenceKind::kRewritten,
            sentences[s].tokens, place.source, place.tokens, pair.similarity,
            describe_changes(source, place.tokens, article_, sentences[s].tokens));
      }
      check_facts(sentences[s], place, pair);
      check_attribution(s, place, pair);
    }
  }

  /// Joins a copied sentence to the one before it, where both follow each other in the source.
  bool extends_copy(const Sentence& sentence, const PassageIndex::Place& place, const Pair& pair) {
    if (!pair.copied() || pair.similarity < kWhole || last_copy_ == kNone) return false;
    Difference& last = out[last_copy_];
    const bool follows = last.source == place.source && last.article.end == sentence.tokens.begin &&
                         last.original.end == place.tokens.begin;
    if (!follows) return false;
    last.article.end = sentence.tokens.end;
    last.original.end = place.tokens.end;
    return true;
  }

  // ---- facts ------------------------------------------------------------------------------

  void check_facts(const Sentence& sentence, const PassageIndex::Place& place, const Pair& pair) {
    const Document& source = *sources_[place.source];
    const SentencePair facts{article_, sentence.tokens, source, place.tokens};
    for (const FactChange& change : changed_numbers(facts, source_words_)) {
      if (change.original.empty()) {
        add(DifferenceKind::kNumberChanged, change.article, place.source, place.tokens,
            pair.similarity, "the source has no such figure");
      } else {
        add_fact(DifferenceKind::kNumberChanged, change, place, pair);
      }
    }
    for (const FactChange& change : changed_names(facts, source_words_, article_words_)) {
      add_fact(DifferenceKind::kNameChanged, change, place, pair);
    }
    for (const FactChange& change : changed_dates(facts)) {
      add_fact(DifferenceKind::kDateChanged, change, place, pair);
    }
    // In a sentence that is otherwise much the same: two that share less may say it another way.
    if (pair.similarity >= kSamePermille && is_negation_changed(facts)) {
      add_fact(DifferenceKind::kNegationChanged, {sentence.tokens, place.tokens}, place, pair);
    }
  }

  void add_fact(DifferenceKind kind, const FactChange& change, const PassageIndex::Place& place,
                const Pair& pair) {
    add(kind, change.article, place.source, change.original, pair.similarity,
        describe_changes(*sources_[place.source], change.original, article_, change.article));
  }

  void check_attribution(std::uint32_t s, const PassageIndex::Place& place, const Pair& pair) {
    const Attributions& theirs = source_attributions_[place.source];
    if (theirs.sourcing(place.number) < Sourcing::kPartly) return;
    if (attributions_.sourcing(s) > Sourcing::kParagraphBefore) return;
    const TokenRange sentence = article_.sentences()[s].tokens;
    const auto tokens = article_.tokens(sentence);
    const bool quoted = std::any_of(tokens.begin(), tokens.end(),
                                    [](const Token& token) { return token.is(shape::kQuoted); });
    if (quoted) return;
    const Document& source = *sources_[place.source];
    std::string who;
    for (const Attribution& attribution : theirs.in_sentence(place.number)) {
      if (!attribution.source.empty()) {
        who = "“" + std::string(source.view(source.span_of(attribution.source))) + "”";
        break;
      }
    }
    if (who.empty()) return;
    add(DifferenceKind::kAttributionDropped, sentence, place.source, place.tokens, pair.similarity,
        who + " is who says so in the original");
  }

  // ---- runs -------------------------------------------------------------------------------

  struct Spot {
    std::uint32_t source = 0;
    std::uint32_t word = 0;
  };

  static std::uint64_t shingle(const std::vector<Word>& words, std::uint32_t at) {
    Hash hash;
    for (std::uint32_t i = at; i < at + kShingle; ++i) hash.add(words[i].hash);
    return hash.value();
  }

  static TokenRange everything(const Document& document) {
    return {0, static_cast<std::uint32_t>(document.tokens().size())};
  }

  void index_runs() {
    for (std::uint32_t s = 0; s < sources_.size(); ++s) {
      source_texts_.push_back(words_of(*sources_[s], everything(*sources_[s])));
      const auto& words = source_texts_.back();
      for (std::uint32_t i = 0; i + kShingle <= words.size(); ++i)
        spots_.try_emplace(shingle(words, i), Spot{s, i});
    }
  }

  /// Runs of words that were taken over inside sentences that were not.
  void find_runs() {
    const auto words = words_of(article_, everything(article_));
    const auto sentences = article_.sentences();
    std::uint32_t s = 0;
    for (std::uint32_t i = 0; i + kShingle <= words.size();) {
      while (s + 1 < sentences.size() && sentences[s].tokens.end <= words[i].token) ++s;
      const auto spot = matched_[s] ? spots_.end() : spots_.find(shingle(words, i));
      if (spot == spots_.end()) {
        ++i;
        continue;
      }
      const auto& other = source_texts_[spot->second.source];
      const std::uint32_t at = spot->second.word;
      std::uint32_t size = 0;
      while (i + size < words.size() && at + size < other.size() &&
             words[i + size].hash == other[at + size].hash)
        ++size;
      if (size >= Comparison::kMinRunWords) {
        add(DifferenceKind::kCopied, tokens_of(words, {i, i + size}), spot->second.source,
            tokens_of(other, {at, at + size}), kWhole, std::to_string(size) + " words in a row");
      }
      i += std::max(size, 1U);
    }
  }

  // ---- quotations -------------------------------------------------------------------------

  /// An altered quotation shows both wordings: what else differs inside it is shown already.
  void drop_what_quotations_show() {
    std::vector<TokenRange> altered;
    for (const Difference& one : out) {
      if (one.kind == DifferenceKind::kQuotationAltered) altered.push_back(one.article);
    }
    std::erase_if(out, [&](const Difference& one) {
      if (one.kind != DifferenceKind::kNumberChanged && one.kind != DifferenceKind::kDateChanged &&
          one.kind != DifferenceKind::kNameChanged && one.kind != DifferenceKind::kNegationChanged)
        return false;
      // Quotations come in text order and do not overlap.
      const auto after =
          std::upper_bound(altered.begin(), altered.end(), one.article.begin,
                           [](std::uint32_t at, TokenRange range) { return at < range.begin; });
      return after != altered.begin() && one.article.end <= std::prev(after)->end;
    });
  }

  void check_quotations() {
    const std::uint32_t words = article_.count_words(everything(article_));
    const bool made_from_sources =
        100 * (copied_words + rewritten_words) >= kMadeFromPercent * words;
    for (const Quotation& quotation : article_.quotations()) {
      const auto own = words_of(article_, quotation.tokens);
      if (own.size() < kMinQuoteWords || own.size() > kMaxAlignedWords || stands_in_a_source(own))
        continue;
      const auto content = content_of(article_, quotation.tokens);
      std::optional<Difference> best;
      bool faithful = false;
      for (const auto& [index, in_quotation] :
           {std::pair(&quotations_, true), std::pair(&sentences_, false)}) {
        for (const std::uint32_t candidate : index->nearest(content)) {
          if (auto found =
                  altered(quotation.tokens, own, index->place(candidate), in_quotation, faithful)) {
            if (!best || found->similarity > best->similarity) best = std::move(found);
          }
        }
        if (best || faithful) break;
      }
      if (faithful) continue;
      if (best) {
        out.push_back(std::move(*best));
      } else if (made_from_sources) {
        add(DifferenceKind::kQuotationAdded, quotation.tokens, 0, {}, 0,
            sources_.size() == 1 ? "the source has no such words"
                                 : "none of the sources has such words");
      }
    }
  }

  /// True for a quotation that a source has word for word; short ones are found by altered().
  [[nodiscard]] bool stands_in_a_source(const std::vector<Word>& own) const {
    if (own.size() < kShingle) return false;
    const auto spot = spots_.find(shingle(own, 0));
    if (spot == spots_.end()) return false;
    const auto& text = source_texts_[spot->second.source];
    return text.size() - spot->second.word >= own.size() &&
           std::equal(own.begin(), own.end(), text.begin() + spot->second.word,
                      [](const Word& a, const Word& b) { return a.hash == b.hash; });
  }

  /// The quotation as an altered form of the passage at `place`; nothing where it is another one,
  /// or a part of it, taken over word for word: then `faithful` is set.
  [[nodiscard]] std::optional<Difference> altered(TokenRange quotation,
                                                  const std::vector<Word>& own,
                                                  const PassageIndex::Place& place,
                                                  bool in_quotation, bool& faithful) const {
    const Document& source = *sources_[place.source];
    const auto other = words_of(source, place.tokens);
    if (other.size() > kMaxAlignedWords) return std::nullopt;
    const std::vector<Match> matches = align(other, own);
    std::size_t common = 0;
    std::uint32_t content = 0;
    for (const Match& match : matches) {
      common += match.size;
      for (std::uint32_t i = match.b; i < match.b + match.size; ++i) {
        content += content_key(article_, article_.tokens()[own[i].token]) != 0 ? 1 : 0;
      }
    }
    if (content < kMinQuoteContent || 100 * common < kQuotePercent * own.size())
      return std::nullopt;
    // What was cut off at either end is no alteration, unless the article has other words there.
    WordRange window{matches.front().a, matches.back().a + matches.back().size};
    const std::uint32_t lead = matches.front().b;
    const auto tail =
        static_cast<std::uint32_t>(own.size()) - matches.back().b - matches.back().size;
    window.begin -= std::min(window.begin, lead);
    window.end =
        std::min<std::uint32_t>(window.end + tail, static_cast<std::uint32_t>(other.size()));
    const TokenRange original = tokens_of(other, window);
    const bool cut =
        std::any_of(article_.tokens(quotation).begin(), article_.tokens(quotation).end(),
                    [](const Token& token) {
                      return token.mark == Mark::kEllipsis || token.mark == Mark::kOpenBracket;
                    });
    if (common == own.size() && (window.size() == common || cut)) {
      faithful = true;
      return std::nullopt;
    }
    Difference difference;
    difference.kind = DifferenceKind::kQuotationAltered;
    difference.article = quotation;
    difference.source = place.source;
    difference.original = original;
    difference.similarity =
        static_cast<std::uint16_t>(std::size_t{2} * kWhole * common / (own.size() + window.size()));
    difference.evidence = describe_changes(source, original, article_, quotation);
    if (!in_quotation) difference.evidence += "; the source does not quote these words";
    return difference;
  }

  const Document& article_;
  std::span<const Document* const> sources_;
  Attributions attributions_;
  std::vector<Attributions> source_attributions_;
  PassageIndex sentences_;
  PassageIndex quotations_;
  std::vector<std::vector<Word>> source_texts_;
  std::unordered_map<std::uint64_t, Spot> spots_;
  Vocabulary source_words_;
  Vocabulary article_words_;
  std::vector<bool> matched_;  ///< sentences that are copied whole
  std::uint32_t last_copy_ = kNone;
};

}  // namespace

std::string_view to_string(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::kCopied:
      return "copied";
    case DifferenceKind::kRewritten:
      return "rewritten";
    case DifferenceKind::kQuotationAltered:
      return "quotation-altered";
    case DifferenceKind::kQuotationAdded:
      return "quotation-added";
    case DifferenceKind::kNumberChanged:
      return "number-changed";
    case DifferenceKind::kDateChanged:
      return "date-changed";
    case DifferenceKind::kNameChanged:
      return "name-changed";
    case DifferenceKind::kNegationChanged:
      return "negation-changed";
    case DifferenceKind::kAttributionDropped:
      return "attribution-dropped";
  }
  return "copied";
}

Comparison::Comparison(const Document& article, std::span<const Document* const> sources) {
  Comparer comparer(article, sources);
  comparer.run();
  all_ = std::move(comparer.out);
  words_ = article.count_words({0, static_cast<std::uint32_t>(article.tokens().size())});
  copied_words_ = comparer.copied_words;
  rewritten_words_ = comparer.rewritten_words;
}

}  // namespace galley::core
