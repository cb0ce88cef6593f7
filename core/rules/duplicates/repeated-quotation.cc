#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "galley/repeats/alignment.h"
#include "galley/repeats/passage.h"
#include "galley/rule/rule.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "galley/text/hash_table.h"

namespace galley::core::rules {
namespace {

constexpr Option kOptions[] = {
    {"min-words", 7, 5, 50,
     "words of the shorter quotation; below seven, slogans and titles outnumber slips"},
};

constexpr RuleInfo kInfo = {
    .id = "repeated-quotation",
    .family = Family::kDuplicates,
    .summary = "A quotation that is given twice",
    .why =
        "Words quoted twice are a slip or a pull quote; given to two speakers, one of the two is "
        "wrong.",
    .any_language = true,
    .options = kOptions,
};

/// Words that two quotations must begin to share before they are compared.
constexpr std::uint32_t kShingle = 5;
/// Earlier quotations that one is compared with.
constexpr std::uint32_t kMaxTries = 8;
constexpr std::uint32_t kMaxWords = 400;
/// Words of the shorter one that the two have in a row, by judgement.
constexpr std::uint32_t kSamePercent = 90;

/// The name beside the reporting verb of the quotation's sentence: the capitalised words next to
/// it, outside of the marks. Empty where there is none.
std::vector<std::uint64_t> speaker_of(const Document& document, const Quotation& quotation) {
  const auto tokens = document.tokens();
  const auto sentences = document.sentences();
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), quotation.tokens.end - 1,
                       [](std::uint32_t at, const Sentence& s) { return at < s.tokens.begin; });
  const TokenRange sentence = (after - 1)->tokens;
  std::vector<std::uint64_t> names;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (tokens[i].is(shape::kQuoted) || !tokens[i].has(word::kReports)) continue;
    const auto is_name = [&](std::uint32_t at) {
      return tokens[at].is_word() && tokens[at].is(shape::kCapitalised) &&
             !tokens[at].is(shape::kQuoted) &&
             !tokens[at].has(word::kFunctionWord | word::kHonorific);
    };
    for (std::uint32_t at = i + 1; at < sentence.end && is_name(at); ++at)
      names.push_back(tokens[at].word);
    for (std::uint32_t at = i; at-- > sentence.begin && is_name(at);)
      names.push_back(tokens[at].word);
    break;
  }
  return names;
}

class RepeatedQuotation final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues options, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto least = static_cast<std::uint32_t>(options[0]);
    const auto quotations = document.quotations();
    Quoted quoted;
    quoted.begin.reserve(quotations.size() + 1);
    for (std::uint32_t q = 0; q < quotations.size(); ++q) {
      quoted.begin.push_back(static_cast<std::uint32_t>(quoted.words.size()));
      append_words(document, quotations[q].tokens, quoted.words);
      const WordRange own = {quoted.begin.back(), static_cast<std::uint32_t>(quoted.words.size())};
      if (own.size() < least || own.size() > kMaxWords) {
        quoted.words.resize(own.begin);
        continue;
      }
      if (const auto twin = find(quoted, own))
        report(article, quotations[q], quotations[*twin], reporter);
      for (std::uint32_t at = own.begin; at + kShingle <= own.end; ++at) {
        std::uint32_t& first = quoted.places.at(quoted.shingle(at));
        if (first == HashTable::kNone) first = at;
      }
    }
  }

 private:
  /// The words of the quotations so far, one behind the other, and where their shingles stand.
  struct Quoted {
    std::vector<Word> words;
    std::vector<std::uint32_t> begin;  ///< index of the first word, by quotation
    HashTable places{0};

    [[nodiscard]] std::uint64_t shingle(std::uint32_t at) const {
      Hash hash;
      for (std::uint32_t i = at; i < at + kShingle; ++i) hash.add(words[i].hash);
      return hash.value();
    }
    /// The quotation that holds word `word`.
    [[nodiscard]] std::uint32_t quotation_of(std::uint32_t word) const {
      return static_cast<std::uint32_t>(std::upper_bound(begin.begin(), begin.end(), word) -
                                        begin.begin()) -
             1;
    }
  };

  /// An earlier quotation that equals the words `own`, holds them, or stands in them.
  static std::optional<std::uint32_t> find(Quoted& quoted, WordRange own) {
    const std::vector<Word>& words = quoted.words;
    std::uint32_t tries = 0;
    for (std::uint32_t i = own.begin; i + kShingle <= own.end && tries < kMaxTries; ++i) {
      const std::uint32_t hit = quoted.places.find(quoted.shingle(i));
      if (hit == HashTable::kNone) continue;
      ++tries;
      const std::uint32_t q = quoted.quotation_of(hit);
      const WordRange other = {quoted.begin[q], quoted.begin[q + 1]};
      std::uint32_t a = hit;
      std::uint32_t b = i;
      while (a > other.begin && b > own.begin && words[a - 1].hash == words[b - 1].hash) --a, --b;
      std::uint32_t size = 0;
      while (a + size < other.end && b + size < own.end &&
             words[a + size].hash == words[b + size].hash)
        ++size;
      if (100 * size >= kSamePercent * std::min(own.size(), other.size())) return q;
      i = std::max(i, b + size > kShingle ? b + size - kShingle : 0);
    }
    return std::nullopt;
  }

  static void report(const Article& article, const Quotation& second, const Quotation& first,
                     Reporter& reporter) {
    const Document& document = article.document();
    const auto one = speaker_of(document, first);
    const auto two = speaker_of(document, second);
    const bool shared = std::any_of(one.begin(), one.end(), [&](std::uint64_t name) {
      return std::find(two.begin(), two.end(), name) != two.end();
    });
    const bool two_speakers = !one.empty() && !two.empty() && !shared;
    // Repeated with its sentence: told of by the rules on sentences, unless the speaker changed.
    constexpr int kMaxSteps = 8;
    const auto& repeats = article.repeats().all();
    auto at = std::upper_bound(
        repeats.begin(), repeats.end(), second.tokens.begin,
        [](std::uint32_t token, const Repeat& repeat) { return token < repeat.copy.begin; });
    for (int step = 0; step < kMaxSteps && at != repeats.begin(); ++step) {
      --at;
      const bool told =
          at->kind == RepeatKind::kExact || (at->kind != RepeatKind::kRun && !two_speakers);
      if (told && at->copy.end >= second.tokens.end) return;
    }
    if (passage_kind_of(document, second.tokens) == PassageKind::kNames) return;
    Finding& finding =
        two_speakers
            ? reporter.report(second.span, Severity::kWarning, 75,
                              "The same words are quoted twice, from two speakers.")
            : reporter.report(second.span, Severity::kHint, 50, "This quotation is given twice.");
    finding.because("the same words stand between quotation marks before");
    if (two_speakers) finding.because("another name stands beside the reporting verb");
    finding.relates_to(first.span, "quoted here before");
  }
};

}  // namespace

const Rule& repeated_quotation() {
  static const RepeatedQuotation rule;
  return rule;
}

}  // namespace galley::core::rules
