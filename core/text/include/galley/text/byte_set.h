#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace galley::core {

/// Which bytes a text holds. Most texts hold few of the signs that rules look for: who asks here
/// first need not read them.
class ByteSet {
 public:
  ByteSet() = default;
  /// One pass over `text`.
  explicit ByteSet(std::string_view text) {
    for (const char c : text) has_[static_cast<unsigned char>(c)] = true;
  }
  [[nodiscard]] bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }
  [[nodiscard]] bool has_any(std::string_view bytes) const {
    return std::any_of(bytes.begin(), bytes.end(), [this](char byte) { return has(byte); });
  }
  /// True where a byte from `first` to `last` is in the text.
  [[nodiscard]] bool has_between(unsigned char first, unsigned char last) const {
    return std::find(has_.begin() + first, has_.begin() + last + 1, true) !=
           has_.begin() + last + 1;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace galley::core
