#include "facts.h"

#include <algorithm>
#include <string_view>

#include "galley/text/hash.h"

namespace galley::core {
namespace {

/// A token that states a fact, with what it is compared by.
struct Fact {
  std::uint32_t token;
  std::uint64_t key;
};

TokenRange range_of(const Fact& fact) { return {fact.token, fact.token + 1}; }

/// The tokens of the range for which `key_of(token index)` is not 0.
template <typename Key>
std::vector<Fact> collect(TokenRange range, const Key& key_of) {
  std::vector<Fact> out;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (const std::uint64_t key = key_of(i)) out.push_back({i, key});
  }
  return out;
}

/// What of `a` has no equal in `b`. Sentences hold few facts: they are compared one by one.
std::vector<Fact> without(const std::vector<Fact>& a, const std::vector<Fact>& b) {
  std::vector<Fact> out;
  for (const Fact& one : a) {
    const auto same = [&](const Fact& other) { return other.key == one.key; };
    if (std::none_of(b.begin(), b.end(), same)) out.push_back(one);
  }
  return out;
}

/// Fact for fact: what came in the place of what went.
void add_swaps(const std::vector<Fact>& come, const std::vector<Fact>& gone,
               std::vector<FactChange>& out) {
  for (std::size_t i = 0; i < come.size() && i < gone.size(); ++i) {
    out.push_back({range_of(come[i]), range_of(gone[i])});
  }
}

/// The digits of a number without separators and ordinal letters: "1,200" and "1200" agree. 0 for
/// what is no number.
std::uint64_t number_key(const Document& document, std::uint32_t at) {
  const Token& token = document.tokens()[at];
  if (token.kind == TokenKind::kWord) return token.has(word::kNumberWord) ? token.word : 0;
  if (token.kind != TokenKind::kNumber) return 0;
  Hash hash;
  for (const char c : document.view(token.span())) {
    const bool kept = (c >= '0' && c <= '9') || c == '.' || c == ':';
    if (kept) hash.add(static_cast<unsigned char>(c));
  }
  return hash.value();
}

bool is_date_word(const Token& token) {
  return token.has(word::kMonth | word::kWeekday) && token.is(shape::kCapitalised);
}

/// A capitalised word inside the sentence; 0 for any other. Where a sentence or a quotation begins,
/// every word has a capital.
std::uint64_t name_key(const Document& document, TokenRange sentence, std::uint32_t at) {
  const Token& token = document.tokens()[at];
  const bool name = token.is_word() && token.is(shape::kCapitalised) &&
                    !token.has(word::kFunctionWord | word::kHonorific) && !is_date_word(token);
  if (!name || at == sentence.begin) return 0;
  const Mark before = document.tokens()[at - 1].mark;
  return before == Mark::kOpenQuote || before == Mark::kQuote ? 0 : token.word;
}

/// Names of a sentence that the other text has nowhere.
std::vector<Fact> own_names(const Document& document, TokenRange sentence,
                            const Vocabulary& other) {
  return collect(sentence, [&](std::uint32_t i) {
    const std::uint64_t key = name_key(document, sentence, i);
    return other.contains(key) ? 0 : key;
  });
}

std::size_t count_negations(const Document& document, TokenRange range) {
  const auto tokens = document.tokens(range);
  return static_cast<std::size_t>(std::count_if(
      tokens.begin(), tokens.end(), [](const Token& token) { return token.has(word::kNegation); }));
}

}  // namespace

std::vector<FactChange> changed_numbers(const SentencePair& pair, const Vocabulary& source_words) {
  const auto own = collect(pair.own, [&](auto i) { return number_key(pair.article, i); });
  const auto theirs = collect(pair.theirs, [&](auto i) { return number_key(pair.source, i); });
  const auto come = without(own, theirs);
  const auto gone = without(theirs, own);
  std::vector<FactChange> out;
  for (std::size_t i = 0; i < come.size(); ++i) {
    const Token& token = pair.article.tokens()[come[i].token];
    if (i < gone.size()) {
      // "five" for "5" is a matter of style.
      const bool same_kind = token.kind == pair.source.tokens()[gone[i].token].kind;
      if (same_kind) out.push_back({range_of(come[i]), range_of(gone[i])});
    } else if (token.kind == TokenKind::kNumber && !source_words.contains(token.word)) {
      out.push_back({range_of(come[i]), {}});
    }
  }
  return out;
}

std::vector<FactChange> changed_names(const SentencePair& pair, const Vocabulary& source_words,
                                      const Vocabulary& article_words) {
  std::vector<FactChange> out;
  add_swaps(own_names(pair.article, pair.own, source_words),
            own_names(pair.source, pair.theirs, article_words), out);
  return out;
}

std::vector<FactChange> changed_dates(const SentencePair& pair) {
  std::vector<FactChange> out;
  for (const WordFlags kind : {word::kWeekday, word::kMonth}) {
    const auto key_in = [kind](const Document& document) {
      return [&document, kind](std::uint32_t i) {
        const Token& token = document.tokens()[i];
        return token.has(kind) && is_date_word(token) ? token.word : 0;
      };
    };
    const auto own = collect(pair.own, key_in(pair.article));
    const auto theirs = collect(pair.theirs, key_in(pair.source));
    if (own.size() == theirs.size()) add_swaps(without(own, theirs), without(theirs, own), out);
  }
  return out;
}

bool is_negation_changed(const SentencePair& pair) {
  const std::size_t own = count_negations(pair.article, pair.own);
  const std::size_t theirs = count_negations(pair.source, pair.theirs);
  return own % 2 != theirs % 2;
}

}  // namespace galley::core
