#include "galley/rules/registry.h"
#include "galley/text/hash.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "doubled-word",
    .family = Family::kBrokenSentences,
    .summary = "A small word that stands twice in a row",
    .why = "The eye skips it, the reader does not.",
};

/// Two different small words of which one is too many: "to the the" aside, what editing leaves
/// behind when one word was to replace another.
struct Clash {
  std::uint64_t first;
  std::uint64_t second;
};
constexpr Clash kClashes[] = {
    {word_hash("a"), word_hash("the")},     {word_hash("the"), word_hash("a")},
    {word_hash("an"), word_hash("the")},    {word_hash("the"), word_hash("an")},
    {word_hash("the"), word_hash("this")},  {word_hash("the"), word_hash("his")},
    {word_hash("the"), word_hash("their")}, {word_hash("the"), word_hash("its")},
    {word_hash("a"), word_hash("an")},      {word_hash("an"), word_hash("a")},
    {word_hash("of"), word_hash("for")},    {word_hash("the"), word_hash("of")},
    {word_hash("a"), word_hash("of")},      {word_hash("the"), word_hash("to")},
    {word_hash("his"), word_hash("the")},   {word_hash("their"), word_hash("the")},
    {word_hash("its"), word_hash("the")},   {word_hash("our"), word_hash("the")},
};

bool clash(const Token& first, const Token& second) {
  for (const Clash& pair : kClashes) {
    if (pair.first == first.word && pair.second == second.word) return true;
  }
  return false;
}

class DoubledWord final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const auto tokens = article.document().tokens();
    for (std::uint32_t i = 1; i < tokens.size(); ++i) {
      const Token& first = tokens[i - 1];
      const Token& second = tokens[i];
      if (!second.has(word::kNeverDoubled) && !second.has(word::kDeterminer)) continue;
      if (!first.is_word() || !second.is(shape::kSpaceBefore) || second.is(shape::kLineBefore))
        continue;
      if (second.is(shape::kCapitalised | shape::kAllCaps)) continue;
      if (first.word == second.word) {
        if (second.has(word::kNeverDoubled)) report_twice(article, reporter, i);
      } else if (!second.is(shape::kQuoted) && !first.is(shape::kAllCaps) && clash(first, second) &&
                 goes_on(tokens, i)) {
        report_clash(article, reporter, i);
      }
    }
  }

 private:
  /// A word follows that the two could both belong to: not "from a to the b", "the A of B".
  static bool goes_on(std::span<const Token> tokens, std::uint32_t i) {
    return i + 1 < tokens.size() && tokens[i + 1].is_word() &&
           tokens[i + 1].is(shape::kSpaceBefore) && tokens[i + 1].end - tokens[i + 1].begin > 1 &&
           tokens[i + 1].word != word_hash("la") && !tokens[i + 1].has(word::kPreposition) &&
           !is_letter_name(tokens, i - 1);
  }

  /// "vitamin A the body needs": a capital inside a sentence is a letter's name.
  static bool is_letter_name(std::span<const Token> tokens, std::uint32_t i) {
    return tokens[i].is(shape::kCapitalised) && tokens[i].end - tokens[i].begin == 1 && i > 0 &&
           tokens[i - 1].is_word();
  }

  static void report_twice(const Article& article, Reporter& reporter, std::uint32_t i) {
    const auto tokens = article.document().tokens();
    const std::string text(article.document().view(tokens[i].span()));
    // Speech stumbles, and a reporter may show it.
    const bool spoken = tokens[i].is(shape::kQuoted);
    reporter
        .report({tokens[i - 1].begin, tokens[i].end},
                spoken ? Severity::kWarning : Severity::kError, spoken ? 80 : 96,
                "\"" + text + "\" stands twice.")
        .because("this word is never doubled in sound prose")
        .fix("Delete one", !spoken, {{{tokens[i - 1].end, tokens[i].end}, ""}});
  }

  static void report_clash(const Article& article, Reporter& reporter, std::uint32_t i) {
    const auto tokens = article.document().tokens();
    const std::string first(article.document().view(tokens[i - 1].span()));
    const std::string second(article.document().view(tokens[i].span()));
    reporter
        .report({tokens[i - 1].begin, tokens[i].end}, Severity::kWarning, 85,
                "\"" + first + " " + second + "\": one of the two is too many.")
        .because("these two words never stand side by side before a noun")
        .fix("Keep \"" + second + "\"", false, {{{tokens[i - 1].begin, tokens[i].begin}, ""}})
        .fix("Keep \"" + first + "\"", false, {{{tokens[i - 1].end, tokens[i].end}, ""}});
  }
};

}  // namespace

const Rule& doubled_word() {
  static const DoubledWord rule;
  return rule;
}

}  // namespace galley::rules
