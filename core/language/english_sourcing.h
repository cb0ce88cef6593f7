#pragma once

#include "word_table.h"

namespace galley::core {

/// Fills `table` with what English words are to attribution; the bits are galley::core::sourcing.
void add_english_sourcing(WordTable& table);
/// And what they are around a claim; the bits are galley::core::claim_word.
void add_english_claim_words(WordTable& table);

}  // namespace galley::core
