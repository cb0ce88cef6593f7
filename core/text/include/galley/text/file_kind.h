#pragma once

#include <optional>
#include <string_view>

namespace galley::core {

/// What a file is that holds no text.
struct FileKind {
  std::string_view name;    ///< with its article: "a PDF"
  std::string_view advice;  ///< what to do instead: "copy its text, or save it as .txt"
};

/// Knows by their first bytes the files that come in place of an article: documents of office
/// programs, pictures, archives, sound, programs; others by how many control characters they hold.
/// Nothing: a text. Linear.
[[nodiscard]] std::optional<FileKind> binary_kind(std::string_view bytes);

}  // namespace galley::core
