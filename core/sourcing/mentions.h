#pragma once

#include <cstdint>

#include "galley/document/document.h"
#include "galley/sourcing/attribution.h"

namespace galley::core {

// How the words of a source name it, and which mentions name the same one.

/// The head of the source's name: up to a comma, a relative or a preposition after a capital; the
/// name behind a description. "A spokeswoman for the port, | Ada Osei"
[[nodiscard]] TokenRange name_head(const Document& document, TokenRange source);

/// What two mentions of one source have in common: the last capitalised word of a name, all words
/// of a role and of a name that holds a preposition.
[[nodiscard]] std::uint64_t mention_key(const Document& document, TokenRange head, SourceKind kind);

}  // namespace galley::core
