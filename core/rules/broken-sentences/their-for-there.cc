#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "word_slip.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "their-for-there",
    .family = Family::kBrokenSentences,
    .summary = "“their” before a verb, where “there” belongs",
    .why = "The two sound the same; the reader stumbles over the wrong one.",
};

class TheirForThere final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t i = 0; i + 2 < tokens.size(); ++i) {
      if (tokens[i].word != word_hash("their")) continue;
      if (!is_any(tokens[i + 1].word, {"is", "was", "are", "were"})) continue;
      const SentenceView view = document.read(document.sentence_of(i));
      // "Their is-it-art question": a word must follow.
      if (!may_slip(view, i) || !view.is_word(i + 2) || !is_small_word(view.token(i + 1))) continue;
      report(document,
             {{i, i + 2},
              i,
              view.is_capitalised(i) ? "There" : "there",
              "a verb cannot follow a possessive"},
             reporter);
    }
  }
};

}  // namespace

const Rule& their_for_there() {
  static const TheirForThere rule;
  return rule;
}

}  // namespace galley::core::rules
