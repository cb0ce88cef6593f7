#include <algorithm>
#include <array>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "stranded-introduction",
    .family = Family::kBrokenSentences,
    .summary = "An opening phrase that never reaches its main clause",
    .why =
        "The sentence starts one thought and a dash splices in another: the "
        "first is never "
        "finished.",
};

constexpr std::uint64_t w(std::string_view text) { return text.empty() ? 0 : word_hash(text); }
struct Opener {
  std::array<std::uint64_t, 3> words;  ///< 0: no further word
};
constexpr Opener kOpeners[] = {
    {{w("in"), w("addition"), w("to")}},
    {{w("along"), w("with"), 0}},
    {{w("as"), w("well"), w("as")}},
    {{w("according"), w("to"), 0}},
    {{w("due"), w("to"), 0}},
    {{w("instead"), w("of"), 0}},
    {{w("apart"), w("from"), 0}},
    {{w("because"), w("of"), 0}},
    {{w("despite"), 0, 0}},
    {{w("besides"), 0, 0}},
    {{w("following"), 0, 0}},
    {{w("in"), w("spite"), w("of")}},
};

/// Words of the opener that `tokens` start with; 0 where they start with none.
std::size_t opener_length(std::span<const Token> tokens) {
  if (tokens.empty() || !tokens[0].has(word::kIntroducer)) return 0;
  for (const Opener& opener : kOpeners) {
    std::size_t length = 0;
    while (length < 3 && opener.words[length] != 0 && length < tokens.size() &&
           tokens[length].word == opener.words[length]) {
      ++length;
    }
    if (length == 3 || opener.words[length] == 0) return length;
  }
  return 0;
}

class StrandedIntroduction final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const Sentence& sentence : document.sentences()) {
      const auto tokens = document.tokens(sentence.tokens);
      const std::size_t opener = opener_length(tokens);
      if (opener == 0 || document.blocks()[sentence.block].kind != BlockKind::kBody) continue;
      std::size_t dash = opener;
      while (dash < tokens.size() && tokens[dash].mark != Mark::kDash &&
             tokens[dash].mark != Mark::kComma) {
        ++dash;
      }
      if (dash + 1 >= tokens.size() || tokens[dash].mark != Mark::kDash) continue;
      const Token& after = tokens[dash + 1];
      if (after.kind != TokenKind::kNumber && !after.is(shape::kCapitalised)) continue;
      bool second_dash = false;
      for (std::size_t i = dash + 1; i < tokens.size(); ++i)
        second_dash |= tokens[i].mark == Mark::kDash;
      if (second_dash || tokens[0].is(shape::kQuoted)) continue;
      const std::string phrase(document.view({tokens[0].begin, tokens[opener - 1].end}));
      Finding& finding = reporter.report(
          sentence.span, Severity::kWarning, 90,
          "The phrase that opens with “" + phrase + "” never reaches a main clause.");
      finding.because("no comma closes the opening phrase");
      finding.because("a dash starts a clause of its own and no second dash ends it");
    }
  }
};

}  // namespace

const Rule& stranded_introduction() {
  static const StrandedIntroduction rule;
  return rule;
}

}  // namespace galley::core::rules
