#pragma once

#include <cstdint>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// Somebody who may have said a quotation.
struct Speaker {
  TokenRange name;        ///< "Ana Reyes", "the mayor", "she"
  std::uint32_t cue = 0;  ///< the token of the reporting verb, of "according", or of the colon
  /// Blocks between the cue and the nearer end of the quotation: 0 in its own paragraph.
  std::uint32_t blocks_away = 0;
};

/// Who may have said `quotation`, the likeliest first: subjects of reporting verbs and "according
/// to" outside quotation marks, in its paragraphs, the last sentence of the paragraph before and
/// the first of the one behind. Nearer ones first; empty where nobody is in reach. Tags these
/// sentences.
[[nodiscard]] std::vector<Speaker> speaker_candidates(const Document& document,
                                                      const Quotation& quotation);

}  // namespace galley::core
