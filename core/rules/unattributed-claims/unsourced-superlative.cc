#include "galley/text/hash.h"
#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "unsourced-superlative",
    .family = Family::kUnattributedClaims,
    .summary = "A superlative in the reporter's own voice",
    .why = "First, largest, most: each is a claim about everything else, and needs somebody who "
           "counted.",
};

/// "one of the most contentious", "one of the largest": the vaguest of the superlatives.
bool is_one_of_the_most(std::span<const Token> tokens, std::size_t i) {
  return tokens[i].has(word::kSuperlative) && tokens[i - 1].word == word_hash("the") &&
         tokens[i - 2].word == word_hash("of") && tokens[i - 3].word == word_hash("one");
}

class UnsourcedSuperlative final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
      const Sentence& sentence = document.sentences()[s];
      if (document.blocks()[sentence.block].kind != BlockKind::kBody) continue;
      if (article.attribution().in_sentence(s)) continue;
      const auto tokens = document.tokens(sentence.tokens);
      for (std::size_t i = 3; i + 1 < tokens.size(); ++i) {
        if (!is_one_of_the_most(tokens, i) || tokens[i].is(shape::kQuoted)) continue;
        const Span span{tokens[i - 3].begin, sentence.span.end};
        Finding& finding =
            reporter.report(span, Severity::kHint, 55, "Who ranks it so?");
        finding.because("a superlative: " + std::string(document.view({tokens[i - 3].begin, tokens[i + 1].end})), 2);
        finding.because("no source in the sentence");
        break;
      }
    }
  }
};

}  // namespace

const Rule& unsourced_superlative() {
  static const UnsourcedSuperlative rule;
  return rule;
}

}  // namespace galley::rules
