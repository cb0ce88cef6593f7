#include "galley/sourcing/source_list.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "coreference.h"
#include "mentions.h"

namespace galley::core {
namespace {

/// Stands for the name of statements without a source.
constexpr std::string_view kNotNamed = "(not named)";

class Lister {
 public:
  Lister(const Document& document, const Attributions& attributions)
      : document_(document),
        attributions_(attributions),
        he_or_she_(document.language().list(WordListId::kHeOrShe)) {}

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
      if (skipped == left_out.end() || *skipped != block) add_statement(sources_[entry_of(a)], a);
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
  /// A mention of a source by a noun phrase.
  struct Mention {
    TokenRange head;
    SourceKind kind = SourceKind::kNone;
  };

  [[nodiscard]] bool is_known(std::size_t entry) const { return entry < sources_.size(); }

  /// The entry that the attribution belongs to, a new one where it is the first of its source.
  std::size_t entry_of(const Attribution& a) {
    if (a.source.empty()) return entry_of_name(0, kNotNamed, SourceKind::kNone).first;
    if (a.kind == SourceKind::kPronoun) {
      if (const auto entry = entry_of_pronoun(a.source.begin)) return *entry;
    }
    return entry_of_mention(a, mention_of(a));
  }

  /// The entry that a pronoun goes to; nothing where it refers to a noun phrase beside it or to
  /// nobody known.
  std::optional<std::size_t> entry_of_pronoun(std::uint32_t pronoun) {
    if (he_or_she_.contains(document_.tokens()[pronoun].word)) {
      return find_person(pronoun) ? std::optional(human_) : std::nullopt;
    }
    const bool stands_alone = antecedent_of(pronoun).empty();
    return stands_alone && is_known(person_) ? std::optional(person_) : std::nullopt;
  }

  [[nodiscard]] TokenRange antecedent_of(std::uint32_t pronoun) const {
    const bool relative = document_.tokens()[pronoun].has(word::kRelative);
    return relative ? antecedent(document_, pronoun) : TokenRange{pronoun, pronoun};
  }

  [[nodiscard]] Mention mention_of(const Attribution& a) const {
    if (a.kind == SourceKind::kPronoun) {
      const TokenRange noun = antecedent_of(a.source.begin);
      if (!noun.empty()) {
        const bool name = document_.tokens()[noun.end - 1].is(shape::kCapitalised);
        return {noun, name ? SourceKind::kNamed : SourceKind::kRole};
      }
    }
    return {name_head(document_, a.source), a.kind};
  }

  std::size_t entry_of_mention(const Attribution& a, Mention mention) {
    const std::string_view name = document_.view(document_.span_of(mention.head));
    const std::uint64_t key = mention_key(document_, mention.head, mention.kind);
    const auto [entry, fresh] = entry_of_name(key, name, mention.kind);
    std::string& known_name = sources_[entry].name;
    if (!fresh && a.kind == SourceKind::kNamed && name.size() > known_name.size() &&
        !ends_in_clitic(mention.head)) {
      known_name = name;
    }
    if (mention.kind == SourceKind::kNamed || mention.kind == SourceKind::kRole) {
      person_ = entry;
      if (a.frame != AttributionFrame::kContinued &&
          is_one_person(document_, attributions_, mention.head, mention.kind)) {
        human_ = entry;
        human_at_ = a.source.begin;
      }
    }
    return entry;
  }

  /// "Osei's" is no fuller form of a name.
  [[nodiscard]] bool ends_in_clitic(TokenRange head) const {
    return document_.language()
        .list(WordListId::kPossessiveClitic)
        .contains(document_.tokens()[head.end - 1].word);
  }

  /// The entry of that key and whether it is a new one.
  std::pair<std::size_t, bool> entry_of_name(std::uint64_t key, std::string_view name,
                                             SourceKind kind) {
    const auto [place, fresh] = by_key_.emplace(key, sources_.size());
    if (fresh) sources_.push_back({std::string(name), kind, {}, 0, 0});
    return {place->second, fresh};
  }

  void add_statement(Source& source, const Attribution& a) const {
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

  /// Finds who "he" or "she" at `pronoun` means, and makes them `human_`: the person who was last
  /// heard, or one who is the subject of a nearer sentence. False when there is none.
  bool find_person(std::uint32_t pronoun) {
    const bool heard = is_known(human_) && human_at_ <= pronoun;
    const TokenRange name = nearest_person(document_, pronoun, heard ? human_at_ + 1 : 0, by_key_);
    if (!name.empty()) {
      const std::uint64_t key = mention_key(document_, name, SourceKind::kNamed);
      human_ =
          entry_of_name(key, document_.view(document_.span_of(name)), SourceKind::kNamed).first;
      human_at_ = pronoun;
    }
    if (!is_known(human_)) return false;
    person_ = human_;
    human_at_ = std::max(human_at_, pronoun);
    return true;
  }

  const Document& document_;
  const Attributions& attributions_;
  const WordList& he_or_she_;
  std::vector<Source> sources_;
  SourceKeys by_key_;
  std::size_t person_ = static_cast<std::size_t>(-1);  ///< entry that "they" goes to
  std::size_t human_ = static_cast<std::size_t>(-1);   ///< and "he" or "she"
  std::uint32_t human_at_ = 0;                         ///< token of their last mention
};

}  // namespace

std::string_view to_string(SourceKind kind) {
  switch (kind) {
    case SourceKind::kNone:
      return "none";
    case SourceKind::kNamed:
      return "named";
    case SourceKind::kRole:
      return "role";
    case SourceKind::kDocument:
      return "document";
    case SourceKind::kPronoun:
      return "pronoun";
    case SourceKind::kGroup:
      return "group";
    case SourceKind::kAnonymous:
      return "anonymous";
  }
  return "none";
}

std::string_view to_string(AttributionFrame frame) {
  switch (frame) {
    case AttributionFrame::kClause:
      return "clause";
    case AttributionFrame::kAside:
      return "aside";
    case AttributionFrame::kAccording:
      return "according";
    case AttributionFrame::kAim:
      return "aim";
    case AttributionFrame::kJudgement:
      return "judgement";
    case AttributionFrame::kNoun:
      return "noun";
    case AttributionFrame::kLabel:
      return "label";
    case AttributionFrame::kContinued:
      return "continued";
    case AttributionFrame::kHearsay:
      return "hearsay";
  }
  return "clause";
}

SourceList list_sources(const Document& document, const Attributions& attributions,
                        std::span<const std::uint32_t> left_out) {
  return Lister(document, attributions).list(left_out);
}

}  // namespace galley::core
