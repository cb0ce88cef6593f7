#pragma once

#include <cstdint>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// What a content word is compared by: its stem_hash(), a number as it is written; 0 for a word
/// without content.
[[nodiscard]] std::uint64_t content_key(const Document& document, const Token& token);

/// The keys of the content words in the range, sorted, each as often as it occurs.
[[nodiscard]] std::vector<std::uint64_t> content_of(const Document& document, TokenRange range);

}  // namespace galley::core
