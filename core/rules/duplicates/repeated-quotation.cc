#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "galley/analysis/passage.h"
#include "galley/analysis/words.h"
#include "galley/rule/rule.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::rules {
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

struct Place {
  std::uint32_t quotation = 0;
  std::uint32_t word = 0;
};

std::uint64_t shingle(const std::vector<Word>& words, std::uint32_t at) {
  Hash hash;
  for (std::uint32_t i = at; i < at + kShingle; ++i) hash.add(words[i].hash);
  return hash.value();
}

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
    std::vector<std::vector<Word>> words(quotations.size());
    std::unordered_map<std::uint64_t, Place> places;
    for (std::uint32_t q = 0; q < quotations.size(); ++q) {
      words[q] = words_of(document, quotations[q].tokens);
      if (words[q].size() < least || words[q].size() > kMaxWords) {
        words[q].clear();
        continue;
      }
      if (const auto twin = find(words, q, places))
        report(article, quotations[q], quotations[*twin], reporter);
      for (std::uint32_t i = 0; i + kShingle <= words[q].size(); ++i) {
        places.try_emplace(shingle(words[q], i), Place{q, i});
      }
    }
  }

 private:
  /// An earlier quotation that equals quotation `q`, holds it, or stands in it.
  static std::optional<std::uint32_t> find(const std::vector<std::vector<Word>>& words,
                                           std::uint32_t q,
                                           const std::unordered_map<std::uint64_t, Place>& places) {
    const std::vector<Word>& own = words[q];
    std::uint32_t tries = 0;
    for (std::uint32_t i = 0; i + kShingle <= own.size() && tries < kMaxTries; ++i) {
      const auto hit = places.find(shingle(own, i));
      if (hit == places.end()) continue;
      ++tries;
      const std::vector<Word>& other = words[hit->second.quotation];
      std::uint32_t a = hit->second.word;
      std::uint32_t b = i;
      while (a > 0 && b > 0 && other[a - 1].hash == own[b - 1].hash) --a, --b;
      std::uint32_t size = 0;
      while (a + size < other.size() && b + size < own.size() &&
             other[a + size].hash == own[b + size].hash)
        ++size;
      if (10 * size >= 9 * std::min(own.size(), other.size())) return hit->second.quotation;
      i = std::max(i, b + size > kShingle ? b + size - kShingle : 0);
    }
    return std::nullopt;
  }

  static void report(const Article& article, const Quotation& second, const Quotation& first,
                     Reporter& reporter) {
    const Document& document = article.document();
    // Repeated with its sentence: told of by the rules on sentences.
    constexpr int kMaxSteps = 8;
    const auto& repeats = article.repeats().all();
    auto at = std::upper_bound(
        repeats.begin(), repeats.end(), second.tokens.begin,
        [](std::uint32_t token, const Repeat& repeat) { return token < repeat.copy.begin; });
    for (int step = 0; step < kMaxSteps && at != repeats.begin(); ++step) {
      --at;
      if (at->kind != RepeatKind::kRun && at->copy.end >= second.tokens.end) return;
    }
    if (setting_of(document, second.tokens) == Setting::kNames) return;
    const auto one = speaker_of(document, first);
    const auto two = speaker_of(document, second);
    const bool shared = std::any_of(one.begin(), one.end(), [&](std::uint64_t name) {
      return std::find(two.begin(), two.end(), name) != two.end();
    });
    const bool two_speakers = !one.empty() && !two.empty() && !shared;
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

}  // namespace galley::rules
