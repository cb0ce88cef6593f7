#pragma once

#include "sentence_reader.h"

namespace galley::core {

/// Behind what may stand between a verb of saying at `at - 1` and what is said: to whom, when,
/// where. `at` itself where nothing does.
[[nodiscard]] std::uint32_t behind_setting(const SentenceReader& s, std::uint32_t at);

/// Whether a clause, with or without "that", or a quotation starts at `at`.
[[nodiscard]] bool opens_clause(const SentenceReader& s, std::uint32_t at);

/// Behind "in a statement", "in an interview" at `at`; `at` itself where there is none.
[[nodiscard]] std::uint32_t behind_medium(const SentenceReader& s, std::uint32_t at);

/// What a frame read, with the kind of its source and closer ends of its contents: what is wanted,
/// judged or said in a relative clause ends before the sentence does, at the comma behind which
/// something else begins.
[[nodiscard]] Attribution finished(const SentenceReader& s, Attribution attribution);

/// Ends contents where the next attribution of the sentence begins. Of two statements side by side
/// the first ends where the second's subject or cue begins, unless the second lies inside the
/// first ("said that she believes"). `all`: those of the sentence.
void part_contents(const SentenceReader& s, std::span<Attribution> all);

}  // namespace galley::core
