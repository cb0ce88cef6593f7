#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "galley/document/document.h"
#include "galley/sourcing/attribution.h"

namespace galley::core {

// Whom a pronoun means, as far as the words nearby show. Last names and nearness, no more.

/// Entries of a list of sources by mention_key().
using SourceKeys = std::unordered_map<std::uint64_t, std::size_t>;

/// The noun phrase that a relative pronoun stands for: "a miller" of "a miller who said". Empty
/// when none is right before it.
[[nodiscard]] TokenRange antecedent(const Document& document, std::uint32_t pronoun);

/// Whether the phrase names one human being, as far as its words show: no institution, no
/// document, no crowd. "He" or "she" may mean it.
[[nodiscard]] bool is_one_person(const Document& document, const Attributions& attributions,
                                 TokenRange head, SourceKind kind);

/// The nearest person who is named as a subject before the token `pronoun`, a few sentences back
/// and not before the token `since`; empty when there is none. A name of one word may be a place,
/// so it takes two, or one that `known` holds.
[[nodiscard]] TokenRange nearest_person(const Document& document, std::uint32_t pronoun,
                                        std::uint32_t since, const SourceKeys& known);

}  // namespace galley::core
