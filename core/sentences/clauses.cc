#include "galley/sentences/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "fragment_weights.h"
#include "galley/tagger/tagger.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

bool is_mark(Xpos tag) {
  switch (tag) {
    case Xpos::kStop:
    case Xpos::kComma:
    case Xpos::kColon:
    case Xpos::kOpenQuote:
    case Xpos::kCloseQuote:
    case Xpos::kOpenBracket:
    case Xpos::kCloseBracket:
    case Xpos::kHyphen:
    case Xpos::kOddMark:
    case Xpos::kSym:
    case Xpos::kCurrency:
      return true;
    default:
      return false;
  }
}

bool opens_clause(const Document& document, const Token& token, Xpos tag) {
  if (tag == Xpos::kWdt || tag == Xpos::kWp || tag == Xpos::kWpPossessive || tag == Xpos::kWrb) {
    return true;
  }
  return tag == Xpos::kIn &&
         (token.has(word::kSubordinator | word::kRelative) ||
          document.is_listed(token.word, WordListId::kOpensClauseAsPreposition));
}

bool is_surely_finite(const Token& token, const Token* before, const Token* after,
                      const WordList& apostrophe_s) {
  if (token.is(shape::kAllCaps)) return false;
  if (token.has(word::kSureFinite)) return true;
  if (before == nullptr || after == nullptr || !before->is_word()) return false;
  // "it's", "that's", "there's"
  if (apostrophe_s.contains(token.word)) return before->has(word::kSubjectPronoun);
  if (!token.has(word::kFiniteAuxiliary) || token.is(shape::kCapitalised)) return false;
  // "has may" and "to have": no; "the town may stay", "banks have failed", not "a tin can of".
  const bool subject = !before->has(word::kFunctionWord) || before->has(word::kSubjectPronoun);
  return subject && after->is_word() &&
         !after->has(word::kPreposition | word::kCoordinator | word::kSubordinator);
}

/// What is left unsaid in fewer words was left on purpose: "Because we care."
constexpr std::uint32_t kMinSeveredWords = 5;

/// What the first word of a sentence can make of it. "When", "if", "as", "after" and their like
/// begin too many answers and prepositional phrases to tell.
DependentFragment opened_by(const Document& document, std::uint64_t word) {
  if (document.is_listed(word, WordListId::kOpensAdjunct)) return DependentFragment::kAdjunct;
  if (document.is_listed(word, WordListId::kOpensDependentClause))
    return DependentFragment::kClause;
  if (document.is_listed(word, WordListId::kOpensRelative)) return DependentFragment::kRelative;
  return DependentFragment::kNo;
}

/// "to run", "may run", "did not run": the verb has what it belongs to before it.
bool is_governed(std::span<const Tag> tags, std::size_t verb) {
  std::size_t i = verb;
  while (i > 0 && tags[i - 1].xpos == Xpos::kRb) --i;
  if (i == 0) return false;
  const Xpos before = tags[i - 1].xpos;
  // "did the gate hold": a noun phrase may stand between.
  return before == Xpos::kTo || before == Xpos::kMd || before == Xpos::kVbd ||
         before == Xpos::kVbp || before == Xpos::kVbz;
}

/// A word in Greek letters or those of a later block of Unicode: it may be a verb.
bool is_foreign(const Document& document, const Token& token) {
  constexpr unsigned char kFirstGreekLead = 0xCE;
  return token.is_word() &&
         static_cast<unsigned char>(document.text()[token.begin]) >= kFirstGreekLead;
}

/// "Roe v. Wade": the full stop behind a short word may be the word's, and end no sentence.
bool may_own_stop(const Token& token) {
  constexpr std::uint32_t kLongestAbbreviation = 2;
  if (!token.is_wordlike() || token.end - token.begin > kLongestAbbreviation) return false;
  return token.is(shape::kCapitalised) || !token.has(word::kFunctionWord);
}

/// True behind a sentence of the same block that ends on a full stop.
bool follows_sentence(const Document& document, const Sentence& sentence) {
  const Block& block = document.blocks()[sentence.block];
  return sentence.tokens.begin > block.tokens.begin &&
         document.tokens()[sentence.tokens.begin - 1].mark == Mark::kStop;
}

/// Sums the weights of the features that it is given.
class Score {
 public:
  explicit Score(const KeyTable& weights) : weights_(weights) {}
  void add(std::string_view name) { add(Hash(), name); }
  void add(std::string_view name, std::string_view more) {
    Hash hash;
    put(hash, name);
    add(hash, more);
  }
  void add(std::string_view name, std::string_view more, std::string_view last) {
    Hash hash;
    put(hash, name);
    put(hash, more);
    add(hash, last);
  }
  void add(std::string_view name, std::uint64_t word) {
    Hash hash;
    put(hash, name);
    hash.add(word);
    look_up(hash);
  }
  [[nodiscard]] int sum() const { return sum_; }

 private:
  static void put(Hash& hash, std::string_view text) {
    for (const char c : text) hash.add(static_cast<unsigned char>(c));
  }
  void add(Hash hash, std::string_view text) {
    put(hash, text);
    look_up(hash);
  }
  void look_up(const Hash& hash) { sum_ += weights_.weight(hash.value()); }

  const KeyTable& weights_;
  int sum_ = 0;
};

constexpr std::array<std::string_view, 10> kDigits = {"0", "1", "2", "3", "4",
                                                      "5", "6", "7", "8", "9"};

std::string_view length_name(std::uint32_t words) {
  constexpr std::uint32_t kFrom[] = {30, 20, 14, 10, 8};
  constexpr std::string_view kNames[] = {"30", "20", "14", "10", "8"};
  for (std::size_t i = 0; i < std::size(kFrom); ++i) {
    if (words >= kFrom[i]) return kNames[i];
  }
  return kDigits[words];
}

/// How many words of a sentence are of which kind.
struct Kinds {
  std::uint32_t names = 0;
  std::uint32_t pronouns = 0;
  std::uint32_t adjectives = 0;
  std::uint32_t ing_forms = 0;
  std::uint32_t participles = 0;

  void count(Xpos tag) {
    names += tag == Xpos::kNnp || tag == Xpos::kNnps ? 1 : 0;
    pronouns += tag == Xpos::kPrp || tag == Xpos::kPrpPossessive ? 1 : 0;
    adjectives += tag == Xpos::kJj || tag == Xpos::kJjr || tag == Xpos::kJjs ? 1 : 0;
    ing_forms += tag == Xpos::kVbg ? 1 : 0;
    participles += tag == Xpos::kVbn ? 1 : 0;
  }
};

/// Each part of speech and each pair of neighbours counts once a sentence.
class Once {
 public:
  bool operator()(std::size_t index) {
    const bool was = seen_[index];
    seen_[index] = true;
    return !was;
  }

 private:
  std::array<bool, kXposCount * kXposCount> seen_{};
};

}  // namespace

bool surely_has_main_clause(const Document& document, const Sentence& sentence) {
  // As read_clauses() counts, with every word that may open a clause taken for one that does.
  std::uint32_t open = 0;
  bool verb_due = false;  // of a pronoun that was counted for its verb
  const auto tokens = document.tokens(sentence.tokens);
  const WordList& subject_forms = document.language().list(WordListId::kSubjectForm);
  const WordList& openers = document.language().list(WordListId::kOpensContentClause);
  const WordList& apostrophe_s = document.language().list(WordListId::kApostropheS);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const Token* before = i > 0 ? &tokens[i - 1] : nullptr;
    const Token* after = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
    const bool subject = subject_forms.contains(token.word);
    if (subject && before != nullptr && before->is_word() && !before->has(word::kFunctionWord)) {
      ++open;
    } else if (token.has(word::kSubordinator | word::kRelative) || openers.contains(token.word)) {
      ++open;
      continue;
    }
    if (!subject && !is_surely_finite(token, before, after, apostrophe_s)) continue;
    if (!subject && std::exchange(verb_due, false)) continue;
    verb_due = subject;
    if (open == 0) return true;
    --open;
  }
  return false;
}

ClauseShape read_clauses(const Document& document, const Sentence& sentence) {
  const auto tokens = document.tokens();
  const auto tags = document.tags(sentence);
  ClauseShape shape;
  std::uint32_t open = 0;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Xpos tag = tags[i - sentence.tokens.begin].xpos;
    shape.words += tokens[i].is_wordlike() ? 1 : 0;
    bool opens = opens_clause(document, tokens[i], tag);
    if (tag == Xpos::kPrp && i > sentence.tokens.begin) {
      // "the trees I saw": a clause that no word opens.
      const Xpos before = tags[i - 1 - sentence.tokens.begin].xpos;
      opens = before == Xpos::kNn || before == Xpos::kNns || before == Xpos::kNnp;
    }
    if (opens) {
      ++open;
      if (shape.opener == ClauseShape::kNone) shape.opener = i;
    }
    if (!is_finite_verb_tag(tag)) continue;
    if (shape.first_finite == ClauseShape::kNone) shape.first_finite = i;
    ++shape.finite;
    if (open > 0) {
      --open;
    } else {
      ++shape.main;
    }
  }
  return shape;
}

bool never_ends_sentence(const Document& document, std::uint64_t word) {
  return document.is_listed(word, WordListId::kNeverEndsSentence);
}

bool stands_as_sentence(const Document& document, const Sentence& sentence) {
  const auto tokens = document.tokens(sentence.tokens);
  constexpr std::size_t kMinTokens = 4;  // three words and a stop: fewer are an exclamation
  if (tokens.size() < kMinTokens || !document.ends_like_a_sentence(sentence.tokens)) return false;
  if (!tokens[0].is_wordlike() || !tokens[0].is(shape::kCapitalised | shape::kHasDigit))
    return false;
  const Mark last = tokens.back().mark;
  if (last == Mark::kQuote || last == Mark::kCloseQuote || last == Mark::kSingle) return false;
  if (last == Mark::kStop && may_own_stop(tokens[tokens.size() - 2])) return false;
  const Block& block = document.blocks()[sentence.block];
  if (sentence.tokens.begin > block.tokens.begin + 1) {
    const auto all = document.tokens();
    const Token& stop = all[sentence.tokens.begin - 1];
    if (stop.mark == Mark::kStop && may_own_stop(all[sentence.tokens.begin - 2])) return false;
  }
  return std::none_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.is(shape::kQuoted) || is_foreign(document, token);
  });
}

DependentFragment read_dependent_fragment(const Document& document, const Sentence& sentence) {
  const auto tokens = document.tokens(sentence.tokens);
  const std::uint64_t opener = tokens[0].word;
  const DependentFragment kind = opened_by(document, opener);
  if (kind == DependentFragment::kNo || tokens.back().mark != Mark::kStop ||
      !stands_as_sentence(document, sentence) || surely_has_main_clause(document, sentence)) {
    return DependentFragment::kNo;
  }
  if (kind != DependentFragment::kAdjunct && !follows_sentence(document, sentence))
    return DependentFragment::kNo;
  const ClauseShape shape = read_clauses(document, sentence);
  const bool has_verb = shape.finite > 0;
  if (shape.main > 0 || shape.words < kMinSeveredWords ||
      has_verb == (kind == DependentFragment::kAdjunct)) {
    return DependentFragment::kNo;
  }
  // "Who's who is who's asking.": what a question word and its own "is" open is a subject.
  if (kind == DependentFragment::kRelative &&
      document.is_listed(tokens[1].word, WordListId::kApostropheS))
    return DependentFragment::kNo;
  const auto tags = document.tags(sentence);
  // "With kind regards from us all." is whole: nothing is said of the regards.
  bool says_something = !document.is_listed(opener, WordListId::kOpensGreeting);
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    if (tokens[i].mark != Mark::kNone && tokens[i].mark != Mark::kHyphen)
      return DependentFragment::kNo;
    const Xpos tag = tags[i].xpos;
    const Xpos next = tags[i + 1].xpos;
    if (tag == Xpos::kVb && !is_governed(tags, i)) return DependentFragment::kNo;
    const bool verbal = is_finite_verb_tag(tag) || tag == Xpos::kVb || tag == Xpos::kVbg;
    if (!verbal && tags[i].finite_margin > -kNotFiniteMargin) return DependentFragment::kNo;
    const bool participle = tag == Xpos::kVbg || tag == Xpos::kVbn;
    const bool ready = tag == Xpos::kJj && next == Xpos::kTo;
    says_something |= i > 1 && ((participle && !is_noun_tag(next)) || ready);
  }
  return says_something ? kind : DependentFragment::kNo;
}

namespace {

/// What fragment_score() gathers on its way through the words.
struct FragmentWords {
  std::uint32_t core = 0;      ///< words; marks do not count
  std::uint32_t capitals = 0;  ///< behind the first word
  std::uint32_t commas = 0;
  bool colon = false;  ///< inside, not at the end
  bool digit = false;
  bool first_is_article = false;
  Xpos first = Xpos::kOther;
  Xpos last = Xpos::kOther;
  std::uint64_t last_word = 0;
  Kinds kinds;
};

/// Adds the features of the words and of their neighbours to `score`.
FragmentWords score_words(const Document& document, const SentenceView& sentence, Score& score) {
  FragmentWords words;
  Once has;
  Once pair;
  for (std::uint32_t i = sentence.begin(); i < sentence.end(); ++i) {
    const Token& token = sentence.token(i);
    const Xpos tag = sentence.xpos(i);
    words.commas += tag == Xpos::kComma ? 1 : 0;
    words.colon |= tag == Xpos::kColon && i + 1 < sentence.end();
    words.digit |= token.is(shape::kHasDigit);
    if (is_mark(tag)) continue;
    words.kinds.count(tag);
    const std::string_view tag_name = name(tag);
    if (has(static_cast<std::size_t>(tag))) score.add("has", tag_name);
    score.add("w", token.word);
    if (words.core == 0) {
      words.first = tag;
      words.first_is_article = document.is_listed(token.word, WordListId::kArticle);
      score.add("t0", tag_name);
      score.add("w0", token.word);
    } else {
      if (words.core == 1) {
        score.add("t01", name(words.first), tag_name);
        score.add("w1", token.word);
      }
      if (pair(static_cast<std::size_t>(words.last) * kXposCount + static_cast<std::size_t>(tag))) {
        score.add("bi", name(words.last), tag_name);
      }
      words.capitals += token.is(shape::kCapitalised) ? 1 : 0;
    }
    words.last = tag;
    words.last_word = token.word;
    ++words.core;
  }
  return words;
}

}  // namespace

int fragment_score(const Document& document, const Sentence& sentence, const ClauseShape& shape) {
  Score score(document.language().part<FragmentWeights>().table);
  const FragmentWords words = score_words(document, document.read(sentence), score);
  score.add("b");
  score.add("nf", kDigits[std::min(shape.finite, 2U)]);
  score.add("n", length_name(words.core));
  score.add("tl", name(words.last));
  score.add("wl", words.last_word);
  const Token& last = document.tokens()[sentence.tokens.end - 1];
  score.add("end", last.kind == TokenKind::kPunctuation ? document.view(last.span()) : "w");
  score.add("nnp", kDigits[std::min(words.kinds.names, 4U)]);
  score.add("prp", kDigits[std::min(words.kinds.pronouns, 2U)]);
  score.add("adj", kDigits[std::min(words.kinds.adjectives, 3U)]);
  score.add("ing", kDigits[std::min(words.kinds.ing_forms, 2U)]);
  score.add("vbn", kDigits[std::min(words.kinds.participles, 2U)]);
  score.add(words.first_is_article ? "article" : "noarticle");
  if (words.colon) score.add("colon");
  if (words.digit) score.add("digit");
  score.add("cap", kDigits[words.core < 2 ? 0 : words.capitals * 499 / (100 * (words.core - 1))]);
  score.add("commas", kDigits[std::min(words.commas, 4U)]);
  return score.sum();
}

}  // namespace galley::core
