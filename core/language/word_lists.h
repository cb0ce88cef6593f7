#pragma once

#include <array>
#include <string>
#include <string_view>

#include "galley/language/word_list.h"

namespace galley::core {

using WordLists = std::array<WordList, kWordListCount>;

/// Reads the lines of a word_lists.tsv into `out`. The result names the first line that is wrong;
/// it is empty on success.
[[nodiscard]] std::string read_word_lists(std::string_view table, WordLists& out);

}  // namespace galley::core
