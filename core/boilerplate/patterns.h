#pragma once

#include <cstdint>
#include <string_view>

#include "galley/boilerplate/boilerplate.h"

namespace galley {

/// Wordings of page furniture, each a pattern of its own and a feature of the line model. Bit i of
/// a WordingSet stands for pattern i.
using WordingSet = std::uint64_t;

/// Patterns are matched on at most this many bytes of a line: the head tells.
inline constexpr std::size_t kWordingBytes = 240;
inline constexpr std::uint32_t kBriefWords = 12;

/// The patterns that `line` (folded, from its first word on) matches. At the head: one pass of an
/// automaton over the line; elsewhere: a second one; a third for a brief line, one of at most
/// kBriefWords words, on which wordings are tried that would be too common in longer ones.
[[nodiscard]] WordingSet find_wordings(std::string_view line, bool is_brief);

/// False when a pattern cannot be read or the automata are too large.
[[nodiscard]] bool wordings_are_valid();
[[nodiscard]] std::size_t wording_count();
[[nodiscard]] FurnitureKind wording_kind(std::size_t i);
/// True for a wording that a story may well use: it speaks with other evidence alone.
[[nodiscard]] bool wording_is_weak(std::size_t i);
/// The kind that names a line with these wordings; kNone for none.
[[nodiscard]] FurnitureKind kind_of(WordingSet wordings);
/// The part of `line` that pattern `i` matched; empty where it does not match.
[[nodiscard]] std::string_view wording_text(std::size_t i, std::string_view line);

}  // namespace galley
