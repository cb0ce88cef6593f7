#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "galley/rules/registry.h"
#include "galley/tagger/tagger.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "agreement",
    .family = Family::kBrokenSentences,
    .summary = "A verb, article or auxiliary that does not fit the word beside it",
    .why = "“They was”, “could of”, “an house”: slips that readers hear at once.",
};

constexpr std::uint64_t w(std::string_view text) { return word_hash(text); }

/// What a small slip should read; empty where the two words fit.
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

bool ends_in(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

/// A plain word in small letters, so that nothing is said of names.
bool is_small_word(const Token& token) {
  return token.is_word() && token.is(shape::kSpaceBefore) &&
         !token.is(shape::kCapitalised | shape::kMixedCase | shape::kAllCaps | shape::kHasDigit);
}

/// A noun that looks like a plural and counts as one: "volunteers", not "news" or "politics".
bool is_plain_plural(std::string_view noun, std::uint64_t word) {
  return noun.ends_with("s") && !ends_in(noun, {"ss", "us", "is", "ics", "works", "ties"}) &&
         !is_any(word, {"news",     "series",   "species",  "headquarters", "means",   "barracks",
                        "gallows",  "mews",     "odds",     "maths",        "lens",    "premises",
                        "corps",    "innings",  "summons",  "crossroads",   "mumps",   "measles",
                        "shingles", "rabies",   "herpes",   "diabetes",     "rickets", "billiards",
                        "darts",    "shambles", "hustings", "sweepstakes",  "blues",   "arts",
                        "links",    "biceps",   "triceps",  "whereabouts"});
}

/// A noun for one person by its ending: "mayor", "driver", "chemist". Groups ("the team have") may
/// take a plural verb; so may what is no noun ("the poor are").
bool is_one_person(std::string_view noun, std::uint64_t word) {
  return ends_in(noun, {"er", "or", "ist", "man", "woman"}) && noun.size() > 4 &&
         !is_any(word, {"number",  "former",    "latter",   "elder",  "other",  "order",  "chapter",
                        "quarter", "cluster",   "sector",   "paper",  "senior", "junior", "minor",
                        "human",   "remainder", "transfer", "corner", "border", "power"});
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_consonant(char c) { return c >= 'b' && c <= 'z' && !is_vowel(c) && c != 'y'; }

/// True for a word in small letters that surely begins with a vowel to the ear.
bool sounds_like_vowel(std::string_view word) {
  if (word.size() < 3) return false;
  if (word[0] == 'h') return ends_in(word, {"hour", "hours", "heir", "honest", "honour"});
  if (word[0] == 'u') return word.starts_with("up") || word.starts_with("unf");
  if (word[0] == 'e') return word[1] != 'u' && word[1] != 'w';
  if (word[0] == 'o') return !word.starts_with("on") && !word.starts_with("ou");
  return word[0] == 'a' || word[0] == 'i';
}

/// True for a word in small letters that surely begins with a consonant to the ear: not "hotel", on
/// which writers differ, nor letters that are spelt out ("an mp3").
bool sounds_like_consonant(std::string_view word) {
  if (word.size() < 4 || !is_consonant(word[0]) || word[0] == 'x') {
    return word == "one" || word.starts_with("univers") || word.starts_with("uniform") ||
           word.starts_with("union") || word.starts_with("unique") || word.starts_with("united") ||
           word == "useful" || word == "european";
  }
  if (word[0] == 'h')
    return word == "house" || word == "husband" || word == "hand" || word == "hundred";
  if (is_vowel(word[1])) return true;
  const bool cluster = word[1] == 'r' || word[1] == 'l' || word[1] == 'h' || word[0] == 's';
  return cluster && (is_vowel(word[2]) || is_vowel(word[3]));
}

/// A past tense that is no participle and no noun, and the participle that belongs behind "has".
std::string_view participle_of(std::uint64_t past) {
  struct Form {
    std::uint64_t past;
    std::string_view participle;
  };
  static constexpr Form kForms[] = {
      {w("went"), "gone"},    {w("began"), "begun"},   {w("came"), "come"},  {w("gave"), "given"},
      {w("took"), "taken"},   {w("wrote"), "written"}, {w("knew"), "known"}, {w("grew"), "grown"},
      {w("chose"), "chosen"}, {w("flew"), "flown"},    {w("ate"), "eaten"},  {w("threw"), "thrown"},
  };
  for (const Form& form : kForms) {
    if (form.past == past) return form.participle;
  }
  return {};
}

/// True where speech runs without quotation marks, as in an interview of questions and answers or a
/// story told in the first person: its grammar is the speaker's own.
bool is_told_in_own_words(const Document& document) {
  constexpr std::uint32_t kLeastQuestions = 3;
  constexpr std::uint32_t kLeastFirstPerson = 5;
  constexpr std::uint32_t kFirstPersonPermille = 20;
  if (document.genre() == Genre::kTranscript) return true;
  std::uint32_t questions = 0;
  std::uint32_t first_person = 0;
  std::uint32_t words = 0;
  for (const Block& block : document.blocks()) {
    if (block.kind == BlockKind::kTurn) return true;
    if (!block.tokens.empty() && document.tokens()[block.tokens.end - 1].mark == Mark::kQuestion) {
      ++questions;
    }
    for (const Token& token : document.tokens(block.tokens)) {
      if (!token.is_word() || token.is(shape::kQuoted)) continue;
      ++words;
      first_person += token.has(word::kFirstPerson) ? 1 : 0;
    }
  }
  return questions >= kLeastQuestions ||
         (first_person >= kLeastFirstPerson && first_person * 1000 >= words * kFirstPersonPermille);
}

/// A sentence with its document, as the checks read it.
struct View {
  const Document& document;
  const Sentence& sentence;

  [[nodiscard]] const Token& at(std::uint32_t i) const { return document.tokens()[i]; }
  [[nodiscard]] const Token* before(std::uint32_t i) const {
    return i > sentence.tokens.begin ? &at(i - 1) : nullptr;
  }
  /// Null behind the last token.
  [[nodiscard]] const Token* find(std::uint32_t i) const {
    return i < sentence.tokens.end ? &at(i) : nullptr;
  }
  [[nodiscard]] Xpos tag(std::uint32_t i) const {
    return document.tags(sentence)[i - sentence.tokens.begin].xpos;
  }
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return document.view(at(i).span()); }
};

/// What is wrong with two neighbours: the tokens from `first` to `last`, of which [begin, end) is
/// to be `right`.
struct Slip {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t wrong = 0;  ///< the token that is replaced
  std::string right;        ///< what replaces it
  std::string_view reason;
  std::string whole = {};  ///< what belongs there as a word, where that is more: "doesn't"
};

class Agreement final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    std::optional<bool> own_words;
    const auto told = [&](const View& view, const std::optional<Slip>& slip, bool spoken) {
      if (!slip) return;
      if (spoken) {
        if (!own_words) own_words = is_told_in_own_words(document);
        if (*own_words) return;
      }
      report(view, *slip, reporter);
    };
    for (const Sentence& sentence : document.sentences()) {
      const View view{document, sentence};
      for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
        const Token& first = view.at(i);
        const Token& second = view.at(i + 1);
        if (!second.is_word() || first.is(shape::kQuoted | shape::kAllCaps) ||
            second.is(shape::kCapitalised | shape::kLineBefore))
          continue;
        if (!first.has(word::kFunctionWord)) {
          if (second.word == w("'s")) told(view, plural_possessive(view, i), false);
          if (second.has(word::kFiniteAuxiliary)) told(view, noun_and_verb(article, view, i), true);
          continue;
        }
        if (first.word == w("their")) {
          told(view, their_for_there(view, i), false);
        } else if (first.has(word::kDeterminer)) {
          told(view, article_and_word(article, view, i), false);
        } else if (second.word == w("of")) {
          told(view, of_for_have(view, i), false);
        } else {
          told(view, pronoun_and_verb(view, i), true);
          told(view, has_and_past(view, i), true);
        }
      }
    }
  }

 private:
  /// "The volunteers was ready", "said volunteers was ready", "The mayor have resigned"; the noun
  /// stands at `noun`, the verb behind it.
  static std::optional<Slip> noun_and_verb(const Article& article, const View& view,
                                           std::uint32_t noun) {
    const Token& verb = view.at(noun + 1);
    const bool for_one = is_any(verb.word, {"was", "is", "has"});
    const bool for_many = is_any(verb.word, {"are", "were", "have"});
    if ((!for_one && !for_many) || view.find(noun + 2) == nullptr) return std::nullopt;
    if (!is_small_word(view.at(noun)) || !is_small_word(verb) || !view.at(noun + 2).is_word() ||
        !heads_its_clause(view, noun, for_many) ||
        !article.prose().is_running(view.sentence.block)) {
      return std::nullopt;
    }
    const std::string_view text = view.text(noun);
    if (for_one && is_plain_plural(text, view.at(noun).word) && view.tag(noun) == Xpos::kNns) {
      const char* const right = verb.word == w("was")  ? "were"
                                : verb.word == w("is") ? "are"
                                                       : "have";
      return Slip{noun, noun + 1, noun + 1, right, "the noun is a plural"};
    }
    if (for_many && is_one_person(text, view.at(noun).word) && view.tag(noun) == Xpos::kNn) {
      const char* const right = verb.word == w("were")  ? "was"
                                : verb.word == w("are") ? "is"
                                                        : "has";
      return Slip{noun, noun + 1, noun + 1, right, "the noun stands for one person"};
    }
    return std::nullopt;
  }

  /// True for "the" and a noun at the head of the sentence or behind a verb of saying, and for a
  /// noun alone behind a verb of saying; `one`: the sentence's head only, because a wish may follow
  /// the verb ("asked that the mayor have …").
  static bool heads_its_clause(const View& view, std::uint32_t noun, bool one) {
    const Token* before = view.before(noun);
    if (before == nullptr) return false;
    const bool article = before->word == w("the");
    const Token* head = article ? view.before(noun - 1) : before;
    if (head == nullptr) return true;
    return !one && is_any(head->word, {"said", "says", "told"}) && !head->is(shape::kQuoted);
  }

  /// "a apple", "an plan".
  static std::optional<Slip> article_and_word(const Article& article, const View& view,
                                              std::uint32_t i) {
    const bool a = view.at(i).word == w("a");
    if (!a && view.at(i).word != w("an")) return std::nullopt;
    const Token& next = view.at(i + 1);
    const bool european = next.is(shape::kCapitalised);
    if (european || !is_small_word(next) || next.has(word::kPreposition | word::kDeterminer) ||
        is_any(next.word, {"der", "den", "dem"}) || view.at(i).end - view.at(i).begin > 2) {
      return std::nullopt;
    }
    if (a && is_letter_name(view, i)) return std::nullopt;
    const std::string_view text = view.text(i + 1);
    const bool wrong = a ? sounds_like_vowel(text) : sounds_like_consonant(text);
    if (!wrong || !article.prose().is_running(view.sentence.block)) return std::nullopt;
    const Xpos tag = view.tag(i + 1);
    if (!is_noun_tag(tag) && !is_adjective_tag(tag) && tag != Xpos::kVbn && tag != Xpos::kVbg &&
        tag != Xpos::kRb && tag != Xpos::kCd) {
      return std::nullopt;
    }
    std::string right = a ? "an" : "a";
    // "kind an then sad"
    if (!a && next.has(word::kFunctionWord)) {
      return Slip{i, i + 1, i, "and", "an article cannot stand before a word of this kind"};
    }
    if (view.at(i).is(shape::kCapitalised)) right[0] = 'A';
    return Slip{i, i + 1, i, right,
                a ? "the next word begins with a vowel" : "the next word begins with a consonant"};
  }

  /// "vitamin A intake", "hepatitis a infection"
  static bool is_letter_name(const View& view, std::uint32_t i) {
    const Token* before = view.before(i);
    if (before == nullptr) return false;
    return view.at(i).is(shape::kCapitalised) ||
           is_any(before->word,
                  {"vitamin", "hepatitis", "influenza", "type",  "group",    "serie", "grade",
                   "plan",    "class",     "section",   "level", "category", "part",  "schedule",
                   "option",  "point",     "side",      "list",  "phase",    "annex"});
  }

  /// "their is a wait"
  static std::optional<Slip> their_for_there(const View& view, std::uint32_t i) {
    const Token* after = view.find(i + 2);
    if (!is_any(view.at(i + 1).word, {"is", "was", "are", "were"}) || after == nullptr ||
        !after->is_word() || !is_small_word(view.at(i + 1))) {
      return std::nullopt;
    }
    const char* const right = view.at(i).is(shape::kCapitalised) ? "There" : "there";
    return Slip{i, i + 1, i, right, "a verb cannot follow a possessive"};
  }

  /// "could of been"
  static std::optional<Slip> of_for_have(const View& view, std::uint32_t i) {
    const Token* after = view.find(i + 2);
    if (!is_modal_that_takes_have(view.at(i).word) || after == nullptr || !is_small_word(*after) ||
        after->has(word::kDeterminer) || is_any(after->word, {"late", "course", "necessity"})) {
      return std::nullopt;
    }
    // "the might of united armies", "the must of pressed grapes"
    if (is_noun_phrase_head(view, i)) return std::nullopt;
    const Xpos tag = view.tag(i + 2);
    const std::string_view text = view.text(i + 2);
    const bool participle =
        tag == Xpos::kVbn || tag == Xpos::kVbd || after->word == w("been") ||
        (!is_noun_tag(tag) && text.size() > 4 && ends_in(text, {"ed", "en"})) ||
        is_any(after->word, {"been", "gone", "done", "had", "made", "told", "seen", "said", "won",
                             "lost", "known", "come", "taken", "given", "forgiven", "left"});
    if (!participle) return std::nullopt;
    return Slip{i, i + 1, i + 1, "have", "a participle follows"};
  }

  /// True where a determiner, with or without an adjective, makes a noun of the word at `i`.
  static bool is_noun_phrase_head(const View& view, std::uint32_t i) {
    const Token* before = view.before(i);
    if (before == nullptr) return false;
    if (before->has(word::kDeterminer)) return true;
    const Token* first = view.before(i - 1);
    return is_adjective_tag(view.tag(i - 1)) && first != nullptr && first->has(word::kDeterminer);
  }

  /// "the islands's shop": a plural takes the apostrophe alone.
  static std::optional<Slip> plural_possessive(const View& view, std::uint32_t i) {
    const Token& noun = view.at(i);
    const Token* before = view.before(i);
    const Token* after = view.find(i + 2);
    if (!is_small_word(noun) || before == nullptr || after == nullptr || !is_small_word(*after) ||
        after->has(word::kDeterminer | word::kPreposition | word::kNegation) ||
        !before->has(word::kDeterminer) || before->word == w("a") || before->word == w("an")) {
      return std::nullopt;
    }
    const std::string_view text = view.text(i);
    const bool plural = is_plain_plural(text, noun.word) && text.size() > 4 &&
                        !ends_in(text, {"as", "os", "lens"}) && view.tag(i) == Xpos::kNns;
    if (!plural || view.at(i + 1).is(shape::kSpaceBefore)) return std::nullopt;
    const std::string_view mark = view.text(i + 1).substr(0, view.text(i + 1).size() - 1);
    return Slip{i,
                i + 1,
                i + 1,
                std::string(mark),
                "the noun is a plural",
                std::string(text) + std::string(mark)};
  }

  /// "They was", "She don't". The pronoun must be the subject and the verb its own: at the head of
  /// the sentence or behind a comma, a conjunction or "that". "Both of you is", "did he have", "let
  /// her and he do" are not.
  static std::optional<Slip> pronoun_and_verb(const View& view, std::uint32_t i) {
    const std::string_view verb = right_verb(view.at(i).word, view.at(i + 1).word);
    if (verb.empty() || !heads_clause(view, i)) return std::nullopt;
    const Token* before = view.before(i);
    const Token* after = view.find(i + 2);
    if (after == nullptr || after->mark == Mark::kQuestion) return std::nullopt;
    if (is_any(view.at(i + 1).word, {"do", "have"})) {
      // "I insist that he have", "whatever he do": the subjunctive follows "that".
      if (before != nullptr && before->mark == Mark::kNone) return std::nullopt;
      constexpr std::uint32_t kReach = 64;
      const std::uint32_t begin =
          std::max(view.sentence.tokens.begin, i > kReach ? i - kReach : 0U);
      for (std::uint32_t k = begin; k < i; ++k) {
        if (view.at(k).has(word::kFiniteAuxiliary)) return std::nullopt;
      }
    }
    if (before != nullptr && before->mark == Mark::kComma && view.at(i).word == w("you"))
      return std::nullopt;
    const bool negated = after->word == w("n't") && !after->is(shape::kSpaceBefore);
    Slip slip{i, i + 1, i + 1, std::string(verb), "the two stand side by side"};
    if (negated) {
      slip.last = i + 2;
      slip.whole = slip.right + std::string(view.text(i + 2));
    }
    return slip;
  }

  static bool heads_clause(const View& view, std::uint32_t i) {
    const Token* before = view.before(i);
    return before == nullptr || before->mark == Mark::kComma || before->mark == Mark::kSemicolon ||
           before->mark == Mark::kDash ||
           is_any(before->word, {"because", "that", "when", "as", "although", "while", "but"});
  }

  /// "He has went", "the team had already began". Behind "all that he had went …" the past is a
  /// verb of its own.
  static std::optional<Slip> has_and_past(const View& view, std::uint32_t i) {
    if (!is_any(view.at(i).word, {"has", "have", "had"})) return std::nullopt;
    const bool adverb = is_any(view.at(i + 1).word, {"already", "just", "also", "recently"});
    const std::uint32_t past = adverb ? i + 2 : i + 1;
    const Token* verb = view.find(past);
    if (verb == nullptr || !is_small_word(*verb)) return std::nullopt;
    const std::string_view participle = participle_of(verb->word);
    const Token* subject = view.before(i);
    if (participle.empty() || subject == nullptr || subject->is(shape::kQuoted))
      return std::nullopt;
    const bool pronoun = is_any(subject->word, {"i", "he", "she", "it", "we", "they", "you"});
    const bool heads =
        pronoun ? heads_clause(view, i - 1) : adverb && is_whole_subject(view, i - 1);
    if (!heads) return std::nullopt;
    const Token* before = view.before(i - 1);
    if (before != nullptr && is_any(before->word, {"that", "but"})) return std::nullopt;
    return Slip{i, past, past, std::string(participle), "a participle belongs behind it"};
  }

  /// "the team" at the head of the sentence or behind a verb of saying: no "money the team had".
  static bool is_whole_subject(const View& view, std::uint32_t noun) {
    const Token* article = view.before(noun);
    if (!is_noun_tag(view.tag(noun)) || article == nullptr || article->word != w("the"))
      return false;
    const Token* head = view.before(noun - 1);
    return head == nullptr || is_any(head->word, {"said", "says", "told"});
  }

  static bool is_modal_that_takes_have(std::uint64_t word) {
    return is_any(word, {"could", "should", "would", "must", "might"});
  }

  static void report(const View& view, const Slip& slip, Reporter& reporter) {
    const Span span{view.at(slip.first).begin, view.at(slip.last).end};
    const std::string was(view.document.view(span));
    const std::string& right = slip.whole.empty() ? slip.right : slip.whole;
    reporter.report(span, Severity::kWarning, 85, "“" + was + "”: “" + right + "” belongs here.")
        .because(std::string(slip.reason))
        .fix("Write “" + right + "”", false, {{view.at(slip.wrong).span(), slip.right}});
  }
};

}  // namespace

const Rule& agreement() {
  static const Agreement rule;
  return rule;
}

}  // namespace galley::core::rules
