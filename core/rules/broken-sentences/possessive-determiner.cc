#include <algorithm>
#include <array>
#include <string>

#include "galley/rules/registry.h"
#include "galley/tagger/tagger.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "possessive-determiner",
    .family = Family::kBrokenSentences,
    .summary = "A possessive pronoun where a determiner belongs: “hers articles”",
    .why = "“Hers” stands alone; before a noun it is “her”. The slip marks machine-made copy.",
};

struct Form {
  std::uint64_t pronoun;
  std::string_view determiner;
};
constexpr std::array<Form, 4> kForms = {{{word_hash("hers"), "her"},
                                         {word_hash("ours"), "our"},
                                         {word_hash("yours"), "your"},
                                         {word_hash("theirs"), "their"}}};

class PossessiveDeterminer final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!tokens[i].is_word() || tokens[i].is(shape::kQuoted)) continue;
      std::string_view determiner;
      for (const Form& form : kForms) {
        if (form.pronoun == tokens[i].word) determiner = form.determiner;
      }
      std::uint32_t noun = i + 1;
      if (determiner.empty()) {
        // "her's car", "their's car": no such word; "it's own": a contraction for a possessive.
        determiner = torn_form(tokens, i);
        noun = i + 2;
        if (determiner.empty()) continue;
      }
      if (noun >= tokens.size() || !stands_before_noun(document, i, noun)) continue;
      const bool own = tokens[noun].word == word_hash("own");
      const Own reading = own ? read_own(document, i, noun) : Own::kSlip;
      if (reading == Own::kSound) continue;
      report(document, reporter, i, noun, determiner, reading == Own::kSlip);
    }
  }

 private:
  static std::string_view torn_form(std::span<const Token> tokens, std::uint32_t i) {
    if (tokens[i + 1].word != word_hash("'s") || i + 2 >= tokens.size()) return {};
    const std::uint64_t word = tokens[i].word;
    if (word == word_hash("their")) return "their";
    if (word == word_hash("her")) return "her";
    if (word == word_hash("your")) return "your";
    if (word == word_hash("it") && tokens[i + 2].word == word_hash("own")) return "its";
    return {};
  }

  /// True when `noun` is a noun (or "own") that the pronoun belongs to: not "hers looked better",
  /// "a friend of hers left", "ours is the best".
  static bool stands_before_noun(const Document& document, std::uint32_t i, std::uint32_t noun) {
    const auto tokens = document.tokens();
    const Token& next = tokens[noun];
    if (!next.is_word() || next.is(shape::kCapitalised | shape::kLineBefore)) return false;
    if (next.word == word_hash("own")) return true;
    if (next.has(word::kFunctionWord)) return false;
    const Sentence& sentence = document.sentence_of(i);
    if (noun >= sentence.tokens.end) return false;
    if (i > sentence.tokens.begin && tokens[i - 1].word == word_hash("of")) return false;
    const auto tags = document.tags(sentence);
    const Tag tag = tags[noun - sentence.tokens.begin];
    if (tag.xpos != Xpos::kNn && tag.xpos != Xpos::kNns) return false;
    // A word that may as well be the verb of "hers" is left alone.
    if (tag.finite_margin > -kSureMargin && tag.xpos == Xpos::kNn) return false;
    // A sentence in which no other word can be the verb would lose its only one.
    for (std::uint32_t k = noun + 1; k < sentence.tokens.end; ++k) {
      if (is_finite_verb_tag(tags[k - sentence.tokens.begin].xpos)) return true;
    }
    return tag.xpos == Xpos::kNns && i > sentence.tokens.begin && tag.finite_margin <= -kSureMargin;
  }

  /// What "it's own" is: a slip, or "it is own goals that cost them the cup".
  enum class Own : std::uint8_t { kSlip, kUnsure, kSound };

  static Own read_own(const Document& document, std::uint32_t i, std::uint32_t own) {
    const auto tokens = document.tokens();
    const Sentence& sentence = document.sentence_of(i);
    if (own + 1 < tokens.size() && tokens[own + 1].mark == Mark::kHyphen &&
        !tokens[own + 1].is(shape::kSpaceBefore)) {
      return Own::kSound;
    }
    // Behind a verb or preposition "it" is no subject: "of it's own". Behind a verb of saying or of
    // the mind it may be one: "said it's own goals that …", "understood it's own plan".
    const auto tags = document.tags(sentence);
    const Token* before = i > sentence.tokens.begin ? &tokens[i - 1] : nullptr;
    const bool verb = before != nullptr && is_verb_tag(tags[i - 1 - sentence.tokens.begin].xpos);
    const bool says = before != nullptr && before->has(word::kReports);
    if (verb && !says) return Own::kSlip;
    if (before != nullptr && before->has(word::kPreposition) && !before->has(word::kSubordinator))
      return Own::kSlip;
    // "It's own up time."
    if (own + 1 < tokens.size() && tokens[own + 1].has(word::kPreposition)) return Own::kSound;
    // A cleft sentence picks the noun up again; without another verb "'s" is the only one.
    constexpr std::uint32_t kReach = 64;
    const std::uint32_t end = std::min(sentence.tokens.end, own + kReach);
    for (std::uint32_t k = own + 2; k < end; ++k) {
      if (tokens[k].has(word::kRelative) || tokens[k].has(word::kPersonPronoun)) return Own::kSound;
      if (is_finite_verb_tag(tags[k - sentence.tokens.begin].xpos)) return Own::kUnsure;
    }
    return verb && !before->has(word::kReportsNeutral) ? Own::kUnsure : Own::kSound;
  }

  /// In eighths of a natural-log unit: odds of 20 to 1.
  static constexpr int kSureMargin = 24;

  static void report(const Document& document, Reporter& reporter, std::uint32_t i,
                     std::uint32_t noun, std::string_view determiner, bool sure) {
    const auto tokens = document.tokens();
    std::string right(determiner);
    if (tokens[i].is(shape::kCapitalised)) right[0] = static_cast<char>(right[0] & ~0x20);
    const Span wrong{tokens[i].begin, tokens[noun - 1].end};
    const std::string was(document.view(wrong));
    reporter
        .report({tokens[i].begin, tokens[noun].end}, sure ? Severity::kError : Severity::kWarning,
                sure ? 95 : 80, "“" + was + "” cannot stand before a noun: “" + right + "”.")
        .because("a noun follows: “" + std::string(document.view(tokens[noun].span())) + "”")
        .fix("Write “" + right + "”", sure, {{wrong, right}});
  }
};

}  // namespace

const Rule& possessive_determiner() {
  static const PossessiveDeterminer rule;
  return rule;
}

}  // namespace galley::core::rules
