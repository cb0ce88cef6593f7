#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::core {

// What the readers of a language pack's tables share.

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

/// The named parts of a table of patterns: {name} in a pattern stands for the part.
class NamedParts {
 public:
  /// A part may hold those that were named before it.
  void add(std::string_view name, std::string_view part) {
    parts_.emplace_back("{" + std::string(name) + "}", expand(part));
  }
  /// `pattern` with its named parts put in.
  [[nodiscard]] std::string expand(std::string_view pattern) const {
    std::string out(pattern);
    for (const auto& [name, part] : parts_) {
      for (std::size_t at = out.find(name); at != std::string::npos;
           at = out.find(name, at + part.size())) {
        out.replace(at, name.size(), part);
      }
    }
    return out;
  }

 private:
  std::vector<std::pair<std::string, std::string>> parts_;
};

}  // namespace galley::core
