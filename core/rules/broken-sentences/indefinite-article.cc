#include <optional>
#include <string>
#include <string_view>

#include "galley/rules/registry.h"
#include "galley/text/hash.h"
#include "word_slip.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "indefinite-article",
    .family = Family::kBrokenSentences,
    .summary = "“a” before a vowel or “an” before a consonant",
    .why = "“A apple”, “an house”: slips that readers hear at once.",
};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_consonant(char c) { return c >= 'b' && c <= 'z' && !is_vowel(c) && c != 'y'; }

/// True for a word in small letters that surely begins with a vowel to the ear.
bool sounds_like_vowel(const Document& document, std::string_view word, std::uint64_t hash) {
  if (word.size() < 3) return false;
  if (word[0] == 'h') return document.is_listed(hash, WordListId::kSilentH);
  if (word[0] == 'u') return word.starts_with("up") || word.starts_with("unf");
  if (word[0] == 'e') return word[1] != 'u' && word[1] != 'w';
  if (word[0] == 'o') return !word.starts_with("on") && !word.starts_with("ou");
  return word[0] == 'a' || word[0] == 'i';
}

/// True for a word in small letters that surely begins with a consonant to the ear: not "hotel", on
/// which writers differ, nor letters that are spelt out ("an mp3").
bool sounds_like_consonant(const Document& document, std::string_view word, std::uint64_t hash) {
  if (word.size() < 4 || !is_consonant(word[0]) || word[0] == 'x' || word[0] == 'h') {
    return document.is_listed(hash, WordListId::kConsonantSound);
  }
  if (is_vowel(word[1])) return true;
  const bool cluster = word[1] == 'r' || word[1] == 'l' || word[1] == 'h' || word[0] == 's';
  return cluster && (is_vowel(word[2]) || is_vowel(word[3]));
}

class IndefiniteArticle final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!tokens[i].has(word::kDeterminer) || !is_any(tokens[i].word, {"a", "an"})) continue;
      if (!sounds_wrong(document, tokens[i], tokens[i + 1])) continue;
      const Sentence& sentence = document.sentence_of(i);
      const SentenceView view = document.read(sentence);
      if (!may_slip(view, i)) continue;
      const auto slip = article_and_word(article, sentence, view, i);
      if (slip) report(document, *slip, reporter);
    }
  }

 private:
  /// Looks at the two words alone.
  static bool sounds_wrong(const Document& document, const Token& article, const Token& next) {
    if (!is_small_word(next)) return false;
    const std::string_view text = document.view(next.span());
    return article.word == word_hash("a") ? sounds_like_vowel(document, text, next.word)
                                          : sounds_like_consonant(document, text, next.word);
  }

  /// "a apple", "an plan".
  static std::optional<WordSlip> article_and_word(const Article& article, const Sentence& sentence,
                                                  const SentenceView& view, std::uint32_t i) {
    const Document& document = article.document();
    const bool a = view.word(i) == word_hash("a");
    const Token& next = view.token(i + 1);
    if (next.has(word::kPreposition | word::kDeterminer) ||
        document.is_listed(next.word, WordListId::kForeignArticle) || view.text(i).size() > 2) {
      return std::nullopt;
    }
    if (a && is_letter_name(document, view, i)) return std::nullopt;
    if (!article.prose().is_running(sentence.block)) return std::nullopt;
    if (!may_follow_article(view.xpos(i + 1))) return std::nullopt;
    // "kind an then sad"
    if (!a && next.has(word::kFunctionWord)) {
      return WordSlip{{i, i + 2}, i, "and", "an article cannot stand before a word of this kind"};
    }
    std::string right = a ? "an" : "a";
    if (view.is_capitalised(i)) right[0] = 'A';
    return WordSlip{
        {i, i + 2},
        i,
        right,
        a ? "the next word begins with a vowel" : "the next word begins with a consonant"};
  }

  static bool may_follow_article(Xpos tag) {
    return is_noun_tag(tag) || is_adjective_tag(tag) || tag == Xpos::kVbn || tag == Xpos::kVbg ||
           tag == Xpos::kRb || tag == Xpos::kCd;
  }

  /// "vitamin A intake", "hepatitis a infection"
  static bool is_letter_name(const Document& document, const SentenceView& view, std::uint32_t i) {
    return view.contains(i - 1) &&
           (view.is_capitalised(i) ||
            document.is_listed(view.word(i - 1), WordListId::kNamedByLetter));
  }
};

}  // namespace

const Rule& indefinite_article() {
  static const IndefiniteArticle rule;
  return rule;
}

}  // namespace galley::core::rules
