#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// What speaks for a sentence having been put through a synonym spinner, which replaces plain words
/// by rarer ones without asking what the sentence needs: "colossal" for "big", "procure" for "get".
struct Spinning {
  static constexpr std::size_t kMostTokens = 16;
  /// The log of how much more likely its words are in spun than in sound text, in 16ths of a
  /// natural-log unit; trained by train_spinning, which reads no spun text. Plain words
  /// that a spinner would have replaced count against it. A word that speaks for it counts once.
  int score = 0;
  /// The words that speak for it, each once, the first kMostTokens of them; a word that stands
  /// beside one that it is known to go with is none of them.
  std::vector<std::uint32_t> tokens;
};

/// Reads one sentence: names and quoted words left out, one look-up a word.
[[nodiscard]] Spinning read_spinning(const Document& document, const Sentence& sentence);

}  // namespace galley::core
