#include <algorithm>
#include <string>

#include "galley/rules/registry.h"
#include "galley/tagger/tagger.h"
#include "galley/text/hash.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "doubled-word",
    .family = Family::kBrokenSentences,
    .summary = "A word that stands twice in a row",
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

/// Small words beyond those of the pack that never stand twice.
bool never_stands_twice(const Document& document, const Token& token) {
  return token.has(word::kNeverDoubled) ||
         document.is_listed(token.word, WordListId::kNeverDoubledHere);
}

/// "for-profit", "at-risk": the word belongs to what the hyphen joins it to.
bool is_joined(std::span<const Token> tokens, std::uint32_t i) {
  const auto glued_hyphen = [&](std::uint32_t at) {
    return tokens[at].mark == Mark::kHyphen && !tokens[at].is(shape::kSpaceBefore);
  };
  return (i + 1 < tokens.size() && glued_hyphen(i + 1)) || (i > 1 && glued_hyphen(i - 2));
}

/// How far grammar allows a word to stand twice where it does.
enum class Doubt : std::uint8_t {
  kNone,
  kSome,     ///< a careful reader would look twice: no safe fix
  kAllowed,  ///< "Her will will be contested."
};

/// A doubled word in its sentence.
struct Doubled {
  const Document& document;
  SentenceView sentence;
  std::uint32_t second;  ///< the token that may be one too many

  [[nodiscard]] const Token& word() const { return sentence.token(second); }
  [[nodiscard]] bool is(WordListId list) const { return document.is_listed(word().word, list); }
  /// The tokens on either side of the two: empty ones at the ends of the sentence.
  [[nodiscard]] const Token& before() const { return sentence.token(second - 2); }
  [[nodiscard]] const Token& after() const { return sentence.token(second + 1); }
  [[nodiscard]] bool has_before() const { return sentence.contains(second - 2); }
  [[nodiscard]] bool has_after() const { return sentence.contains(second + 1); }
  [[nodiscard]] Xpos tag_before() const { return sentence.xpos(second - 2); }
};

/// What may open a clause before the doubled word: "what it was was …", "the chair he sat on …".
Doubt clause_before(const Doubled& doubled) {
  // Words that are looked back at: no clause is longer, and a text of one doubled word stays
  // linear.
  constexpr std::uint32_t kReach = 64;
  const SentenceView& sentence = doubled.sentence;
  Doubt doubt = Doubt::kNone;
  const std::uint32_t begin =
      std::max(sentence.begin(), doubled.second > kReach ? doubled.second - kReach : 0U);
  for (std::uint32_t i = begin; i + 1 < doubled.second; ++i) {
    const Token& token = sentence.token(i);
    if (doubled.document.is_listed(token.word, WordListId::kOpensFreeClause)) {
      return Doubt::kAllowed;
    }
    const bool contact = token.has(word::kSubjectPronoun) && sentence.is_word(i - 1) &&
                         !sentence.has(i - 1, word::kFunctionWord) &&
                         is_noun_tag(sentence.xpos(i - 1));
    if (contact) return Doubt::kAllowed;
    // "the car Tom drove", "the man the town was for", "the way things were"
    const bool new_subject =
        is_noun_tag(sentence.xpos(i - 1)) &&
        (token.has(word::kDeterminer) || sentence.xpos(i) == Xpos::kNns ||
         (is_proper_noun_tag(sentence.xpos(i)) && !is_proper_noun_tag(sentence.xpos(i - 1))));
    if (new_subject || token.has(word::kRelative | word::kSubordinator)) doubt = Doubt::kSome;
  }
  return doubt;
}

/// "The last will will be read": a noun and its auxiliary.
Doubt doubt_of_will(const Doubled& doubled) {
  const Token& before = doubled.before();
  if (!before.is_word()) return Doubt::kAllowed;
  if (before.has(word::kPersonPronoun) && !before.has(word::kRelative)) return Doubt::kNone;
  const bool subject = is_noun_tag(doubled.tag_before()) &&
                       !doubled.document.is_listed(before.word, WordListId::kApostropheS);
  return subject && clause_before(doubled) == Doubt::kNone ? Doubt::kSome : Doubt::kAllowed;
}

/// "The chair he sat on on Monday": the first ends its clause, the second opens what follows.
Doubt doubt_of_preposition(const Doubled& doubled) {
  const Token& before = doubled.before();
  if (!before.is_word() || !doubled.has_after()) return Doubt::kSome;
  const Xpos tag = doubled.tag_before();
  const bool may_strand =
      is_verb_tag(tag) || is_adjective_tag(tag) || before.has(word::kPreposition);
  if (!may_strand) return Doubt::kNone;
  const Doubt clause = clause_before(doubled);
  // A name goes with the verb, not with the time or manner that may follow a clause.
  const Token& after = doubled.after();
  const bool name = after.is(shape::kCapitalised) && !after.has(word::kWeekday | word::kMonth);
  if (clause != Doubt::kNone) return name ? Doubt::kSome : clause;
  // "was looked at at length", "came to to find": the verb may hold the first.
  const bool phrasal = doubled.word().word == word_hash("to") &&
                       doubled.document.is_listed(before.word, WordListId::kTakesTo);
  // "as the years went by by the river"
  const bool by = is_verb_tag(tag) && doubled.word().word == word_hash("by");
  return tag == Xpos::kVbn || phrasal || by ? Doubt::kSome : Doubt::kNone;
}

/// "My my, what a night": a call, parted by a comma from what it is said of.
bool is_call(const Doubled& doubled) {
  const Mark after = doubled.after().mark;
  return (!doubled.has_before() || doubled.before().mark != Mark::kNone) &&
         (after == Mark::kComma || after == Mark::kExclamation);
}

/// "a big if if ever there was one": a word spoken of as a thing.
bool is_spoken_of(const Doubled& doubled) {
  return doubled.before().is_word() &&
         (doubled.before().has(word::kDeterminer) || is_adjective_tag(doubled.tag_before()));
}

Doubt doubt_of(const Doubled& doubled) {
  const Token& word = doubled.word();
  if (is_call(doubled)) return Doubt::kAllowed;
  if (is_any(word.word, {"if", "because", "or"}) && is_spoken_of(doubled)) return Doubt::kAllowed;
  if (word.word == word_hash("will")) return doubt_of_will(doubled);
  if (word.has(word::kFiniteAuxiliary)) return clause_before(doubled);
  if (word.has(word::kPreposition)) return doubt_of_preposition(doubled);
  return Doubt::kNone;
}

/// A word with content that stands twice: "said said". Calls and rhymes ("bye bye", "win win",
/// "really really") are short, no verbs of more than a step, or adverbs.
bool is_slip_of_content(const Doubled& doubled) {
  constexpr std::uint32_t kShortest = 3;      // bytes
  constexpr std::uint32_t kShortestNoun = 6;  // bytes
  const Token& word = doubled.word();
  const std::uint32_t letters = word.end - word.begin;
  if (letters < kShortest || word.has(word::kFunctionWord | word::kNumberWord)) return false;
  if (doubled.before().word == word.word || doubled.after().word == word.word) return false;
  if (!doubled.has_before() && !doubled.has_after()) return false;
  const Xpos first = doubled.sentence.xpos(doubled.second - 1);
  const Xpos second = doubled.sentence.xpos(doubled.second);
  if (is_noun_tag(first) && first == second) {
    return letters >= kShortestNoun && !is_proper_noun_tag(first);
  }
  if (!is_verb_tag(first) || !is_verb_tag(second) || !doubled.after().is_word()) return false;
  // A bare verb is a call as often, but for one with its object: "put put the lemon".
  if (second == Xpos::kVb && !doubled.after().has(word::kDeterminer)) return false;
  // "the put put of the boat"
  if (doubled.before().has(word::kDeterminer)) return false;
  const Doubt clause = clause_before(doubled);
  // "had put put": no second clause begins between an auxiliary and two participles.
  const bool governed = first == Xpos::kVbn && doubled.before().has(word::kFiniteAuxiliary);
  return clause == Doubt::kNone || (governed && clause == Doubt::kSome);
}

/// "so narrow that that you could": behind two a subject has no place for the second. "It is that
/// that counts" has none.
bool is_slip_of_that(const Doubled& doubled) {
  return doubled.has_before() &&
         doubled.document.is_listed(doubled.after().word, WordListId::kOpensSubject);
}

/// "due in in the spring": behind an adjective the first can be no particle of a verb.
bool is_slip_of_in(const Doubled& doubled) {
  return doubled.before().is_word() && doubled.has_after() &&
         is_adjective_tag(doubled.tag_before()) && clause_before(doubled) == Doubt::kNone;
}

/// "£115 million million": a scale behind an amount stands once.
bool is_slip_of_scale(const Doubled& doubled) {
  return doubled.is(WordListId::kMoneyScale) && doubled.before().kind == TokenKind::kNumber &&
         doubled.sentence.contains(doubled.second - 3) &&
         doubled.sentence.token(doubled.second - 3).kind == TokenKind::kSymbol;
}

class DoubledWord final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const auto tokens = article.document().tokens();
    for (std::uint32_t i = 1; i < tokens.size(); ++i) {
      const Token& first = tokens[i - 1];
      const Token& second = tokens[i];
      if (first.word != second.word && !second.has(word::kDeterminer | word::kPreposition))
        continue;
      if (!first.is_word() || !second.is(shape::kSpaceBefore)) continue;
      if (second.is(shape::kCapitalised | shape::kAllCaps)) continue;
      if (second.is(shape::kLineBefore)) {
        if (first.word == second.word) check_over_lines(article, reporter, i);
        continue;
      }
      if (first.word == second.word) {
        check_twice(article, reporter, i);
      } else if (!second.is(shape::kQuoted) && !first.is(shape::kAllCaps) && clash(first, second) &&
                 !is_joined(tokens, i) && goes_on(article.document(), i)) {
        report_clash(article, reporter, i);
      }
    }
  }

 private:
  /// "and said that the\nthe work": the second opens the next line of a wrapped paragraph. Lines of
  /// verse are shorter, and may begin with the word that ended the line before.
  static void check_over_lines(const Article& article, Reporter& reporter, std::uint32_t i) {
    constexpr std::uint32_t kLeastLine = 40;  // bytes: the narrowest column that mail is wrapped at
    const Document& document = article.document();
    const auto tokens = document.tokens();
    if (!never_stands_twice(document, tokens[i]) || tokens[i - 1].is(shape::kCapitalised) ||
        is_joined(tokens, i) || i + 1 == tokens.size() || !tokens[i + 1].is_word()) {
      return;
    }
    const std::uint32_t first = document.block_index_of(i - 1);
    const std::uint32_t second = document.block_index_of(i);
    if (first != second && document.blocks()[second].after_blank) return;
    const std::string_view before = document.text().substr(0, tokens[i - 1].end);
    const std::size_t line =
        before.substr(before.size() - std::min<std::size_t>(before.size(), kLeastLine)).find('\n');
    if (before.size() < kLeastLine || line != std::string_view::npos) return;
    report_twice(document, reporter, i, false);
  }

  static void check_twice(const Article& article, Reporter& reporter, std::uint32_t i) {
    const Document& document = article.document();
    const auto tokens = document.tokens();
    if (is_joined(tokens, i) || is_letter_name(tokens, i - 1)) return;
    const Sentence& sentence = document.sentence_of(i);
    if (sentence.tokens.begin == i) return;
    const Doubled doubled{document, document.read(sentence), i};
    if (never_stands_twice(document, tokens[i])) {
      const Doubt doubt = doubt_of(doubled);
      if (doubt != Doubt::kAllowed) report_twice(document, reporter, i, doubt == Doubt::kNone);
      return;
    }
    if (tokens[i].is(shape::kQuoted) || tokens[i - 1].is(shape::kCapitalised)) return;
    if (!article.prose().is_running(sentence.block)) return;
    if (is_slip_of_content(doubled) || is_slip_of_scale(doubled) ||
        (tokens[i].word == word_hash("that") && is_slip_of_that(doubled)) ||
        (tokens[i].word == word_hash("in") && is_slip_of_in(doubled))) {
      report_twice(document, reporter, i, false);
    }
  }

  /// A word follows that the two could both belong to: not "from a to the b", "the A of B".
  static bool goes_on(const Document& document, std::uint32_t i) {
    const auto tokens = document.tokens();
    return i + 1 < tokens.size() && tokens[i + 1].is_word() &&
           tokens[i + 1].is(shape::kSpaceBefore) && tokens[i + 1].end - tokens[i + 1].begin > 1 &&
           !document.is_listed(tokens[i + 1].word, WordListId::kSpanishArticle) &&
           !tokens[i + 1].has(word::kPreposition) && !is_letter_name(tokens, i - 1);
  }

  /// "vitamin A the body needs": a capital inside a sentence is a letter's name.
  static bool is_letter_name(std::span<const Token> tokens, std::uint32_t i) {
    return tokens[i].is(shape::kCapitalised) && tokens[i].end - tokens[i].begin == 1 && i > 0 &&
           tokens[i - 1].is_word();
  }

  static void report_twice(const Document& document, Reporter& reporter, std::uint32_t i,
                           bool sure) {
    const auto tokens = document.tokens();
    const std::string text(document.view(tokens[i].span()));
    // Speech stumbles, and a reporter may show it.
    sure = sure && !tokens[i].is(shape::kQuoted);
    reporter
        .report({tokens[i - 1].begin, tokens[i].end}, sure ? Severity::kError : Severity::kWarning,
                sure ? 96 : 80, "“" + text + "” stands twice.")
        .because(sure ? "this word is never doubled in sound prose"
                      : "this word is hardly ever doubled in sound prose")
        .fix("Delete one", sure, {{{tokens[i - 1].end, tokens[i].end}, ""}});
  }

  static void report_clash(const Article& article, Reporter& reporter, std::uint32_t i) {
    const auto tokens = article.document().tokens();
    const std::string first(article.document().view(tokens[i - 1].span()));
    const std::string second(article.document().view(tokens[i].span()));
    reporter
        .report({tokens[i - 1].begin, tokens[i].end}, Severity::kWarning, 85,
                "“" + first + " " + second + "”: one of the two is too many.")
        .because("these two words never stand side by side before a noun")
        .fix("Keep “" + second + "”", false, {{{tokens[i - 1].begin, tokens[i].begin}, ""}})
        .fix("Keep “" + first + "”", false, {{{tokens[i - 1].end, tokens[i].end}, ""}});
  }
};

}  // namespace

const Rule& doubled_word() {
  static const DoubledWord rule;
  return rule;
}

}  // namespace galley::core::rules
