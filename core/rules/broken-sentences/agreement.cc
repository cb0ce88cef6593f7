#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "galley/rules/registry.h"
#include "galley/sentences/unmarked_speech.h"
#include "galley/text/hash.h"
#include "word_slip.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "agreement",
    .family = Family::kBrokenSentences,
    .summary = "A verb that does not fit the pronoun or noun beside it",
    .why = "“They was”, “the nurses has”: slips that readers hear at once.",
};

constexpr std::uint64_t w(std::string_view text) { return word_hash(text); }

/// The verb that belongs behind a pronoun; empty where the two words fit.
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

struct VerbPair {
  std::uint64_t wrong;
  std::string_view right;
};
constexpr VerbPair kForMany[] = {{w("was"), "were"}, {w("is"), "are"}, {w("has"), "have"}};
constexpr VerbPair kForOne[] = {{w("were"), "was"}, {w("are"), "is"}, {w("have"), "has"}};

template <std::size_t Size>
std::string_view find(const VerbPair (&pairs)[Size], std::uint64_t verb) {
  for (const VerbPair& pair : pairs) {
    if (pair.wrong == verb) return pair.right;
  }
  return {};
}

/// A noun for one person by its ending: "mayor", "driver", "chemist". Groups ("the team have") may
/// take a plural verb; so may what is no noun ("the poor are").
bool is_one_person(const Document& document, std::string_view noun, std::uint64_t word) {
  constexpr std::array<std::string_view, 5> kEndings = {"er", "or", "ist", "man", "woman"};
  constexpr std::size_t kLongEnding = 4;  // bytes: "her", "poor", "over" are no such noun
  return noun.size() > kLongEnding &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [noun](std::string_view ending) { return noun.ends_with(ending); }) &&
         !document.is_listed(word, WordListId::kThingLikePerson);
}

class Agreement final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    std::optional<bool> unmarked_speech;
    for (const Sentence& sentence : document.sentences()) {
      const SentenceView view = document.read(sentence);
      for (std::uint32_t i = view.begin(); i + 1 < view.end(); ++i) {
        if (!may_slip(view, i)) continue;
        const std::optional<WordSlip> slip =
            view.has(i, word::kFunctionWord)          ? pronoun_and_verb(document, view, i)
            : view.has(i + 1, word::kFiniteAuxiliary) ? noun_and_verb(article, sentence, view, i)
                                                      : std::nullopt;
        if (!slip) continue;
        if (!unmarked_speech) unmarked_speech = has_unmarked_speech(document);
        if (*unmarked_speech) return;
        report(document, *slip, reporter);
      }
    }
  }

 private:
  /// "The volunteers was ready", "said volunteers was ready", "The mayor have resigned"; the noun
  /// stands at `noun`, the verb behind it.
  static std::optional<WordSlip> noun_and_verb(const Article& article, const Sentence& sentence,
                                               const SentenceView& view, std::uint32_t noun) {
    const Document& document = article.document();
    const Token& verb = view.token(noun + 1);
    const std::string_view plural_verb = find(kForMany, verb.word);
    const std::string_view singular_verb = find(kForOne, verb.word);
    if (plural_verb.empty() && singular_verb.empty()) return std::nullopt;
    if (!is_small_word(view.token(noun)) || !is_small_word(verb) || !view.is_word(noun + 2) ||
        !heads_its_clause(document, view, noun, !singular_verb.empty()) ||
        !article.prose().is_running(sentence.block)) {
      return std::nullopt;
    }
    const std::string_view text = view.text(noun);
    if (!plural_verb.empty() && is_plain_plural(document, text, view.word(noun)) &&
        view.xpos(noun) == Xpos::kNns) {
      return WordSlip{{noun, noun + 2}, noun + 1, std::string(plural_verb), "the noun is a plural"};
    }
    if (!singular_verb.empty() && is_one_person(document, text, view.word(noun)) &&
        view.xpos(noun) == Xpos::kNn) {
      return WordSlip{
          {noun, noun + 2}, noun + 1, std::string(singular_verb), "the noun stands for one person"};
    }
    return std::nullopt;
  }

  /// True for "the" and a noun at the head of the sentence or behind a verb of saying, and for a
  /// noun alone behind a verb of saying; `one`: the sentence's head only, because a wish may follow
  /// the verb ("asked that the mayor have …").
  static bool heads_its_clause(const Document& document, const SentenceView& view,
                               std::uint32_t noun, bool one) {
    if (!view.contains(noun - 1)) return false;
    const std::uint32_t head = view.word(noun - 1) == w("the") ? noun - 2 : noun - 1;
    if (!view.contains(head)) return true;
    return !one && document.is_listed(view.word(head), WordListId::kSaysPlainly) &&
           !view.is_quoted(head);
  }

  /// "They was", "She don't". The pronoun must be the subject and the verb its own: at the head of
  /// the sentence or behind a comma, a conjunction or "that". "Both of you is", "did he have", "let
  /// her and he do" are not.
  static std::optional<WordSlip> pronoun_and_verb(const Document& document,
                                                  const SentenceView& view, std::uint32_t i) {
    const std::string_view verb = right_verb(view.word(i), view.word(i + 1));
    if (verb.empty() || !heads_clause(document, view, i)) return std::nullopt;
    const bool opens = !view.contains(i - 1);
    if (!view.contains(i + 2) || view.mark(i + 2) == Mark::kQuestion) return std::nullopt;
    if (is_any(view.word(i + 1), {"do", "have"})) {
      // "I insist that he have", "whatever he do": the subjunctive follows "that".
      if (!opens && view.mark(i - 1) == Mark::kNone) return std::nullopt;
      if (follows_auxiliary(view, i)) return std::nullopt;
    }
    if (view.mark(i - 1) == Mark::kComma && view.word(i) == w("you")) return std::nullopt;
    const bool negated = view.word(i + 2) == w("n't") && !view.token(i + 2).is(shape::kSpaceBefore);
    WordSlip slip{{i, i + 2}, i + 1, std::string(verb), "the two stand side by side"};
    if (negated) {
      slip.shown.end = i + 3;
      slip.whole = slip.right + std::string(view.text(i + 2));
    }
    return slip;
  }

  static bool follows_auxiliary(const SentenceView& view, std::uint32_t i) {
    constexpr std::uint32_t kReach = 64;  // tokens: no clause is longer, and the rule stays linear
    const std::uint32_t begin = std::max(view.begin(), i > kReach ? i - kReach : 0U);
    for (std::uint32_t k = begin; k < i; ++k) {
      if (view.has(k, word::kFiniteAuxiliary)) return true;
    }
    return false;
  }
};

}  // namespace

const Rule& agreement() {
  static const Agreement rule;
  return rule;
}

}  // namespace galley::core::rules
