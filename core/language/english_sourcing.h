#pragma once

#include "word_table.h"

namespace galley {

/// Fills `table` with what English words are to attribution; the bits are galley::sourcing.
void add_english_sourcing(WordTable& table);

}  // namespace galley
