#pragma once

#include "sentence_reader.h"

namespace galley::core {

// Noun phrases around a verb. An empty range says that there is none; where it begins then means
// nothing.

/// The noun phrase that ends right before token `end`, with what lies between it and there:
/// an apposition, a bracket, a relative clause.
///   "Ada Osei, 58, who farms near Loom, | said"    "the mayor on Sunday | said"
[[nodiscard]] TokenRange subject_before(const SentenceReader& s, std::uint32_t end);

/// The subject of the sentence's first finite verb: whose participles and second verbs these are.
[[nodiscard]] TokenRange main_subject(const SentenceReader& s);

/// The noun phrase that starts at `begin`, a role behind a name included.
///   "according to | Ada Osei, a spokeswoman for the port"
[[nodiscard]] TokenRange noun_phrase_after(const SentenceReader& s, std::uint32_t begin);

/// Whether the only finite verb from `at` on is that of the main clause: "Those who read books
/// lived longer", where `subject`, "who", opens the sentence's subject.
[[nodiscard]] bool takes_main_verb(const SentenceReader& s, TokenRange subject, std::uint32_t at);

}  // namespace galley::core
