#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace galley {

/// Where the lines of a text begin. Holds a view of the text, which is well-formed UTF-8: valid
/// while that lives. Lines and columns are counted from 1, columns in code points.
class Lines {
 public:
  explicit Lines(std::string_view text);

  /// The line that holds a byte.
  [[nodiscard]] std::uint32_t of(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t column(std::uint32_t byte) const;
  /// The first byte of a line, and the one behind its last, its line break left aside.
  [[nodiscard]] std::uint32_t begin(std::uint32_t line) const { return starts_[line - 1]; }
  [[nodiscard]] std::uint32_t end(std::uint32_t line) const;

 private:
  std::string_view text_;
  /// Code points before byte `byte`. A look-up costs at most one stride of bytes.
  [[nodiscard]] std::uint32_t points_before(std::uint32_t byte) const;

  std::vector<std::uint32_t> starts_;
  /// Code points before byte `i * kStride`.
  std::vector<std::uint32_t> checkpoints_;
};

/// Code points of well-formed UTF-8.
[[nodiscard]] std::uint32_t code_points(std::string_view text);

}  // namespace galley
