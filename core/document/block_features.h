#pragma once

#include <cstdint>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// What is counted of one block, for classify_blocks().
struct BlockFeatures {
  std::uint32_t words = 0;  ///< words and numbers
  std::uint32_t numbers = 0;
  std::uint32_t function_words = 0;
  std::uint32_t capitalised = 0;
  std::uint32_t finite = 0;  ///< forms of be, have, do and modals
  std::uint32_t pronouns = 0;
  std::uint32_t stamps = 0;  ///< months, weekdays, time words, numbers
  std::uint32_t code = 0;    ///< signs of program text
  std::uint32_t bars = 0;    ///< |
  std::uint32_t legal = 0;
  std::uint32_t kitchen = 0;
  std::uint32_t photo = 0;
  std::uint32_t stops = 0;
  std::uint64_t label = 0;  ///< hash of the words before a colon at the head; 0: none
  std::uint32_t label_tokens = 0;
  bool tab = false;
  bool ends = false;  ///< like a sentence
  bool comma_end = false;
  bool lower_start = false;
};

/// One pass over the tokens of the block.
[[nodiscard]] BlockFeatures features_of(const Document& document, const Block& block);

/// The speakers of an interview or hearing: labels that stand at the head of two blocks and more,
/// two of them at least, most of them next to one another. Sorted.
[[nodiscard]] std::vector<std::uint64_t> speaker_labels(const std::vector<BlockFeatures>& features);

}  // namespace galley::core
