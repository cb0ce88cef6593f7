#pragma once

#include <cstdint>
#include <string_view>

#include "galley/boilerplate/boilerplate.h"

namespace galley::core {

/// Patterns of boilerplate, each a pattern of its own and a feature of the line model. Bit i of
/// a PatternSet stands for pattern i.
using PatternSet = std::uint64_t;

/// Patterns are matched on at most this many bytes of a line: the head tells.
inline constexpr std::size_t kPatternBytes = 240;
inline constexpr std::uint32_t kBriefWords = 12;

/// The patterns that `line` (folded, from its first word on) matches. At the head: one pass of an
/// automaton over the line; elsewhere: a second one; a third for a brief line, one of at most
/// kBriefWords words, on which patterns are tried that would be too common in longer ones.
[[nodiscard]] PatternSet find_patterns(std::string_view line, bool is_brief);

/// False when a pattern cannot be read or the automata are too large.
[[nodiscard]] bool patterns_are_valid();
[[nodiscard]] std::size_t pattern_count();
[[nodiscard]] BoilerplateKind pattern_kind(std::size_t i);
/// True for a pattern that a story may well use: it speaks with other evidence alone.
[[nodiscard]] bool pattern_is_weak(std::size_t i);
/// The kind that names a line with these patterns; kNone for none.
[[nodiscard]] BoilerplateKind kind_of(PatternSet patterns);
/// The part of `line` that pattern `i` matched; empty where it does not match.
[[nodiscard]] std::string_view pattern_text(std::size_t i, std::string_view line);

}  // namespace galley::core
