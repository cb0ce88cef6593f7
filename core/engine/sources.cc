#include "galley/engine/sources.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "galley/text/hash.h"

namespace galley {
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

class Lister {
 public:
  explicit Lister(const Article& article)
      : article_(article), document_(article.document()), attributions_(article.attributions()) {}

  SourceList list() {
    SourceList out;
    out.words = document_.count_words({0, static_cast<std::uint32_t>(document_.tokens().size())});
    for (std::uint32_t i = 0; i < document_.tokens().size(); ++i) {
      out.said_words += attributions_.is_content(i) && document_.tokens()[i].is_wordlike() ? 1 : 0;
    }
    // What a note on the author or a share bar says is no part of the story.
    const Furniture& furniture = article_.furniture();
    auto page = furniture.blocks().begin();
    for (const Attribution& a : attributions_.all()) {
      // "She said that the mayor wants to …": hers, and nobody heard the mayor.
      if (a.nested) continue;
      const std::uint32_t block = document_.sentences()[a.sentence].block;
      while (page != furniture.blocks().end() && page->block < block) ++page;
      if (page == furniture.blocks().end() || page->block != block) add(a);
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
    if (a.kind == SourceKind::kPronoun && noun.empty() && person_ < sources_.size()) {
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
      if (kind == SourceKind::kNamed || kind == SourceKind::kRole) person_ = entry;
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

  const Article& article_;
  const Document& document_;
  const Attributions& attributions_;
  std::vector<Source> sources_;
  std::unordered_map<std::uint64_t, std::size_t> by_key_;
  std::size_t person_ = static_cast<std::size_t>(-1);  ///< entry that a pronoun goes to
};

std::string count(std::uint32_t n, std::string_view one) {
  return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
}

}  // namespace

std::string_view to_string(SourceKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(AttributionFrame frame) {
  return kFrames[static_cast<std::size_t>(frame)];
}

SourceList list_sources(const Article& article) { return Lister(article).list(); }
SourceList list_sources(const Document& document) { return list_sources(Article(document)); }

std::string to_text(const SourceList& list, const Document& document, std::string_view path) {
  // Long enough to know the statement by, short enough for one line of a terminal.
  constexpr std::size_t kExcerpt = 76;
  std::string out(path);
  out += ": " + count(static_cast<std::uint32_t>(list.sources.size()), "source") + "; " +
         std::to_string(list.said_words) + " of " + count(list.words, "word") +
         " are somebody's statement\n";
  for (const Source& source : list.sources) {
    out += "\n" + source.name + " [" + std::string(to_string(source.kind)) +
           "]: " + count(static_cast<std::uint32_t>(source.statements.size()), "statement") + ", " +
           count(source.quotations, "quotation") + ", " + count(source.words, "word") + "\n";
    for (const Statement& statement : source.statements) {
      std::string_view text;
      if (!statement.content.empty()) text = document.view(statement.content.front());
      std::size_t end = std::min(text.size(), kExcerpt);
      while (end < text.size() && end > 0 &&
             (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
      }
      std::string line(text.substr(0, end));
      std::replace(line.begin(), line.end(), '\n', ' ');
      out += "  - " + line + (end < text.size() ? "…" : "") + "\n";
    }
  }
  return out;
}

}  // namespace galley
