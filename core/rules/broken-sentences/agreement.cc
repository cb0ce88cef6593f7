#include <initializer_list>
#include <string>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "agreement",
    .family = Family::kBrokenSentences,
    .summary = "A verb, article or auxiliary that does not fit the word beside it",
    .why = "\"They was\", \"could of\", \"an house\": slips that readers hear at once.",
};

constexpr std::uint64_t w(std::string_view text) { return word_hash(text); }

/// What a small slip should read; empty where the two words fit.
std::string_view right_verb(std::uint64_t subject, std::uint64_t verb) {
  if (is_any(subject, {"they", "we", "you"})) {
    if (verb == w("was")) return "were";
    if (verb == w("is")) return "are";
    if (verb == w("has")) return "have";
    if (verb == w("does")) return "do";
  } else if (is_any(subject, {"he", "she"})) {
    if (verb == w("are")) return "is";
    if (verb == w("have")) return "has";
    if (verb == w("do")) return "does";
  }
  return {};
}

class Agreement final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (const Sentence& sentence : document.sentences()) {
      for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
        const Token& first = tokens[i];
        const Token& second = tokens[i + 1];
        if (!first.has(word::kFunctionWord) || !second.is_word()) continue;
        if (first.is(shape::kQuoted | shape::kAllCaps) ||
            second.is(shape::kCapitalised | shape::kLineBefore))
          continue;
        check(document, sentence, i, reporter);
      }
    }
  }

 private:
  static void check(const Document& document, const Sentence& sentence, std::uint32_t i,
                    Reporter& reporter) {
    const auto tokens = document.tokens();
    const Token& first = tokens[i];
    const Token& second = tokens[i + 1];
    const Token* before = i > sentence.tokens.begin ? &tokens[i - 1] : nullptr;
    const Token* after = i + 2 < sentence.tokens.end ? &tokens[i + 2] : nullptr;
    if (second.word == w("of") && is_modal_that_takes_have(first.word) && after != nullptr &&
        after->is_word() && !after->has(word::kDeterminer)) {
      const auto tags = document.tags(sentence);
      const Xpos next = tags[i + 2 - sentence.tokens.begin].xpos;
      if (next == Xpos::kVbn || next == Xpos::kVbd || after->word == w("been")) {
        report(document, reporter, i, second.span(), "have", "a participle follows");
      }
      return;
    }
    const std::string_view verb = right_verb(first.word, second.word);
    if (verb.empty()) return;
    // The pronoun must be the subject and the verb its own: at the head of the sentence or behind a
    // comma, a conjunction or "that". "Both of you is", "did he have", "let her and he do" are not.
    const bool heads =
        before == nullptr || before->mark == Mark::kComma || before->mark == Mark::kSemicolon ||
        before->mark == Mark::kDash ||
        is_any(before->word, {"because", "that", "when", "as", "although", "while", "but"});
    if (!heads || after == nullptr || after->mark == Mark::kQuestion) return;
    if (second.word == w("do") || second.word == w("have")) {
      // "I insist that he have", "whatever he do": the subjunctive follows "that".
      if (before != nullptr && before->mark == Mark::kNone) return;
      for (std::uint32_t k = sentence.tokens.begin; k < i; ++k) {
        if (tokens[k].has(word::kFiniteAuxiliary)) return;
      }
    }
    if (before != nullptr && before->mark == Mark::kComma && first.word == w("you")) return;
    report(document, reporter, i, second.span(), verb, "the two stand side by side");
  }

  static bool is_modal_that_takes_have(std::uint64_t word) {
    return is_any(word, {"could", "should", "would", "must", "might"});
  }

  static void report(const Document& document, Reporter& reporter, std::uint32_t i, Span wrong,
                     std::string_view right, std::string_view reason) {
    const auto tokens = document.tokens();
    const std::string was(document.view({tokens[i].begin, tokens[i + 1].end}));
    reporter
        .report({tokens[i].begin, tokens[i + 1].end}, Severity::kWarning, 85,
                "\"" + was + "\": \"" + std::string(right) + "\" belongs here.")
        .because(std::string(reason))
        .fix("Write \"" + std::string(right) + "\"", false, {{wrong, std::string(right)}});
  }
};

}  // namespace

const Rule& agreement() {
  static const Agreement rule;
  return rule;
}

}  // namespace galley::rules
