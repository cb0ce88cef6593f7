#include "lines.h"

#include <algorithm>

#include "galley/text/line_break.h"
#include "galley/text/utf.h"

namespace galley {

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t size = core::line_break_size(text, at);
    at += size > 0 ? size : 1;
    if (size > 0) starts_.push_back(at);
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
  if (line >= starts_.size()) return static_cast<std::uint32_t>(text_.size());
  std::uint32_t last = starts_[line];
  do --last;
  while (core::is_continuation(text_[last]));
  return last > begin(line) && text_[last] == '\n' && text_[last - 1] == '\r' ? last - 1 : last;
}

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !core::is_continuation(c); }));
}

}  // namespace galley
