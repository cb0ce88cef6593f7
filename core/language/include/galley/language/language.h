#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "galley/language/parts.h"
#include "galley/language/word_list.h"
#include "galley/tagger/tagger.h"

namespace galley {

/// What a language pack knows of a word without seeing its sentence: any number of these bits.
/// A word may carry contradicting bits ("report" is a source noun and a reporting verb); the
/// sentence decides.
using WordFlags = std::uint64_t;
namespace word {
/// The full stop after it belongs to it and does not end a sentence: "Mr", "vs", "Gen".
inline constexpr WordFlags kAbbreviation = 1U << 0;
/// Takes a full stop of its own that may end a sentence too: "Inc", "etc", "a.m".
inline constexpr WordFlags kAbbreviationAtEnd = 1U << 1;
inline constexpr WordFlags kDeterminer = 1U << 2;
inline constexpr WordFlags kPreposition = 1U << 3;
inline constexpr WordFlags kCoordinator = 1U << 4;
inline constexpr WordFlags kSubordinator = 1U << 5;
inline constexpr WordFlags kRelative = 1U << 6;
/// A personal pronoun that can be the subject of a clause: "he", "they", "it".
inline constexpr WordFlags kSubjectPronoun = 1U << 7;
/// Stands for a person or group: "he", "she", "they", "who"; with kSubjectPronoun.
inline constexpr WordFlags kPersonPronoun = 1U << 8;
/// A form of be, have or do, or a modal: always finite where it stands alone.
inline constexpr WordFlags kFiniteAuxiliary = 1U << 9;
/// Any word of the closed classes; what a repeat or a topic should not count.
inline constexpr WordFlags kFunctionWord = 1U << 10;
/// A form of a reporting verb that can be finite; the tier says how it reports.
inline constexpr WordFlags kReports = 1U << 11;
inline constexpr WordFlags kReportsNeutral = 1U << 12;    ///< say, tell, announce
inline constexpr WordFlags kReportsContested = 1U << 13;  ///< claim, argue, deny
inline constexpr WordFlags kReportsEndorsing = 1U << 14;  ///< reveal, stress, admit
inline constexpr WordFlags kReportsMind = 1U << 15;       ///< believe, expect, fear
inline constexpr WordFlags kReportsDirective = 1U << 16;  ///< urge, demand, promise
inline constexpr WordFlags kReportsManner = 1U << 17;     ///< shout, joke: beside a quotation only
inline constexpr WordFlags kReportsData = 1U << 18;  ///< show, find: with a document as subject
inline constexpr WordFlags kSource = 1U << 19;       ///< statement, police, ministry, spokesman
inline constexpr WordFlags kWeakSource = 1U << 20;   ///< experts, critics, officials, some
inline constexpr WordFlags kMonth = 1U << 21;
inline constexpr WordFlags kWeekday = 1U << 22;
inline constexpr WordFlags kNumberWord = 1U << 23;  ///< two, dozen, million
inline constexpr WordFlags kHonorific = 1U << 24;   ///< Mr, Dr, Gen: a name follows
/// Hedges a claim without naming who makes it: "allegedly", "reportedly".
inline constexpr WordFlags kHedge = 1U << 25;
inline constexpr WordFlags kNegation = 1U << 26;
/// The -ing form of a reporting verb: "citing", "saying".
inline constexpr WordFlags kReportsParticiple = 1U << 27;
/// A closed-class word that never stands twice in a row in sound prose: "the", "of"; not "had".
inline constexpr WordFlags kNeverDoubled = 1U << 28;
/// Where a figure counts people who came to harm: "killed", "displaced".
inline constexpr WordFlags kHarm = 1U << 29;
/// "first", "largest", "worst": claims a rank; also "most" before an adjective.
inline constexpr WordFlags kSuperlative = 1U << 30;
/// Opens a phrase that must reach a main clause: "despite", "according"; see intro_length().
inline constexpr WordFlags kIntroducer = 1U << 31;
// Signs of what kind of line or text a word stands in; they count, one alone decides nothing.
inline constexpr WordFlags kFirstPerson = 1ULL << 32;   ///< i, my, we, our
inline constexpr WordFlags kSecondPerson = 1ULL << 33;  ///< you, your
inline constexpr WordFlags kUnit = 1ULL << 34;          ///< of measure: km, tonnes, percent, cups
inline constexpr WordFlags kKitchen = 1ULL << 35;    ///< of a recipe: tbsp, cup, cloves, bake, stir
inline constexpr WordFlags kLegalTerm = 1ULL << 36;  ///< shall, hereby, pursuant
inline constexpr WordFlags kSport = 1ULL << 37;      ///< goal, innings, touchdown
inline constexpr WordFlags kMarket = 1ULL << 38;     ///< shares, index, yields
inline constexpr WordFlags kPhotoCredit = 1ULL << 39;  ///< photo, getty, pictured
inline constexpr WordFlags kTimeStamp = 1ULL << 40;    ///< published, updated, gmt, ago
inline constexpr WordFlags kReviewTerm = 1ULL << 41;   ///< verdict, rating, pros, cons
inline constexpr WordFlags kInstruction = 1ULL << 42;  ///< opens a step: click, add, choose
inline constexpr WordFlags kNewsAgency = 1ULL << 43;   ///< reuters, ap, afp
/// Finite wherever it stands, without asking for the part of speech: "was", "could", "went".
inline constexpr WordFlags kSureFinite = 1ULL << 44;
}  // namespace word

/// What a pack knows of a word for the question who says so; the bits are galley::sourcing of
/// sourcing.h.
using SourcingFlags = WordFlags;

struct DatePhrase;
struct NamePhrase;
struct NumberPhrase;
struct ReportingCue;
class SentenceView;
struct TorturedPhrase;

/// What rules may ask about a language. What kind of word a word is stands here, so that a second
/// language is another implementation of this interface; a rule names words where it is about
/// those very words ("its" and "it's").
/// Words come as word_hash() of their folded lower-case form. Immutable; safe to share.
class Language {
 public:
  virtual ~Language() = default;
  /// BCP 47 primary tag: "en".
  [[nodiscard]] virtual std::string_view code() const = 0;
  [[nodiscard]] virtual WordFlags flags(std::uint64_t word) const = 0;
  [[nodiscard]] virtual SourcingFlags sourcing(std::uint64_t word) const = 0;
  /// The bits are galley::claim_word of claim_words.h.
  [[nodiscard]] virtual WordFlags claim_words(std::uint64_t word) const = 0;
  /// A set of words that no flag holds; empty where the pack has none of that name.
  [[nodiscard]] virtual const WordList& list(WordListId id) const = 0;
  /// Whether the ending of a noun, as written, is one of people: "cyclist", "farmers"; of a few
  /// things as well ("printer").
  [[nodiscard]] virtual bool may_name_person(std::string_view noun) const = 0;
  /// The part of speech of each word of one sentence; see Tagger::tag().
  virtual void tag(std::span<const std::string_view> words, std::span<Tag> tags) const = 0;

  // See galley/language/phrases.h. Each of these appends to `out`, in text order.

  virtual void numbers(const SentenceView& sentence, std::vector<NumberPhrase>& out) const = 0;
  virtual void dates(const SentenceView& sentence, std::vector<DatePhrase>& out) const = 0;
  virtual void names(const SentenceView& sentence, std::vector<NamePhrase>& out) const = 0;
  /// Reporting verbs, participles and "according to" that report here and now: "added that", not
  /// "added 3,000 jobs"; "said", not "all told". Inside quotation marks too: ask shape::kQuoted.
  virtual void cues(const SentenceView& sentence, std::vector<ReportingCue>& out) const = 0;
  /// See galley/language/tortured_phrase.h.
  [[nodiscard]] virtual std::span<const TorturedPhrase> tortured_phrases() const = 0;
  /// The bytes of a named section of the pack: a table or the weights of a model that another room
  /// reads ("boilerplate-patterns", "boilerplate-weights"; the room's header gives the layout).
  /// Empty where the pack lacks it. They start at a multiple of 16 bytes and live as long as the
  /// pack, so that numbers are read in place.
  [[nodiscard]] virtual std::string_view section(std::string_view name) const = 0;
  /// What a room made of the pack's sections; see galley/language/parts.h.
  template <class Part>
  [[nodiscard]] const Part& part() const {
    return parts_.get<Part>(*this);
  }
  /// False when the word is surely no finite verb where it stands. A rule that speaks of a missing
  /// verb asks this of every token.
  [[nodiscard]] virtual bool may_be_finite(const Tag& tag) const = 0;

 private:
  LanguageParts parts_;
};

/// The English pack; built at the first call, lives until the program ends.
[[nodiscard]] const Language& english();

}  // namespace galley
