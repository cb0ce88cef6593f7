#pragma once

#include <optional>

#include "galley/sourcing/claims.h"
#include "sentence_reader.h"

namespace galley::core {

/// What a number, or a currency sign with its number, says in a claim.
struct FigureTerm {
  ClaimTerm term = ClaimTerm::kFigure;
  TokenRange words;
};

/// Reads the number at `at`: a share, a date, a count. Nothing where it claims nothing: a year, an
/// age, the number of a document, a step of an instruction.
[[nodiscard]] std::optional<FigureTerm> read_number(const SentenceReader& s, std::uint32_t at);

/// Reads the sum behind the currency sign at `at`; nothing for any other symbol.
[[nodiscard]] std::optional<FigureTerm> read_sum(const SentenceReader& s, std::uint32_t at);

}  // namespace galley::core
