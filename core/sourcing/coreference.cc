#include "coreference.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "galley/language/claim_words.h"
#include "galley/language/phrases.h"

namespace galley::core {
namespace {

/// Tokens between a name and its verb, at most: "Ada Osei, 58, who farms near Loom, said".
constexpr std::uint32_t kAppositionReach = 24;
/// Tokens of the noun phrase before a relative pronoun: "the old keeper of the dam". By judgement.
constexpr std::uint32_t kAntecedentReach = 6;
/// Sentences back that may name the person that "he" or "she" means: two or three short
/// paragraphs. By judgement; further off a writer names them anew.
constexpr std::uint32_t kPersonReach = 8;

/// Whether a finite verb follows the name: right behind it, or behind an insertion between commas.
bool is_subject(const SentenceView& s, TokenRange name) {
  if (s.has(name.begin - 1, word::kPreposition)) return false;
  const auto is_verb = [&](std::uint32_t at) {
    while (is_adverb_tag(s.xpos(at))) ++at;
    return is_finite_verb_tag(s.xpos(at));
  };
  if (is_verb(name.end)) return true;
  if (s.mark(name.end) != Mark::kComma) return false;
  for (std::uint32_t i = name.end; i < s.end() && i < name.end + kAppositionReach; ++i) {
    if (s.mark(i) != Mark::kComma) continue;
    // "Ada Osei, 74, sent": easily taken for a participle.
    if (is_verb(i + 1) || s.xpos(i + 1) == Xpos::kVbn) return true;
  }
  return false;
}

/// Whether the noun, as written, looks like a plural: "growers", not "press".
bool is_plural(const Language& language, std::string_view noun) {
  return language.may_be_plural(noun) && !language.may_be_plural(noun.substr(0, noun.size() - 1));
}

/// The first person named as a subject in the sentence, outside quotation marks and before token
/// `end`; empty when there is none. A name of one word may be a place, so it takes two, or one that
/// `known` holds.
TokenRange named_subject(const Document& document, const Sentence& sentence, std::uint32_t end,
                         const SourceKeys& known) {
  const auto tokens = document.tokens();
  const SentenceView s = document.read(sentence);
  std::vector<NamePhrase> names;
  document.language().names(s, names);
  for (const NamePhrase& name : names) {
    const TokenRange range = name.tokens;
    if (range.begin >= end || tokens[range.begin].is(shape::kQuoted)) continue;
    const bool elsewhere =
        (document.language().claim_words(tokens[range.end - 1].word) & claim_word::kNoPerson) != 0;
    if (elsewhere) continue;
    const bool plain = std::all_of(
        tokens.begin() + range.begin, tokens.begin() + range.end, [](const Token& token) {
          return token.is_word() && token.is(shape::kCapitalised) && !token.is(shape::kAllCaps) &&
                 !token.has(word::kSource | word::kWeakSource);
        });
    const bool definite = range.begin > 0 && tokens[range.begin - 1].has(word::kDeterminer);
    const bool person = name.person || (plain && range.size() > 1 && !definite) ||
                        (range.size() == 1 && known.contains(tokens[range.begin].word));
    if (person && is_subject(s, range)) return range;
  }
  return {end, end};
}

}  // namespace

TokenRange antecedent(const Document& document, std::uint32_t pronoun) {
  const SentenceView s = document.read(document.sentence_of(pronoun));
  const std::uint32_t end = s.mark(pronoun - 1) == Mark::kComma ? pronoun - 1 : pronoun;
  std::uint32_t begin = end;
  while (end - begin < kAntecedentReach && s.token(begin - 1).is_wordlike() &&
         !is_verb_tag(s.xpos(begin - 1)) &&
         !s.has(begin - 1, word::kPreposition | word::kCoordinator | word::kSubordinator |
                               word::kFiniteAuxiliary)) {
    --begin;
    if (s.has(begin, word::kDeterminer)) break;
  }
  return {begin, end};
}

bool is_one_person(const Document& document, const Attributions& attributions, TokenRange head,
                   SourceKind kind) {
  const auto tokens = document.tokens();
  const bool bare = kind == SourceKind::kNamed && !tokens[head.begin].has(word::kDeterminer);
  bool person = bare;
  bool institution = false;
  for (std::uint32_t i = head.begin; i < head.end; ++i) {
    const Token& token = tokens[i];
    if (!token.is_word() || token.has(word::kFunctionWord)) continue;
    if (token.has(word::kPreposition)) break;
    const std::string_view view = document.view(token.span());
    const bool human =
        (document.language().claim_words(token.word) & claim_word::kPerson) != 0 ||
        (attributions.flags(i) & sourcing::kSpokesperson) != 0 || token.has(word::kHonorific) ||
        (!token.is(shape::kCapitalised) && document.language().may_name_person(view));
    const bool body = token.has(word::kSource) || token.is(shape::kAllCaps) ||
                      (attributions.flags(i) & sourcing::kDataNoun) != 0;
    // The last word tells what it is: "the army chief", "the mayor's office", "Police Chief Osei".
    if (human || body) {
      person = human;
      institution = !human;
    } else if (token.is(shape::kCapitalised)) {
      person = bare;
      institution = false;
    }
    if (!token.is(shape::kCapitalised) && is_plural(document.language(), view) &&
        kind == SourceKind::kNamed) {
      return false;  // "researchers at Loom University"
    }
  }
  const bool one =
      document.language().list(WordListId::kOneOfSeveral).contains(tokens[head.begin].word);
  return !institution && (person || one);
}

TokenRange nearest_person(const Document& document, std::uint32_t pronoun, std::uint32_t since,
                          const SourceKeys& known) {
  const auto sentences = document.sentences();
  const std::uint32_t index = document.sentence_index_of(pronoun);
  for (std::uint32_t n = 0; n < kPersonReach && n <= index; ++n) {
    const Sentence& sentence = sentences[index - n];
    if (sentence.tokens.end < since) break;
    const TokenRange name = named_subject(document, sentence, pronoun, known);
    if (name.begin < pronoun && name.begin >= since) return name;
  }
  return {pronoun, pronoun};
}

}  // namespace galley::core
