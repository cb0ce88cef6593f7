#pragma once

#include <cstdint>

#include "galley/document/document.h"

namespace galley::core {

/// What a sentence has of a main clause.
struct ClauseShape {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t words = 0;   ///< words and numbers
  std::uint32_t finite = 0;  ///< finite verbs
  /// Finite verbs that no relative pronoun, conjunction or contact clause ("the trees I saw")
  /// accounts for: those of main clauses.
  std::uint32_t main = 0;
  /// The token that opens the first clause inside the sentence; kNone where none does.
  std::uint32_t opener = kNone;
  std::uint32_t first_finite = kNone;
};

/// True when the words alone show a main clause: a form that is finite wherever it stands, and no
/// word before it that may open a clause. Most sentences have one, and need no parts of speech.
[[nodiscard]] bool surely_has_main_clause(const Document& document, const Sentence& sentence);

/// Reads the clauses of a sentence from its parts of speech: one pass.
[[nodiscard]] ClauseShape read_clauses(const Document& document, const Sentence& sentence);

/// How much a sentence without a main clause looks like one that lost it rather than one that was
/// written short on purpose: a sum of weights over its parts of speech and words, trained by
/// train_fragments, in 32nds of a natural-log unit. Call it for shape.main == 0 only.
[[nodiscard]] int fragment_score(const Document& document, const Sentence& sentence,
                                 const ClauseShape& shape);

/// Tag::finite_margin at or below its negative: the odds are 3 to 1 or more that a word is no
/// finite verb. In eighths of a natural-log unit. Against 5 to 1 it costs one labelled fragment in
/// 25 and spares three of the eleven sound news sentences flagged.
inline constexpr int kNotFiniteMargin = 9;

/// How a sentence hangs on another one.
enum class DependentFragment : std::uint8_t {
  kNo,
  kAdjunct,   ///< "With the pumps at the lock already running at full power."
  kClause,    ///< "Although the teachers had asked for more time."
  kRelative,  ///< "Who had been on the water since midnight."
};

/// What kind of dependent words a sentence without a main clause is, where a full stop cut them off
/// for sure: no mark inside after which a main clause could begin, and no word that may yet be its
/// verb. Clauses count behind another sentence of their block alone. Most sentences are told by
/// their first word, without asking for parts of speech.
[[nodiscard]] DependentFragment read_dependent_fragment(const Document& document,
                                                        const Sentence& sentence);

/// True for determiners and conjunctions that never end a sentence. Prepositions, pronouns and
/// auxiliaries do ("what it is made of", "as he does").
[[nodiscard]] bool never_ends_sentence(const Document& document, std::uint64_t word);

/// True for a sentence that starts with a capital or figure, ends as one does, and is neither
/// spoken nor foreign: what it lacks it lost.
[[nodiscard]] bool stands_as_sentence(const Document& document, const Sentence& sentence);

}  // namespace galley::core
