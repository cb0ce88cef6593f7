#include <string>
#include <vector>

#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "capital-after-comma",
    .family = Family::kBrokenSentences,
    .summary = "A small word with a capital after a comma",
    .why =
        "The comma stands for a full stop, or two sentences were joined by "
        "hand.",
};

constexpr std::uint32_t kMinBytes = 2;        // "I" has a capital everywhere
constexpr std::uint32_t kMinConjunction = 4;  // bytes: "As" and "For" open titles
/// Tokens before the comma: after fewer it sets off an opening ("Then, She …").
constexpr std::uint32_t kMinBefore = 3;

/// Words that open titles and names ("the film, The Long Road") are left out:
/// what remains has a capital inside a sentence only by mistake.
bool starts_only_sentences(const Token& token) {
  if (!token.is(shape::kCapitalised) || token.is(shape::kAllCaps | shape::kMixedCase)) return false;
  if (token.end - token.begin < kMinBytes) return false;
  return token.has(word::kPersonPronoun | word::kCoordinator) ||
         (token.has(word::kSubordinator) && token.end - token.begin >= kMinConjunction);
}

/// So many in one text are the lines of a poem or song, set as prose.
constexpr std::size_t kVerse = 3;

class CapitalAfterComma final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    std::vector<std::uint32_t> commas;
    for (const Sentence& sentence : document.sentences()) {
      for (std::uint32_t i = sentence.tokens.begin + 2; i + 2 < sentence.tokens.end; ++i) {
        if (tokens[i].mark != Mark::kComma || !starts_only_sentences(tokens[i + 1])) continue;
        if (!fits(tokens, sentence, i)) continue;
        if (!article.prose().is_running(sentence.block)) break;
        commas.push_back(i);
      }
    }
    const Severity severity = commas.size() < kVerse ? Severity::kWarning : Severity::kHint;
    for (const std::uint32_t i : commas) {
      report(document, reporter, severity, tokens[i], tokens[i + 1]);
    }
  }

 private:
  static bool fits(std::span<const Token> tokens, const Sentence& sentence, std::uint32_t comma) {
    const Token& before = tokens[comma - 1];
    const Token& word = tokens[comma + 1];
    const Token& after = tokens[comma + 2];
    if (!word.is(shape::kSpaceBefore) || !after.is(shape::kSpaceBefore)) return false;
    // A title in capitals ("Eat, But Slowly"), a salutation, a list of names.
    if (!before.is_word() || before.is(shape::kCapitalised)) return false;
    if (!after.is_word() || after.is(shape::kCapitalised)) return false;
    // Quoted speech is introduced by a comma; marks that are lost or single do
    // not show it.
    if (before.has(word::kReports | word::kReportsParticiple) || word.is(shape::kQuoted))
      return false;
    return comma - sentence.tokens.begin >= kMinBefore;
  }

  static void report(const Document& document, Reporter& reporter, Severity severity,
                     const Token& comma, const Token& word) {
    const std::string text(document.view(word.span()));
    std::string lower = text;
    lower[0] = static_cast<char>(lower[0] | 0x20);
    reporter
        .report({comma.begin, word.end}, severity, severity == Severity::kWarning ? 80 : 30,
                "“" + text + "” has a capital after a comma.")
        .because("no name or title starts with this word here")
        .fix("Write “" + lower + "”", false, {{word.span(), lower}})
        .fix("End the sentence", false, {{comma.span(), "."}});
  }
};

}  // namespace

const Rule& capital_after_comma() {
  static const CapitalAfterComma rule;
  return rule;
}

}  // namespace galley::core::rules
