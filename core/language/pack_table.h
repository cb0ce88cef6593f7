#pragma once

#include <algorithm>
#include <string_view>

namespace galley::core {

/// Takes the head of `text` up to `mark`, and the mark with it.
inline std::string_view take(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view head = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return head;
}

/// Calls `use` with every member of a list with one space between them.
template <typename Use>
void for_each_word(std::string_view words, Use use) {
  while (!words.empty()) use(take(words, ' '));
}

}  // namespace galley::core
