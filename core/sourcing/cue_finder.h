#pragma once

#include <span>
#include <unordered_set>
#include <vector>

#include "galley/sourcing/attribution.h"

namespace galley::core {

/// Finds the attributions of one sentence at a time: reads every reporting verb, "according to"
/// and noun of speech outside quotation marks, and walks from it to its subject and its content.
/// Every walk is bounded by kReach tokens, so that a sentence costs time linear in its length.
class CueFinder {
 public:
  /// `flags` holds the sourcing flags of every token of the document. Both must outlive the finder.
  CueFinder(const Document& document, const std::vector<SourcingFlags>& flags)
      : document_(document), tokens_(document.tokens()), flags_(flags) {}

  /// Appends the attributions of sentence `index` to `out`, left to right.
  void find(std::uint32_t index, std::vector<Attribution>& out);

 private:
  /// Longest subject, and longest run between a verb and its complement, in tokens.
  static constexpr std::uint32_t kReach = 30;
  /// Attributions read of one sentence; prose has at most a dozen, and pairs of them are compared.
  static constexpr std::size_t kMaxCues = 32;

  enum class Reading : std::uint8_t { kNone, kFinite, kInfinitive, kParticiple, kPassive };

  /// What the verb takes; any verb beside a quotation may utter it.
  [[nodiscard]] SourcingFlags verb_flags(std::uint32_t verb) const;

  [[nodiscard]] Reading read_verb(std::uint32_t verb) const;
  [[nodiscard]] bool is_only_verb(std::uint32_t verb, std::uint32_t left) const;
  [[nodiscard]] bool is_object(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t chain_begin(std::uint32_t verb) const;
  [[nodiscard]] TokenRange main_subject() const;
  [[nodiscard]] TokenRange subject_before(std::uint32_t end, bool nested = false) const;
  [[nodiscard]] bool takes_main_verb(TokenRange subject, std::uint32_t at) const;
  [[nodiscard]] bool is_predicate(TokenRange phrase) const;
  [[nodiscard]] bool is_apposition(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] TokenRange apposed_head(std::uint32_t floor, std::uint32_t last) const;
  [[nodiscard]] TokenRange noun_phrase_after(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t skip_setting(std::uint32_t at) const;
  [[nodiscard]] bool starts_clause(std::uint32_t at) const;
  [[nodiscard]] bool is_clause_break(std::uint32_t at) const;
  [[nodiscard]] SourceKind kind_of(TokenRange source) const;
  [[nodiscard]] TokenRange trimmed(TokenRange range) const;
  void read_cue(std::uint32_t verb, Reading reading, std::vector<Attribution>& out);
  [[nodiscard]] std::uint32_t medium_end(std::uint32_t at) const;
  bool read_phrase(std::uint32_t verb, std::vector<Attribution>& out);
  void read_hearsay(std::uint32_t at, std::vector<Attribution>& out);
  bool read_question(std::uint32_t verb, std::vector<Attribution>& out);
  void read_according(std::uint32_t at, std::vector<Attribution>& out);
  [[nodiscard]] bool is_body(TokenRange source) const;
  bool read_count(std::uint32_t verb, std::vector<Attribution>& out);
  bool read_poll(std::uint32_t poll, std::vector<Attribution>& out);
  void read_attitude(std::uint32_t adjective, std::vector<Attribution>& out);
  void read_noun(std::uint32_t noun, std::vector<Attribution>& out);
  [[nodiscard]] bool is_speaker(std::uint32_t label);
  [[nodiscard]] bool names_thing(std::uint32_t verb) const;
  void read_label(std::vector<Attribution>& out);
  [[nodiscard]] std::uint32_t content_end(const Attribution& a, TokenRange content) const;
  void emit(Attribution attribution, std::vector<Attribution>& out);

  [[nodiscard]] bool has(std::uint32_t at, SourcingFlags any) const {
    return at >= range_.begin && at < range_.end && (flags_[at] & any) != 0;
  }
  [[nodiscard]] bool is(std::uint32_t at, std::uint64_t word) const {
    return at >= range_.begin && at < range_.end && tokens_[at].word == word;
  }
  [[nodiscard]] bool word_has(std::uint32_t at, WordFlags any) const {
    return at >= range_.begin && at < range_.end && tokens_[at].has(any);
  }
  [[nodiscard]] Xpos tag(std::uint32_t at) const {
    if (at < range_.begin || at >= range_.end) return Xpos::kOther;
    if (tags_.empty()) tags_ = document_.tags(document_.sentences()[sentence_]);
    return tags_[at - range_.begin].xpos;
  }
  [[nodiscard]] Mark mark(std::uint32_t at) const {
    return at >= range_.begin && at < range_.end ? tokens_[at].mark : Mark::kNone;
  }
  [[nodiscard]] bool quoted(std::uint32_t at) const {
    return at >= range_.begin && at < range_.end && tokens_[at].is(shape::kQuoted);
  }
  [[nodiscard]] bool capitalised(std::uint32_t at) const {
    return at >= range_.begin && at < range_.end && tokens_[at].is_word() &&
           tokens_[at].is(shape::kCapitalised);
  }
  [[nodiscard]] bool ends_in(std::uint32_t at, std::string_view ending) const {
    return at >= range_.begin && at < range_.end && tokens_[at].is_word() &&
           document_.view(tokens_[at].span()).ends_with(ending);
  }
  [[nodiscard]] bool is_adverb(std::uint32_t at) const;
  [[nodiscard]] bool is_time(std::uint32_t at) const;
  [[nodiscard]] bool is_be(std::uint32_t at) const;

  /// Words that the document writes as names somewhere, and those of capital labels that stand
  /// twice; filled when the first capital label asks, with `labels_read_`.
  std::unordered_set<std::uint64_t> speakers_;
  bool labels_read_ = false;
  const Document& document_;
  std::span<const Token> tokens_;
  const std::vector<SourcingFlags>& flags_;
  /// Of the sentence in hand, once something asks for one: most sentences hold no cue.
  mutable std::span<const Tag> tags_;
  TokenRange range_;  ///< of the sentence in hand, its last stop left out
  std::uint32_t sentence_ = 0;
  std::size_t first_out_ = 0;  ///< index of the sentence's first attribution in the output
};

}  // namespace galley::core
