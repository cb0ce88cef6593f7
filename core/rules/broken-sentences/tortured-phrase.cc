#include <algorithm>
#include <bitset>
#include <string>
#include <vector>

#include "galley/language/language.h"
#include "galley/language/tortured_phrase.h"
#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "tortured-phrase",
    .family = Family::kBrokenSentences,
    .summary = "A fixed expression whose words a synonym spinner replaced",
    .why =
        "“Bosom peril” is no term for breast cancer, and where one term was mangled the rest of "
        "the text went through the same machine.",
};

constexpr std::size_t kMostWords = 8;

/// The phrases of a language pack by the hash of their first word.
class Phrases {
 public:
  explicit Phrases(const Language& language) {
    for (const TorturedPhrase& phrase : language.tortured_phrases()) {
      Entry entry{.phrase = &phrase};
      std::string_view rest = phrase.tortured;
      while (!rest.empty() && entry.count < kMostWords) {
        // "parkinson's" is two tokens.
        const std::size_t size = std::min(rest.find_first_of(" '", 1), rest.size());
        entry.words[entry.count++] = word_hash(rest.substr(0, size));
        entry.plural = word_hash(std::string(rest.substr(0, size)) + "s");
        rest.remove_prefix(size);
        if (rest.starts_with(' ')) rest.remove_prefix(1);
      }
      entries_.push_back(entry);
      sieve_.set(entry.words[0] % kBits);
    }
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.words[0] < b.words[0]; });
  }

  struct Hit {
    const TorturedPhrase* phrase = nullptr;
    bool plural = false;
    std::uint32_t end = 0;
  };
  /// The longest phrase that starts at token `at`.
  [[nodiscard]] Hit find(std::span<const Token> tokens, std::uint32_t at) const {
    Hit best;
    const std::uint64_t word = tokens[at].word;
    if (!sieve_[word % kBits]) return best;
    auto entry =
        std::lower_bound(entries_.begin(), entries_.end(), word,
                         [](const Entry& e, std::uint64_t wanted) { return e.words[0] < wanted; });
    for (; entry != entries_.end() && entry->words[0] == word; ++entry) {
      const Hit hit = match(*entry, tokens, at);
      if (hit.end > best.end) best = hit;
    }
    return best;
  }

 private:
  struct Entry {
    const TorturedPhrase* phrase = nullptr;
    std::uint64_t words[kMostWords] = {};
    std::uint64_t plural = 0;  ///< the last word with an s
    std::size_t count = 0;
  };

  static Hit match(const Entry& entry, std::span<const Token> tokens, std::uint32_t at) {
    for (std::size_t i = 0; i < entry.count; ++i, ++at) {
      // "sun-oriented"
      if (i > 0 && at < tokens.size() && tokens[at].mark == Mark::kHyphen) ++at;
      if (at >= tokens.size()) return {};
      if (tokens[at].word == entry.words[i]) continue;
      if (i + 1 == entry.count && tokens[at].word == entry.plural) {
        return {entry.phrase, true, at + 1};
      }
      return {};
    }
    return {entry.phrase, false, at};
  }

  static constexpr std::uint64_t kBits = 1U << 12U;
  std::vector<Entry> entries_;
  std::bitset<kBits> sieve_;
};

class TorturedPhraseRule final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const Phrases& phrases = document.language().part<Phrases>();
    const auto tokens = document.tokens();
    for (const Block& block : document.blocks()) {
      if (block.foreign) continue;
      const auto inside = tokens.first(block.tokens.end);
      for (std::uint32_t i = block.tokens.begin; i < block.tokens.end; ++i) {
        const Phrases::Hit hit = phrases.find(inside, i);
        if (hit.phrase == nullptr) continue;
        report(document, reporter, {i, hit.end}, hit);
        i = hit.end - 1;
      }
    }
  }

 private:
  static void report(const Document& document, Reporter& reporter, TokenRange range,
                     const Phrases::Hit& hit) {
    const Span span = document.span_of(range);
    std::string meant(hit.phrase->meant);
    if (hit.plural) meant += 's';
    if (document.tokens()[range.begin].is(shape::kCapitalised) && meant[0] >= 'a' &&
        meant[0] <= 'z') {
      meant[0] = static_cast<char>(meant[0] - 'a' + 'A');
    }
    reporter
        .report(span, Severity::kWarning, 90,
                "“" + std::string(document.view(span)) + "” reads like a mangled “" + meant + "”.")
        .because("synonym spinners put these words for that term")
        .fix("Write “" + meant + "”", false, {{span, meant}});
  }
};

}  // namespace

const Rule& tortured_phrase() {
  static const TorturedPhraseRule rule;
  return rule;
}

}  // namespace galley::core::rules
