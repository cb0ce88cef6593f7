#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "edit_list.h"
#include "galley/document/document.h"
#include "galley/document/formatting.h"
#include "galley/text/span.h"

namespace galley {

/// Where the bytes of a text lie once the edits are made.
class Moves {
 public:
  /// Keeps a reference to `edits`, sorted and without overlaps.
  explicit Moves(const std::vector<OwnedEdit>& edits);

  /// Empty where nothing of the span is left.
  [[nodiscard]] core::Span operator()(core::Span span) const;
  /// Of what stands between bytes; nothing where an edit takes what is on both of its sides.
  [[nodiscard]] std::optional<std::uint32_t> point(std::uint32_t at) const;

 private:
  [[nodiscard]] std::uint32_t moved(std::uint32_t byte, bool to_end) const;

  const std::vector<OwnedEdit>& edits_;
  std::vector<std::int64_t> shifts_;  ///< before each edit, and behind the last
};

/// What the page said of the text, moved along to the edited one.
[[nodiscard]] core::SourceMarkup move_along(const core::SourceMarkup& markup,
                                            const EditedText& text);
[[nodiscard]] core::Formatting move_along(const core::Formatting& formatting,
                                          const EditedText& text);

}  // namespace galley
