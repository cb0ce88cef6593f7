#include <string_view>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "word_slip.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "of-for-have",
    .family = Family::kBrokenSentences,
    .summary = "“could of”, where “could have” belongs",
    .why = "The ear hears “could’ve”; in print it is an error that readers quote.",
};

class OfForHave final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t i = 0; i + 2 < tokens.size(); ++i) {
      if (tokens[i + 1].word != word_hash("of")) continue;
      if (!is_any(tokens[i].word, {"could", "should", "would", "must", "might"})) continue;
      const SentenceView view = document.read(document.sentence_of(i));
      if (!may_slip(view, i) || is_noun_phrase_head(view, i)) continue;
      if (!is_participle(document, view, i + 2)) continue;
      report(document, {{i, i + 2}, i + 1, "have", "a participle follows"}, reporter);
    }
  }

 private:
  static bool is_participle(const Document& document, const SentenceView& view, std::uint32_t i) {
    constexpr std::size_t kShortWord = 4;  // bytes: "need", "open" have the ending and no stem
    const Token& token = view.token(i);
    if (!is_small_word(token) || token.has(word::kDeterminer) ||
        document.is_listed(token.word, WordListId::kNounBehindOf)) {
      return false;
    }
    const Xpos tag = view.xpos(i);
    const std::string_view text = view.text(i);
    return tag == Xpos::kVbn || tag == Xpos::kVbd ||
           (!is_noun_tag(tag) && text.size() > kShortWord &&
            (text.ends_with("ed") || text.ends_with("en"))) ||
           document.is_listed(token.word, WordListId::kParticiple);
  }

  /// True where a determiner, with or without an adjective, makes a noun of the word at `i`: "the
  /// might of united armies", "the must of pressed grapes".
  static bool is_noun_phrase_head(const SentenceView& view, std::uint32_t i) {
    return view.has(i - 1, word::kDeterminer) ||
           (is_adjective_tag(view.xpos(i - 1)) && view.has(i - 2, word::kDeterminer));
  }
};

}  // namespace

const Rule& of_for_have() {
  static const OfForHave rule;
  return rule;
}

}  // namespace galley::core::rules
