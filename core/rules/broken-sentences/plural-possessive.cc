#include <optional>
#include <string>
#include <string_view>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "word_slip.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "plural-possessive",
    .family = Family::kBrokenSentences,
    .summary = "A plural with “'s”, where the apostrophe alone belongs",
    .why = "“The villages's bus” makes the reader look for a village of that name.",
};

class PluralPossessive final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t i = 0; i + 2 < tokens.size(); ++i) {
      if (tokens[i + 1].word != word_hash("'s") || tokens[i].has(word::kFunctionWord)) continue;
      if (!is_small_word(tokens[i]) || !is_small_word(tokens[i + 2])) continue;
      const SentenceView view = document.read(document.sentence_of(i));
      if (!may_slip(view, i)) continue;
      if (const auto slip = plural_with_s(document, view, i)) report(document, *slip, reporter);
    }
  }

 private:
  /// "the islands's shop": a plural takes the apostrophe alone.
  static std::optional<WordSlip> plural_with_s(const Document& document, const SentenceView& view,
                                               std::uint32_t i) {
    const Token& before = view.token(i - 1);
    const Token& after = view.token(i + 2);
    if (!view.contains(i + 2) ||
        after.has(word::kDeterminer | word::kPreposition | word::kNegation) ||
        !before.has(word::kDeterminer) || is_any(before.word, {"a", "an"}) ||
        view.token(i + 1).is(shape::kSpaceBefore) || !is_plural(document, view, i)) {
      return std::nullopt;
    }
    const std::string_view clitic = view.text(i + 1);
    const std::string_view mark = clitic.substr(0, clitic.size() - 1);
    return WordSlip{{i, i + 2},
                    i + 1,
                    std::string(mark),
                    "the noun is a plural",
                    std::string(view.text(i)) + std::string(mark)};
  }

  /// "atlas", "rhinos" and "lens" end like plurals and are, or may be, none.
  static bool is_plural(const Document& document, const SentenceView& view, std::uint32_t i) {
    constexpr std::size_t kShortWord = 4;  // bytes: "bus", "boss", "gas"
    const std::string_view text = view.text(i);
    return text.size() > kShortWord && is_plain_plural(document, text, view.word(i)) &&
           !text.ends_with("as") && !text.ends_with("os") && !text.ends_with("lens") &&
           view.xpos(i) == Xpos::kNns;
  }
};

}  // namespace

const Rule& plural_possessive() {
  static const PluralPossessive rule;
  return rule;
}

}  // namespace galley::core::rules
