#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "galley/language/flags.h"
#include "galley/language/parts.h"
#include "galley/language/word_list.h"
#include "galley/language/word_table.h"
#include "galley/tagger/tagger.h"

namespace galley::core {

class Grammar;
class PackReader;
enum class Mark : std::uint8_t;
struct NamePhrase;
struct NumberPhrase;
class SentenceView;
struct Token;
struct TorturedPhrase;

/// What stands between the digits of a number.
struct NumberFormat {
  char decimal_mark = '.';  ///< before the decimals
  char grouping = ',';      ///< between groups of digits
};

/// A number in words: "seven", "million".
struct NumberWord {
  std::uint64_t word = 0;
  std::int64_t value = 0;
  bool scale = false;  ///< multiplies what stands before it
};

/// A language as its pack describes it: what words are and do, how numbers and quotations are
/// written, and the trained models. All that the library knows of English or of another language
/// is asked here; a rule names words where it is about those very words ("its" and "it's").
///
/// Words come as word_hash() of their folded lower-case form. Immutable; one object may serve many
/// threads. Made by load_pack() of language_pack.h.
class Language {
 public:
  ~Language();
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  /// BCP 47 primary tag: "en".
  [[nodiscard]] std::string_view code() const { return code_; }
  /// What people call it: "English".
  [[nodiscard]] std::string_view name() const { return name_; }

  [[nodiscard]] WordFlags flags(std::uint64_t word) const { return words_.find(word); }
  /// The bits are galley::core::sourcing of sourcing.h.
  [[nodiscard]] SourcingFlags sourcing(std::uint64_t word) const { return sourcing_.find(word); }
  /// The bits are galley::core::claim_word of claim_words.h.
  [[nodiscard]] ClaimWordFlags claim_words(std::uint64_t word) const {
    return claim_words_.find(word);
  }
  /// A set of words that no flag holds; empty where the pack has none of that name.
  [[nodiscard]] const WordList& list(WordListId id) const {
    return lists_[static_cast<std::size_t>(id)];
  }
  /// Null when `word` is none.
  [[nodiscard]] const NumberWord* number_word(std::uint64_t word) const;
  /// Whether the ending of a noun, as written, is one of people: "cyclist", "farmers"; of a few
  /// things as well ("printer").
  [[nodiscard]] bool may_name_person(std::string_view noun) const;
  /// Whether the word, as written, ends as most plurals do: "growers", but "bus" too.
  [[nodiscard]] bool may_be_plural(std::string_view word) const {
    return !plural_ending_.empty() && word.ends_with(plural_ending_);
  }
  /// Whether the word, as written, ends as most adverbs do: "slowly", but "family" too.
  [[nodiscard]] bool may_be_adverb(std::string_view word) const {
    return !adverb_ending_.empty() && word.ends_with(adverb_ending_);
  }
  /// In no order. See galley/language/tortured_phrase.h.
  [[nodiscard]] std::span<const TorturedPhrase> tortured_phrases() const;

  [[nodiscard]] const NumberFormat& number_format() const { return number_format_; }
  /// Whether `sign` is one of money: "$", "€".
  [[nodiscard]] bool is_currency_sign(std::string_view sign) const;

  /// Where a word, as written, parts in two tokens: 2 for "he's" (he|'s) and "don't" (do|n't); 0
  /// for a word that is one token. In bytes from the word's start.
  [[nodiscard]] std::size_t clitic_split(std::string_view word) const;
  /// What the mark `sign` does in this language, `usual` in most.
  [[nodiscard]] Mark mark_of(char32_t sign, Mark usual) const {
    for (const auto& [own, mark] : marks_) {
      if (own == sign) return mark;
    }
    return usual;
  }
  /// Whether the mark with this Token::word ends a sentence wherever it stands: 。 and ۔, never the
  /// full stop, which abbreviations and numbers have too.
  [[nodiscard]] bool always_ends_sentence(std::uint64_t word) const {
    return !sentence_ends_.empty() && sentence_ends_.contains(word);
  }

  /// The part of speech of each word of one sentence: as Tagger::tag(), or as the lexicon has it
  /// where the pack has no model.
  void tag(std::span<const std::string_view> words, std::span<Tag> tags) const {
    if (section("tagger").empty()) {
      tag_by_lexicon(words, tags);
    } else {
      tagger().tag(words, tags);
    }
  }
  /// Built at the first call; not valid() when the pack has no model.
  [[nodiscard]] const Tagger& tagger() const;

  // See galley/language/phrases.h. Each of these appends to `out`, in text order. A pack names the
  // grammar that reads them; without one, only figures are found.

  void numbers(const SentenceView& sentence, std::vector<NumberPhrase>& out) const;
  void names(const SentenceView& sentence, std::vector<NamePhrase>& out) const;

  /// The language of a run of tokens as a BCP 47 primary tag: "en", "de", "hi"; "und" where it
  /// cannot be told. By script where a script is written by one language (and by the commonest
  /// language of the script otherwise), by function words where it is Latin. Latin text with too
  /// few function words of any language counts as this one: a headline, a table and a list of names
  /// have none. The result lives as long as the language.
  ///
  /// Told apart beside the pack's own: those of core/language/detection.tsv.
  [[nodiscard]] std::string_view detect(std::string_view text, std::span<const Token> tokens) const;

  /// The bytes of a named section of the pack: a table or the weights of a model that another room
  /// reads ("boilerplate-patterns", "boilerplate-weights"; the room's header gives the layout).
  /// Empty where the pack lacks it. They start at a multiple of 16 bytes and live as long as the
  /// language, so that numbers are read in place.
  [[nodiscard]] std::string_view section(std::string_view name) const;

  /// What a room made of the pack's sections; see galley/language/parts.h.
  template <class Part>
  [[nodiscard]] const Part& part() const {
    return parts_.get<Part>(*this);
  }

 private:
  friend class PackReader;
  struct Clitic {
    std::string_view before;  ///< of the apostrophe, in lower case
    std::string_view after;
  };
  struct Section {
    std::string_view name;
    std::string_view bytes;
  };
  struct Script {
    char32_t first, last;
    std::string_view code;
  };

  Language();
  void tag_by_lexicon(std::span<const std::string_view> words, std::span<Tag> tags) const;

  std::vector<unsigned char> owned_;  ///< the pack, when it is not borrowed
  std::vector<Section> sections_;
  std::string_view code_;
  std::string_view name_;
  const Grammar* grammar_ = nullptr;
  WordTable<WordFlags> words_;
  WordTable<SourcingFlags> sourcing_;
  WordTable<ClaimWordFlags> claim_words_;
  std::array<WordList, kWordListCount> lists_;
  std::vector<NumberWord> numbers_;  ///< by word
  std::vector<TorturedPhrase> tortured_phrases_;
  NumberFormat number_format_;
  std::vector<std::string_view> currency_signs_;
  std::vector<std::string_view> person_endings_;
  std::string_view plural_ending_;
  std::string_view adverb_ending_;
  std::vector<Clitic> clitics_;          ///< at the end of a word
  std::vector<std::string_view> heads_;  ///< at the head, without their apostrophe
  std::size_t most_after_ = 0;           ///< bytes of the longest Clitic::after
  std::vector<std::pair<char32_t, Mark>> marks_;
  WordList sentence_ends_;
  std::vector<std::string_view> profile_codes_;  ///< the pack's own first
  WordTable<std::uint64_t> profiles_;            ///< a bit is a place in profile_codes_
  std::vector<Script> scripts_;

  LanguageParts parts_;
  mutable std::once_flag tagger_once_;
  mutable std::optional<Tagger> tagger_;
};

/// The English pack that the program carries; built at the first call, lives until the program
/// ends. A program that carries none must not ask.
[[nodiscard]] const Language& english();

}  // namespace galley::core
