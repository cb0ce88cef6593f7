#include <string>

#include "galley/rules/registry.h"
#include "galley/text/utf.h"
#include "joined_words.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "torn-word",
    .family = Family::kBrokenSentences,
    .summary = "A word torn in two: a hyphen from a line end, a drop cap set apart",
    .why =
        "Columns of print hyphenate and set a large first letter; a copy of the page keeps "
        "both inside the line.",
};

bool is_small_letters(const Token& token) {
  return token.is_word() && !token.is(shape::kCapitalised | shape::kAllCaps | shape::kMixedCase |
                                      shape::kHasDigit | shape::kDotted);
}

class TornWord final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    WordsOfText words(document);
    for (std::uint32_t i = 1; i < tokens.size(); ++i) {
      if (tokens[i].is(shape::kSpaceBefore) && is_drop_cap(tokens, i - 1)) {
        check_drop_cap(article, i - 1, words, reporter);
      } else if (tokens[i].mark == Mark::kHyphen && !tokens[i].is(shape::kSpaceBefore) &&
                 i + 1 < tokens.size() && tokens[i + 1].is(shape::kSpaceBefore)) {
        check_hyphen(article, i, words, reporter);
      }
    }
  }

 private:
  /// "gov- ernment" and "gov-" at a line's end: not "two- and three-storey".
  static void check_hyphen(const Article& article, std::uint32_t hyphen, WordsOfText& words,
                           Reporter& reporter) {
    constexpr std::uint32_t kLeastPart = 2;  // letters that printers leave on a line
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const Token& first = tokens[hyphen - 1];
    const Token& second = tokens[hyphen + 1];
    if (!first.is_word() || first.is(shape::kHasDigit | shape::kDotted | shape::kAllCaps) ||
        first.end - first.begin < kLeastPart || !is_small_letters(second) ||
        second.end - second.begin < kLeastPart) {
      return;
    }
    const bool line = second.is(shape::kLineBefore);
    const std::uint64_t joined =
        joined_hash(document.view(first.span()), document.view(second.span()));
    const bool known = words.know(joined);
    // A small word behind the hyphen goes on as "and" in "two- and three-storey" does, or the
    // hyphen is a dash.
    if (second.has(word::kFunctionWord) && !(known && line)) return;
    if (hyphen >= 2 && tokens[hyphen - 2].mark == Mark::kHyphen) return;
    // Both parts are words of the text: a compound, or a hyphen in the place of a dash.
    const bool parts = words.hold(first.word, 2) && words.hold(second.word, 2);
    const bool torn = known || (line ? !parts : is_no_word(document, first, second, words));
    if (!torn || article.prose().is_code(document.block_index_of(hyphen))) return;
    const std::string whole =
        std::string(document.view(first.span())) + std::string(document.view(second.span()));
    reporter
        .report({first.begin, second.end}, known ? Severity::kWarning : Severity::kHint,
                known ? 90 : 65, "A word is torn in two by a hyphen.")
        .because(line ? "the hyphen stands at the end of a line"
                      : "a hyphen with a space behind it stands inside the word")
        .fix("Write “" + whole + "”", known && words.hold(joined, 1),
             {{{first.end, second.begin}, ""}});
  }

  /// Neither part stands anywhere else or is known to the language, and the second ends as words of
  /// more than one syllable do: not "old- burned", where the hyphen is a dash.
  static bool is_no_word(const Document& document, const Token& first, const Token& second,
                         WordsOfText& words) {
    constexpr std::uint32_t kShortest = 3;  // bytes of an ending
    constexpr std::uint32_t kLongest = 5;
    if (document.language().flags(first.word) != 0 || words.hold(first.word, 2) ||
        document.language().flags(second.word) != 0 || words.hold(second.word, 2) ||
        first.is(shape::kCapitalised)) {
      return false;
    }
    const std::string_view end = document.view(second.span());
    for (std::uint32_t size = kShortest; size <= kLongest && size <= end.size(); ++size) {
      const std::size_t at = end.size() - size;
      if (!is_continuation(end[at]) &&
          document.is_listed(joined_hash(end.substr(at), {}), WordListId::kWordEnding)) {
        return true;
      }
    }
    return false;
  }

  /// One capital, a space and the rest of the word in small letters or in capitals.
  static bool is_drop_cap(std::span<const Token> tokens, std::uint32_t i) {
    const Token& letter = tokens[i];
    const Token& rest = tokens[i + 1];
    return letter.is_word() && letter.end - letter.begin == 1 && letter.is(shape::kCapitalised) &&
           rest.is_word() && !rest.is(shape::kMixedCase) &&
           (is_small_letters(rest) || rest.is(shape::kAllCaps));
  }

  static void check_drop_cap(const Article& article, std::uint32_t i, WordsOfText& words,
                             Reporter& reporter) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    const Token& letter = tokens[i];
    const Token& rest = tokens[i + 1];
    const Sentence& sentence = document.sentence_of(i);
    const bool quoted = sentence.tokens.begin + 1 == i && (tokens[i - 1].mark == Mark::kOpenQuote ||
                                                           tokens[i - 1].mark == Mark::kQuote ||
                                                           tokens[i - 1].mark == Mark::kOpenSingle);
    const bool opens = quoted || (sentence.tokens.begin == i && letter.is(shape::kSpaceBefore));
    // "A cross-section"
    if (i + 2 < tokens.size() && tokens[i + 2].mark == Mark::kHyphen) return;
    if (!opens || (rest.is(shape::kLineBefore) && !letter.is(shape::kLineBefore))) return;
    // "A" and "I" are words: only an end that is none belongs to them.
    const bool alone = letter.has(word::kDeterminer | word::kSubjectPronoun);
    if (alone && !document.is_listed(rest.word, WordListId::kRestOfSmallWord)) return;
    const std::uint64_t joined =
        joined_hash(document.view(letter.span()), document.view(rest.span()));
    const bool small = (document.language().flags(joined) & word::kFunctionWord) != 0;
    const bool rest_is_word = document.language().flags(rest.word) != 0;
    if (!alone && !small && (rest_is_word || !words.know(joined))) return;
    if (article.prose().is_code(document.block_index_of(i))) return;
    const std::string whole =
        std::string(document.view(letter.span())) + std::string(document.view(rest.span()));
    reporter
        .report({letter.begin, rest.end}, small ? Severity::kWarning : Severity::kHint,
                small ? 88 : 65, "The first letter is set apart from its word.")
        .because("“" + whole + "” is a word, and a single letter opens no sentence here")
        .fix("Write “" + whole + "”", small && !rest_is_word, {{{letter.end, rest.begin}, ""}});
  }
};

}  // namespace

const Rule& torn_word() {
  static const TornWord rule;
  return rule;
}

}  // namespace galley::core::rules
