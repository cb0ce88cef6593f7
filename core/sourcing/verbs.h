#pragma once

#include "sentence_reader.h"

namespace galley::core {

/// The part that a reporting verb has in its clause.
enum class VerbForm : std::uint8_t {
  kNone,        ///< no verb, or none that reports here
  kFinite,      ///< "said", "has said", "is saying"
  kInfinitive,  ///< "to say"
  kParticiple,  ///< "saying"
  kPassive,     ///< "was told"
};

/// The sourcing flags of the word at `verb`; any verb beside a quotation may utter it, and has
/// sourcing::kManner then.
[[nodiscard]] SourcingFlags verb_flags(const SentenceReader& s, std::uint32_t verb);

/// The form of the verb with those flags. The tagger takes many finite verbs of headlines and
/// short clauses for participles or nouns; the words around them decide then.
[[nodiscard]] VerbForm verb_form(const SentenceReader& s, std::uint32_t verb, SourcingFlags flags);

/// Where the group of the verb begins: "has not | said", "went on to | say".
[[nodiscard]] std::uint32_t verb_group_begin(const SentenceReader& s, std::uint32_t verb);

/// Whether an object may start at `at`: a determiner, a possessive, a name, a noun.
[[nodiscard]] bool may_open_object(const SentenceReader& s, std::uint32_t at);

}  // namespace galley::core
