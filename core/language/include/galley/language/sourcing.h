#pragma once

#include "galley/language/language.h"

namespace galley::core {

/// What a language pack knows of a word where it is asked who says so, and what makes a statement
/// one that needs a source. Any number of these bits, beside WordFlags; see Language::sourcing().
/// Verbs carry one bit or more for what follows them and one for their form.
namespace sourcing {
// What a reporting verb takes.
/// A clause, with or without "that": say, argue, believe.
inline constexpr SourcingFlags kSay = 1U << 0;
/// A clause or a quotation, but common as a plain verb too: find, post, hold, claim. Reports only
/// where such a complement stands.
inline constexpr SourcingFlags kFind = 1U << 1;
/// A person spoken to, then the clause: tell, remind, assure.
inline constexpr SourcingFlags kTell = 1U << 2;
/// An aim: want, promise, urge, refuse, with "to" or an object.
inline constexpr SourcingFlags kWant = 1U << 3;
/// An object that is judged: praise, criticise, oppose, call.
inline constexpr SourcingFlags kJudge = 1U << 4;
/// How it was uttered: reports beside a quotation only.
inline constexpr SourcingFlags kManner = 1U << 5;
// Forms of a reporting verb. A past form may be a participle.
inline constexpr SourcingFlags kBase = 1U << 6;
inline constexpr SourcingFlags kThirdPerson = 1U << 7;
inline constexpr SourcingFlags kPast = 1U << 8;
inline constexpr SourcingFlags kIng = 1U << 9;
/// The form is a noun as well: claim, reports, call.
inline constexpr SourcingFlags kNounToo = 1U << 10;
// Nouns.
/// A statement or an attitude: "his claim that", "fears that".
inline constexpr SourcingFlags kSpeechNoun = 1U << 11;
/// A document or data that can say something: poll, study, figures.
inline constexpr SourcingFlags kDataNoun = 1U << 12;
/// Speaks for somebody: spokesman, representative.
inline constexpr SourcingFlags kSpokesperson = 1U << 13;
// Terms of a claim.
inline constexpr SourcingFlags kCasualty = 1U << 14;    ///< killed, victims
inline constexpr SourcingFlags kCrime = 1U << 15;       ///< fraud, assault, stole
inline constexpr SourcingFlags kRank = 1U << 16;        ///< first, largest, record
inline constexpr SourcingFlags kAbsolute = 1U << 17;    ///< all, never, every, only
inline constexpr SourcingFlags kCause = 1U << 18;       ///< because, caused, triggered
inline constexpr SourcingFlags kForecast = 1U << 19;    ///< will, would, could, likely
inline constexpr SourcingFlags kShare = 1U << 20;       ///< percent, majority, thirds
inline constexpr SourcingFlags kManyNoun = 1U << 21;    ///< dozens, thousands, million
inline constexpr SourcingFlags kHealth = 1U << 22;      ///< disease, vaccine, cancer
inline constexpr SourcingFlags kEvaluation = 1U << 23;  ///< contentious, shocking, landmark
inline constexpr SourcingFlags kDisplaced = 1U << 24;   ///< fled, refuge, homeless, missing
inline constexpr SourcingFlags kCurrency = 1U << 25;    ///< dollars, euros
/// A name does not become anonymous by it, but nobody who says so is named either: "anonymity",
/// "unnamed", "undisclosed".
inline constexpr SourcingFlags kAnonymity = 1U << 26;
/// Opens a reason for anonymity: "authorised", "sensitive", "retaliation", "safety".
inline constexpr SourcingFlags kReasonGiven = 1U << 27;
/// An animate plural or singular noun that names a group without members: voters, observers.
inline constexpr SourcingFlags kGroup = 1U << 28;
/// A cue that judges the speaker or vouches for the content: admitted, claimed, revealed.
inline constexpr SourcingFlags kLoaded = 1U << 29;
/// A verb of an act done in public, and the event itself the proof: voted, signed, launched.
inline constexpr SourcingFlags kPublicAct = 1U << 30;
/// The verb reports only with a preposition or particle behind it: "spoke about", "pointed to".
inline constexpr SourcingFlags kWithPreposition = 1ULL << 32;
/// Prepositions and particles that belong to a verb of saying before them.
inline constexpr SourcingFlags kVerbParticle = 1ULL << 33;
/// An attitude that takes a clause or "about" behind a form of be: worried, confident, sure.
inline constexpr SourcingFlags kAttitude = 1ULL << 34;
// The words that hold an attribution together.
/// A form of be, finite or not.
inline constexpr SourcingFlags kBeForm = 1ULL << 35;
/// A form of have before a participle.
inline constexpr SourcingFlags kHaveForm = 1ULL << 36;
/// An adverb, negation or auxiliary that may stand between a subject and its verb: also, never.
inline constexpr SourcingFlags kMidAdverb = 1ULL << 37;
/// Opens what is said: that, whether, how.
inline constexpr SourcingFlags kClauseOpener = 1ULL << 38;
/// Opens a clause beside the one before it: but, while, because.
inline constexpr SourcingFlags kContrast = 1ULL << 39;
/// A word of time: yesterday, week, earlier.
inline constexpr SourcingFlags kTimeWord = 1ULL << 40;
/// "last", "this", "next" before a word of time.
inline constexpr SourcingFlags kTimeOpener = 1ULL << 41;
/// An object pronoun: him, them.
inline constexpr SourcingFlags kObjectPronoun = 1ULL << 42;
/// A possessive pronoun or clitic: his, their, 's.
inline constexpr SourcingFlags kPossessor = 1ULL << 43;
/// Opens a phrase that tells to whom, when or where something is said: in, to, during.
inline constexpr SourcingFlags kSetting = 1ULL << 44;
/// Reports wherever it stands, whatever part of speech it is taken for: said, told.
inline constexpr SourcingFlags kSurelyFinite = 1ULL << 45;
/// A person whose name is withheld: source, sources.
inline constexpr SourcingFlags kUnnamed = 1ULL << 46;
/// The first word of "according to".
inline constexpr SourcingFlags kAccordingTo = 1ULL << 47;
/// Names its source without "to": citing.
inline constexpr SourcingFlags kCites = 1ULL << 48;
/// "that" before a clause.
inline constexpr SourcingFlags kThatWord = 1ULL << 49;
/// "to" before an infinitive or a person.
inline constexpr SourcingFlags kToWord = 1ULL << 50;
/// "by" before who acts.
inline constexpr SourcingFlags kByWord = 1ULL << 51;
/// "as" before who says so or what something is called.
inline constexpr SourcingFlags kAsWord = 1ULL << 52;
/// Stands for nobody: it.
inline constexpr SourcingFlags kItWord = 1ULL << 53;
/// "in" and "on" before a time or a place.
inline constexpr SourcingFlags kInWord = 1ULL << 54;
inline constexpr SourcingFlags kOnWord = 1ULL << 56;
inline constexpr SourcingFlags kPlaceWord = kInWord | kOnWord;
/// Belongs to the phrase after it that it opens, and that phrase to a subject: including.
inline constexpr SourcingFlags kIncludes = 1ULL << 55;
/// Opens what speech is about, behind its verb: about, of, against.
inline constexpr SourcingFlags kMatter = 1ULL << 57;
/// What a statement is made in: statement, interview, speech. "said in a statement".
inline constexpr SourcingFlags kMedium = 1ULL << 58;
/// Puts such a medium out: issued, released.
inline constexpr SourcingFlags kPutsOut = 1ULL << 59;
/// Reports by the noun behind it: "made it clear", "took aim at", "raised questions about".
inline constexpr SourcingFlags kLight = 1ULL << 60;
/// Such a word behind it, beside nouns of speech: clear, aim, light.
inline constexpr SourcingFlags kTopic = 1ULL << 61;
/// Tells what seems or is heard, on nobody's authority: seems, reportedly. Verbs carry their form.
inline constexpr SourcingFlags kSeems = 1U << 31;
/// Leads from one statement to the next, with "to" or "on to": went, goes.
inline constexpr SourcingFlags kGoesOn = 1ULL << 62;
/// Judges with "as" behind its object: sees X as, casts X as.
inline constexpr SourcingFlags kWithAs = 1ULL << 63;
inline constexpr SourcingFlags kVerb = kSay | kFind | kTell | kWant | kJudge | kManner;
inline constexpr SourcingFlags kForms = kBase | kThirdPerson | kPast | kIng;
}  // namespace sourcing

}  // namespace galley::core
