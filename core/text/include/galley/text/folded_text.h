#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "galley/text/span.h"

namespace galley::core {

/// Half-open range of bytes of a FoldedText; a type of its own, so that it cannot be mistaken for
/// a Span of the text itself.
struct FoldedSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A text under which typographic variants compare equal, with a map back: signs folded by
/// fold_sign(), an ellipsis character as three full stops, the ligatures U+FB00-FB04 as letters,
/// zero-width characters and carriage returns left out, entities of HTML as the character that they
/// stand for. Case is kept. Patterns run on this text.
///
/// A text without any of these is not copied: view() is then the text itself. Holds a view of the
/// text either way: valid while it lives.
class FoldedText {
 public:
  FoldedText() = default;
  explicit FoldedText(std::string_view text);

  [[nodiscard]] std::string_view view() const { return same_ ? text_ : std::string_view(folded_); }

  /// The folded bytes that `span` of the text became. O(log n) in the number of folded places.
  [[nodiscard]] FoldedSpan fold(Span span) const;
  [[nodiscard]] std::string_view fold_view(Span span) const {
    const FoldedSpan folded = fold(span);
    return view().substr(folded.begin, folded.end - folded.begin);
  }
  /// The smallest span of the text that `span` came from.
  [[nodiscard]] Span original(FoldedSpan span) const;

 private:
  /// From this pair of offsets on, both texts run byte for byte alike up to the next anchor's
  /// `same_until`; one anchor follows every place where they differ.
  struct Anchor {
    std::uint32_t folded;
    std::uint32_t original;
  };
  [[nodiscard]] std::uint32_t fold_offset(std::uint32_t original) const;

  std::string_view text_;
  std::string folded_;
  std::vector<Anchor> anchors_;
  bool same_ = true;
};

}  // namespace galley::core
