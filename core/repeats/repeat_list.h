#pragma once

#include <cstdint>
#include <vector>

#include "galley/repeats/repeats.h"
#include "numbered_text.h"

namespace galley::core {

/// A repeat between ranges of words, before it becomes one between tokens.
struct Found {
  RepeatKind kind = RepeatKind::kExact;
  WordRange copy;  ///< what is marked
  WordRange twin;
  std::uint32_t similarity = 1000;
  std::uint32_t family = kNone;
};

/// The repeats that the searches found, one search after the other.
class RepeatList {
 public:
  explicit RepeatList(const NumberedText& text) : text_(text) {}

  /// Families list their copies anew, so that none keeps another search from listing its own.
  void begin_search();
  /// Sets Repeat::copies of what the search found.
  void end_search();

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(out_.size()); }
  [[nodiscard]] Found& found(std::uint32_t i) { return found_[i]; }
  [[nodiscard]] const Found& found(std::uint32_t i) const { return found_[i]; }
  [[nodiscard]] Repeat& repeat(std::uint32_t i) { return out_[i]; }

  /// True when the family may list one more copy; counts it with the last one otherwise.
  bool may_list(std::uint32_t family);
  /// The number of the copy of `family` that was listed last.
  [[nodiscard]] std::uint32_t last_of(std::uint32_t family) const { return listed_[family].last; }
  void add(const Found& found, std::vector<TokenRange> others);
  /// Adds `range` where none of `others` holds it and there is room.
  void add_other(std::vector<TokenRange>& others, WordRange range) const;

  /// Sorted by the beginning of the copy; the list is empty behind it.
  [[nodiscard]] std::vector<Repeat> take_sorted();

 private:
  /// What of one family of copies is listed so far.
  struct Listed {
    std::uint32_t copies = 0;
    std::uint32_t last = 0;
  };

  const NumberedText& text_;
  std::vector<Listed> listed_;  ///< by family, within one search
  std::vector<Found> found_;    ///< one for each of out_
  std::vector<Repeat> out_;
  std::size_t search_begin_ = 0;
};

}  // namespace galley::core
