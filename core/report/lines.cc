#include "lines.h"

#include <algorithm>

#include "galley/text/utf.h"

namespace galley {

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts_.push_back(i + 1);
  }
}

std::uint32_t Lines::of(std::uint32_t byte) const {
  return static_cast<std::uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), byte) -
                                    starts_.begin());
}

std::uint32_t Lines::column(std::uint32_t byte) const {
  const std::uint32_t first = begin(of(byte));
  return code_points(text_.substr(first, byte - first)) + 1;
}

std::uint32_t Lines::end(std::uint32_t line) const {
  auto last = line < starts_.size() ? starts_[line] - 1 : static_cast<std::uint32_t>(text_.size());
  if (last > begin(line) && text_[last - 1] == '\r') --last;
  return last;
}

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !core::is_continuation(c); }));
}

}  // namespace galley
