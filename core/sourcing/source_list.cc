#include "galley/sourcing/source_list.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "galley/language/claim_words.h"
#include "galley/language/phrases.h"
#include "galley/text/hash.h"

namespace galley::core {
namespace {

constexpr std::array<std::string_view, 7> kKinds = {"none",    "named", "role",     "document",
                                                    "pronoun", "group", "anonymous"};
constexpr std::array<std::string_view, 9> kFrames = {
    "clause", "aside", "according", "aim", "judgement", "noun", "label", "continued", "hearsay"};

/// Whether the preposition at `i` belongs to a name that starts at `begin`: "the Ministry of
/// Health", "Bank of Loom"; not "Ada Osei of Loom".
bool joins_name(const Document& document, TokenRange source, std::uint32_t i) {
  const auto tokens = document.tokens();
  if (i + 1 >= source.end || !tokens[i + 1].is_word() || !tokens[i + 1].is(shape::kCapitalised)) {
    return false;
  }
  const Token& before = tokens[i - 1];
  return before.is(shape::kCapitalised) && (tokens[source.begin].has(word::kDeterminer) ||
                                            before.has(word::kSource) || i - 1 == source.begin);
}

/// The name that stands behind a description: "A spokeswoman for the port, Ada Osei"; empty where
/// the description is none or what follows is no name. One word is a place as often ("the mayor of
/// Loom, Texas").
TokenRange name_behind(const Document& document, TokenRange source) {
  if (source.empty()) return source;
  const auto tokens = document.tokens();
  const Token& opens = tokens[source.begin];
  const bool description =
      opens.has(word::kDeterminer | word::kNumberWord) || !opens.is(shape::kCapitalised);
  std::uint32_t begin = source.begin;
  while (begin < source.end && tokens[begin].mark != Mark::kComma) ++begin;
  if (!description || begin == source.end) return {source.end, source.end};
  std::uint32_t end = ++begin;
  while (end < source.end && tokens[end].is_word() && tokens[end].is(shape::kCapitalised)) ++end;
  const bool whole = end == source.end || tokens[end].mark == Mark::kComma;
  const bool name = whole && end - begin > 1 && !tokens[begin].has(word::kFunctionWord);
  return name ? TokenRange{begin, end} : TokenRange{source.end, source.end};
}

/// The head of the source's name: up to a comma, a relative or a preposition after a capital.
TokenRange head_of(const Document& document, TokenRange source) {
  if (const TokenRange name = name_behind(document, source); !name.empty()) return name;
  TokenRange head{source.begin, source.begin};
  const auto tokens = document.tokens();
  bool name = false;
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    const Token& token = tokens[i];
    if (token.mark == Mark::kComma || token.has(word::kRelative)) break;
    if (name && token.has(word::kPreposition) && !joins_name(document, source, i)) break;
    name |= token.is_word() && token.is(shape::kCapitalised) && !token.has(word::kFunctionWord);
    head.end = i + 1;
  }
  return head.empty() ? source : head;
}

/// What joins two mentions: the last capitalised word of a name, all words of a role and of a name
/// that holds a preposition.
std::uint64_t key_of(const Document& document, TokenRange head, SourceKind kind) {
  const auto tokens = document.tokens(head);
  const bool of = std::any_of(tokens.begin(), tokens.end(),
                              [](const Token& token) { return token.has(word::kPreposition); });
  if (kind == SourceKind::kNamed && !of) {
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
      if (token->is_word() && token->is(shape::kCapitalised)) return token->word;
    }
  }
  Hash hash;
  for (const Token& token : tokens) {
    if (!token.has(word::kDeterminer)) hash.add(token.word);
  }
  return hash.value();
}

/// The noun phrase that a relative pronoun stands for: "a miller" of "a miller who said". At most
/// six words; empty when none stands right before it.
TokenRange antecedent(const Document& document, std::uint32_t pronoun) {
  const auto tokens = document.tokens();
  const Sentence& sentence = document.sentence_of(pronoun);
  const std::uint32_t floor = sentence.tokens.begin;
  const auto tags = document.tags(sentence);
  std::uint32_t end = pronoun;
  if (end > floor && tokens[end - 1].mark == Mark::kComma) --end;
  std::uint32_t begin = end;
  while (begin > floor && end - begin < 6 && tokens[begin - 1].is_wordlike() &&
         !is_verb_tag(tags[begin - 1 - floor].xpos) &&
         !tokens[begin - 1].has(word::kPreposition | word::kCoordinator | word::kSubordinator |
                                word::kFiniteAuxiliary)) {
    --begin;
    if (tokens[begin].has(word::kDeterminer)) break;
  }
  return {begin, end};
}

/// Whether the phrase tells of one human being, as far as its words show: no institution, no
/// document, no crowd. A pronoun may go to it.
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
    if (!token.is(shape::kCapitalised) && view.ends_with('s') && !view.ends_with("ss") &&
        kind == SourceKind::kNamed) {
      return false;  // "researchers at Loom University"
    }
  }
  const bool one = is_any(tokens[head.begin].word, {"a", "an", "one", "another"});
  return !institution && (person || one);
}

/// Whether a finite verb follows the name: right behind it, or behind what stands between commas.
bool is_subject(const Document& document, const Sentence& sentence, TokenRange name) {
  constexpr std::uint32_t kApposition = 24;  // tokens between a name and its verb, at most
  const auto tokens = document.tokens();
  const auto tags = document.tags(sentence);
  const TokenRange range = sentence.tokens;
  if (name.begin > range.begin && tokens[name.begin - 1].has(word::kPreposition)) return false;
  const auto is_verb = [&](std::uint32_t at) {
    while (at < range.end && is_adverb_tag(tags[at - range.begin].xpos)) ++at;
    return at < range.end && is_finite_verb_tag(tags[at - range.begin].xpos);
  };
  if (is_verb(name.end)) return true;
  if (name.end >= range.end || tokens[name.end].mark != Mark::kComma) return false;
  for (std::uint32_t i = name.end; i < range.end && i < name.end + kApposition; ++i) {
    if (tokens[i].mark != Mark::kComma || i + 1 >= range.end) continue;
    // "Ada Osei, 74, sent": easily taken for a participle.
    if (is_verb(i + 1) || tags[i + 1 - range.begin].xpos == Xpos::kVbn) return true;
  }
  return false;
}

/// The first person named as a subject in the sentence, outside quotation marks and before token
/// `end`; empty when there is none. A name of one word may be a place, so it takes two, or one that
/// `known` holds.
template <typename Known>
TokenRange named_subject(const Document& document, const Sentence& sentence, std::uint32_t end,
                         const Known& known) {
  const auto tokens = document.tokens();
  std::vector<NamePhrase> names;
  document.language().names(document.read(sentence), names);
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
                        (range.size() == 1 && known(tokens[range.begin].word));
    if (person && is_subject(document, sentence, range)) return range;
  }
  return {end, end};
}

class Lister {
 public:
  Lister(const Document& document, const Attributions& attributions)
      : document_(document), attributions_(attributions) {}

  SourceList list(std::span<const std::uint32_t> left_out) {
    SourceList out;
    out.words = document_.count_words({0, static_cast<std::uint32_t>(document_.tokens().size())});
    for (std::uint32_t i = 0; i < document_.tokens().size(); ++i) {
      out.said_words += attributions_.is_content(i) && document_.tokens()[i].is_wordlike() ? 1 : 0;
    }
    auto skipped = left_out.begin();
    for (const Attribution& a : attributions_.all()) {
      // "She said that the mayor wants to …": hers, and nobody heard the mayor.
      if (a.nested) continue;
      const std::uint32_t block = document_.sentences()[a.sentence].block;
      while (skipped != left_out.end() && *skipped < block) ++skipped;
      if (skipped == left_out.end() || *skipped != block) add(a);
    }
    std::stable_sort(sources_.begin(), sources_.end(), [](const Source& a, const Source& b) {
      if ((a.kind == SourceKind::kNone) != (b.kind == SourceKind::kNone)) {
        return b.kind == SourceKind::kNone;
      }
      return a.words > b.words;
    });
    out.sources = std::move(sources_);
    return out;
  }

 private:
  void add(const Attribution& a) {
    std::size_t entry = 0;
    const bool relative =
        a.kind == SourceKind::kPronoun && document_.tokens()[a.source.begin].has(word::kRelative);
    const TokenRange noun = relative ? antecedent(document_, a.source.begin)
                                     : TokenRange{a.source.begin, a.source.begin};
    const bool one = a.kind == SourceKind::kPronoun &&
                     is_any(document_.tokens()[a.source.begin].word, {"he", "she"});
    if (one && find_person(a.source.begin)) {
      entry = human_;
    } else if (a.kind == SourceKind::kPronoun && noun.empty() && !one &&
               person_ < sources_.size()) {
      entry = person_;
    } else {
      const TokenRange head = noun.empty() ? head_of(document_, a.source) : noun;
      SourceKind kind = a.kind;
      if (!noun.empty()) {
        const Token& last = document_.tokens()[noun.end - 1];
        kind = last.is(shape::kCapitalised) ? SourceKind::kNamed : SourceKind::kRole;
      }
      const std::uint64_t key = a.source.empty() ? 0 : key_of(document_, head, kind);
      const auto [place, fresh] = by_key_.emplace(key, sources_.size());
      entry = place->second;
      const std::string name(a.source.empty() ? "(not named)"
                                              : document_.view(document_.span_of(head)));
      if (fresh) {
        sources_.push_back({name, kind, {}, 0, 0});
      } else if (a.kind == SourceKind::kNamed && name.size() > sources_[entry].name.size() &&
                 !name.ends_with("'s")) {
        sources_[entry].name = name;
      }
      if (kind == SourceKind::kNamed || kind == SourceKind::kRole) {
        person_ = entry;
        if (a.frame != AttributionFrame::kContinued &&
            is_one_person(document_, attributions_, head, kind)) {
          human_ = entry;
          human_at_ = a.source.begin;
        }
      }
    }
    Source& source = sources_[entry];
    Statement statement;
    if (a.frame != AttributionFrame::kContinued) statement.source = document_.span_of(a.source);
    statement.cue = document_.span_of(a.cue);
    for (const TokenRange range : a.content()) {
      statement.content.push_back(document_.span_of(range));
      source.words += document_.count_words(range);
    }
    statement.frame = a.frame;
    statement.quoted = a.quoted;
    source.quotations += a.quoted ? 1 : 0;
    source.statements.push_back(std::move(statement));
  }

  /// Finds whom "he" or "she" at `pronoun` means, and makes them `human_`: the person who was last
  /// heard, or one who is the subject of a nearer sentence. False when there is none.
  bool find_person(std::uint32_t pronoun) {
    constexpr std::uint32_t kReach = 8;  // sentences back
    const auto sentences = document_.sentences();
    const auto index =
        static_cast<std::uint32_t>(&document_.sentence_of(pronoun) - sentences.data());
    const bool heard = human_ < sources_.size() && human_at_ <= pronoun;
    const auto known = [this](std::uint64_t word) { return by_key_.contains(word); };
    for (std::uint32_t n = 0; n < kReach && n <= index; ++n) {
      const Sentence& sentence = sentences[index - n];
      if (heard && sentence.tokens.end <= human_at_) break;
      const TokenRange name = named_subject(document_, sentence, pronoun, known);
      if (name.begin >= pronoun || (heard && name.begin <= human_at_)) continue;
      const auto [place, fresh] =
          by_key_.emplace(key_of(document_, name, SourceKind::kNamed), sources_.size());
      if (fresh) {
        const std::string_view words = document_.view(document_.span_of(name));
        sources_.push_back({std::string(words), SourceKind::kNamed, {}, 0, 0});
      }
      human_ = person_ = place->second;
      human_at_ = pronoun;
      return true;
    }
    if (human_ >= sources_.size()) return false;
    person_ = human_;
    human_at_ = std::max(human_at_, pronoun);
    return true;
  }

  const Document& document_;
  const Attributions& attributions_;
  std::vector<Source> sources_;
  std::unordered_map<std::uint64_t, std::size_t> by_key_;
  std::size_t person_ = static_cast<std::size_t>(-1);  ///< entry that "they" goes to
  std::size_t human_ = static_cast<std::size_t>(-1);   ///< and "he" or "she"
  std::uint32_t human_at_ = 0;                         ///< token of their last mention
};

}  // namespace

std::string_view to_string(SourceKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(AttributionFrame frame) {
  return kFrames[static_cast<std::size_t>(frame)];
}

SourceList list_sources(const Document& document, const Attributions& attributions,
                        std::span<const std::uint32_t> left_out) {
  return Lister(document, attributions).list(left_out);
}

}  // namespace galley::core
