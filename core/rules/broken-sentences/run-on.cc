#include <algorithm>
#include <string>
#include <vector>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "run-on",
    .family = Family::kBrokenSentences,
    .summary = "A sentence that runs into the next without a mark between them",
    .why = "A full stop or line break was lost: readers must stop and part the two themselves.",
};

/// Words that have a capital only at the head of a sentence; "The", "A" and "In" also open names.
bool starts_only_sentences(const Document& document, const Token& token) {
  if (!token.is(shape::kCapitalised) || token.is(shape::kAllCaps | shape::kMixedCase)) return false;
  if (token.end - token.begin < 2) return false;
  if (token.has(word::kSubjectPronoun) && token.has(word::kPersonPronoun)) return true;
  return document.is_listed(token.word, WordListId::kOpensSentence);
}

/// So many in one text are the lines of a poem or song, set as prose.
constexpr std::size_t kVerse = 3;

class RunOn final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    std::vector<std::uint32_t> heads;
    for (const Sentence& sentence : document.sentences()) {
      const TokenRange range = sentence.tokens;
      for (std::uint32_t i = range.begin + 3; i + 3 < range.end; ++i) {
        if (!starts_only_sentences(document, tokens[i]) || !fits(document, sentence, i)) continue;
        if (!article.prose().is_running(sentence.block)) break;
        heads.push_back(i);
      }
    }
    const Severity severity = heads.size() < kVerse ? Severity::kWarning : Severity::kHint;
    for (const std::uint32_t i : heads) report(article, reporter, severity, i);
  }

 private:
  static bool fits(const Document& document, const Sentence& sentence, std::uint32_t i) {
    const auto tokens = document.tokens();
    const Token& before = tokens[i - 1];
    const Token& word = tokens[i];
    const Token& after = tokens[i + 1];
    if (word.is(shape::kQuoted | shape::kLineBefore) || !word.is(shape::kSpaceBefore)) return false;
    // Inside a title every longer word has a capital: both neighbours must be plain.
    if (!before.is_word() || before.is(shape::kCapitalised | shape::kDotted)) return false;
    if (before.has(word::kFunctionWord | word::kReports | word::kReportsParticiple |
                   word::kAbbreviation | word::kAbbreviationAtEnd)) {
      return false;
    }
    if (!after.is_word() || after.is(shape::kCapitalised)) return false;
    // A clause stands on both sides.
    const auto tags = document.tags(sentence);
    const auto finite = [&](std::uint32_t from, std::uint32_t to) {
      for (std::uint32_t k = from; k < to; ++k) {
        if (is_finite_verb_tag(tags[k - sentence.tokens.begin].xpos)) return true;
      }
      return false;
    };
    return finite(sentence.tokens.begin, i) && finite(i + 1, std::min(i + 4, sentence.tokens.end));
  }

  static void report(const Article& article, Reporter& reporter, Severity severity,
                     std::uint32_t i) {
    const auto tokens = article.document().tokens();
    reporter
        .report({tokens[i - 1].begin, tokens[i].end}, severity,
                severity == Severity::kWarning ? 85 : 30, "Two sentences run together here.")
        .because("“" + std::string(article.document().view(tokens[i].span())) +
                 "” has a capital as at the head of a sentence, and no mark stands before it")
        .fix("Set a full stop", false, {{{tokens[i - 1].end, tokens[i - 1].end}, "."}});
  }
};

}  // namespace

const Rule& run_on() {
  static const RunOn rule;
  return rule;
}

}  // namespace galley::core::rules
