#include "galley/sentences/clauses.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "fragment_features.h"
#include "fragment_weights.h"
#include "galley/tagger/tagger.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

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

int fragment_score(const Document& document, const Sentence& sentence, const ClauseShape& shape) {
  const KeyTable& weights = document.language().part<FragmentWeights>().table;
  int sum = 0;
  for_each_fragment_feature(document, sentence, shape,
                            [&](std::uint64_t feature) { sum += weights.weight(feature); });
  return sum;
}

}  // namespace galley::core
