#include "word_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "galley/text/hash.h"

namespace galley::core {
namespace {

/// Takes the head of `text` up to `mark`, and the mark with it.
std::string_view take(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view head = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return head;
}

}  // namespace

std::string read_word_lists(std::string_view table, WordLists& out) {
  std::array<std::vector<std::uint64_t>, kWordListCount> hashes;
  for (std::size_t number = 1; !table.empty(); ++number) {
    std::string_view line = take(table, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    const std::string_view name = take(line, '\t');
    const auto* const known = std::find(std::begin(kWordListNames), std::end(kWordListNames), name);
    if (known == std::end(kWordListNames)) {
      return "line " + std::to_string(number) + ": there is no word list " + std::string(name);
    }
    auto& words = hashes[static_cast<std::size_t>(known - std::begin(kWordListNames))];
    while (!line.empty()) words.push_back(word_hash(take(line, ' ')));
  }
  for (std::size_t i = 0; i < kWordListCount; ++i) out[i] = WordList(std::move(hashes[i]));
  return {};
}

}  // namespace galley::core
