#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "galley/rules/registry.h"
#include "galley/sentences/spinning.h"

namespace galley::core::rules {
namespace {

constexpr Option kOptions[] = {
    {"warn-at", 140, 30, 400,
     "Score from which a sentence is a warning: no published news sentence of 32,000 reaches the "
     "default."},
    {"hint-at", 72, 30, 400,
     "Score from which it is a hint: five published news sentences in 3,000 reach the "
     "default."},
};

constexpr RuleInfo kInfo = {
    .id = "garbled-prose",
    .family = Family::kBrokenSentences,
    .summary = "A sentence whose words read as if a synonym spinner had put them there",
    .why =
        "A spinner replaces plain words by rarer ones without asking what the sentence needs: "
        "names, terms and quotations are changed with them.",
    .options = kOptions,
};

/// Two odd words are a writer's choice.
constexpr std::size_t kMinWords = 3;
constexpr std::size_t kMaxNamed = 5;
/// A spinner goes through the whole text: one such sentence in five is found there, and one in 500
/// of a sound text.
constexpr std::size_t kSentencesPerFound = 15;

class GarbledProse final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues options, Reporter& reporter) const override {
    const Document& document = article.document();
    const Genre genre = document.genre();
    if (genre == Genre::kVerse || genre == Genre::kFiction || genre == Genre::kTranscript) return;
    std::vector<Found> found;
    std::size_t read = 0;
    for (const Sentence& sentence : document.sentences()) {
      if (!article.prose().is_running(sentence.block)) continue;
      if (document.blocks()[sentence.block].foreign) continue;
      ++read;
      Spinning spinning = read_spinning(document, sentence);
      if (spinning.score < options[1] || spinning.tokens.size() < kMinWords) continue;
      found.push_back({sentence.span, std::move(spinning)});
    }
    const bool throughout = found.size() * kSentencesPerFound >= read;
    for (const auto& [span, spinning] : found) {
      const bool warning = spinning.score >= options[0];
      if (!warning && !throughout) continue;
      reporter
          .report(span, warning ? Severity::kWarning : Severity::kHint, warning ? 70 : 40,
                  "This sentence reads as if plain words had been replaced by synonyms.")
          .because(named(document, spinning) + " stand where a plainer word is usual",
                   spinning.score);
    }
  }

 private:
  struct Found {
    Span span;
    Spinning spinning;
  };

  static std::string named(const Document& document, const Spinning& spinning) {
    std::string out;
    const std::size_t count = std::min(kMaxNamed, spinning.tokens.size());
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out += i + 1 == count ? " and " : ", ";
      out += "“" + std::string(document.view(document.tokens()[spinning.tokens[i]].span())) + "”";
    }
    return out;
  }
};

}  // namespace

const Rule& garbled_prose() {
  static const GarbledProse rule;
  return rule;
}

}  // namespace galley::core::rules
