#include "galley/text/excerpt.h"

#include "galley/text/utf.h"

namespace galley::core {

std::string_view head_of(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && is_continuation(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

std::string quoted(std::string_view text) {
  /// Enough to know a passage by, short enough for one line of a card.
  constexpr std::size_t kMostBytes = 60;
  const std::string_view head = head_of(text, kMostBytes);
  return "“" + std::string(head) + (head.size() < text.size() ? "…”" : "”");
}

std::string quoted_whole(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace galley::core
