#pragma once

#include <galley/galley.h>

#include <cstddef>
#include <string>
#include <string_view>

/// What the writers for people have in common: values in words.
namespace galley {

/// "1 finding", "2 findings".
[[nodiscard]] std::string counted(std::size_t count, std::string_view what);

/// "3 findings: 1 error, 2 hints".
[[nodiscard]] std::string count_of(const Report& report);

/// Which rules found more than is listed, in a sentence; empty where none did.
[[nodiscard]] std::string capped_in_words(const Report& report);

/// A reason with its weight: "no date in the paragraph (+3)".
[[nodiscard]] std::string in_words(const Reason& reason);

/// The words of a passage on one line, the middle left out where it is long.
[[nodiscard]] std::string one_line(const Report& report, const Span& span);

/// The title of a fix and what it does: "Delete one (safe): “the ” goes".
[[nodiscard]] std::string in_words(const Report& report, const Fix& fix);

}  // namespace galley
