#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// What kind of writing a passage is, as far as it decides whether its words may well stand twice.
enum class PassageKind : std::uint8_t {
  kProse,
  kHeading,     ///< a label or heading: no sentence
  kList,        ///< an item of a list
  kTable,       ///< a row of a table, a score, a price list: figures weigh as much as words
  kNames,       ///< names and titles: nearly every word is capitalised
  kVerse,       ///< short lines that end in no full stop: a song, a poem, a slogan
  kTranscript,  ///< a turn of a conversation, with its label
  kRecipe,      ///< quantities and what to do with them
  kLegal,       ///< clauses of a contract or statute
  kCode,        ///< a program or markup
};

/// Two words for a reader: "a list", "verse".
[[nodiscard]] std::string_view to_string(PassageKind setting);

/// The setting of `range`, told by its block and its shape alone.
[[nodiscard]] PassageKind passage_kind_of(const Document& document, TokenRange range);

/// True when the passage is one or more blocks from end to end.
[[nodiscard]] bool is_whole_blocks(const Document& document, TokenRange range);
/// True when the passage is one or more sentences from end to end.
[[nodiscard]] bool is_whole_sentences(const Document& document, TokenRange range);
/// True when nothing but signs stands between the two passages.
[[nodiscard]] bool is_adjacent(const Document& document, TokenRange first, TokenRange second);

/// One place where two passages differ: the tokens of either side, one of them possibly empty.
struct Change {
  TokenRange gone;
  TokenRange come;
};

/// Where the words of `b` differ from those of `a`, in order; one change with both passages whole
/// where they are too long to align. Documents may differ.
[[nodiscard]] std::vector<Change> changes_between(const Document& document_a, TokenRange a,
                                                  const Document& document_b, TokenRange b);

/// How the words of `b` differ from those of `a`, the first few changes, for a reader:
///   “talks” became “talks today”; “on Monday” dropped
/// Empty when no word differs. Documents may differ.
[[nodiscard]] std::string describe_changes(const Document& document_a, TokenRange a,
                                           const Document& document_b, TokenRange b);

}  // namespace galley::core
