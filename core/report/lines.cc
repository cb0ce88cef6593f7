#include "lines.h"

#include <algorithm>

#include "galley/text/line_break.h"
#include "galley/text/utf.h"

namespace galley {
namespace {

/// Bytes between two checkpoints: without them a long line takes the square of its length, as each
/// of its columns is counted from its beginning.
constexpr std::uint32_t kStride = 256;

}  // namespace

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t size = core::line_break_size(text, at);
    at += size > 0 ? size : 1;
    if (size > 0) starts_.push_back(at);
  }
  checkpoints_.reserve(text.size() / kStride + 1);
  std::uint32_t points = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    checkpoints_.push_back(points);
    points += code_points(text.substr(at, kStride));
  }
}

std::uint32_t Lines::of(std::uint32_t byte) const {
  return static_cast<std::uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), byte) -
                                    starts_.begin());
}

std::uint32_t Lines::column(std::uint32_t byte) const {
  return points_before(byte) - points_before(begin(of(byte))) + 1;
}

std::uint32_t Lines::points_before(std::uint32_t byte) const {
  const std::uint32_t from = byte / kStride * kStride;
  return checkpoints_[byte / kStride] + code_points(text_.substr(from, byte - from));
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
