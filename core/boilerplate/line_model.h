#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "line_features.h"

namespace galley::core {

/// Weights are sixteenths of a natural logarithm of odds: 11 points double the odds.
inline constexpr int kPointsPerNat = 16;

/// What a line gets for following another, by [gap][line before is boilerplate][line is
/// boilerplate].
using Transitions = int[2][2][2];

/// The trained weights, in whoever's memory; see line_weights.h. No weights: every line is worth
/// nothing.
struct LineModelData {
  /// From each feature's id to the next one's, sorted; the first from 0.
  const std::uint16_t* steps = nullptr;
  const std::int8_t* weights = nullptr;
  std::size_t size = 0;
  Transitions transitions = {};
};

/// Weights by feature. About 130 KB, in a table of its own: with 8 bytes an entry a look-up, of
/// which a line needs sixty, reads one cache line; a general table needs two, of twice as many.
class LineModel {
 public:
  explicit LineModel(const LineModelData& data);
  [[nodiscard]] int weight(std::uint32_t id) const {
    for (std::size_t at = id & mask_; entries_[at].weight != 0; at = (at + 1) & mask_) {
      if (entries_[at].id == id) return entries_[at].weight;
    }
    return 0;
  }
  [[nodiscard]] int score(std::span<const LineFeature> features) const {
    int sum = 0;
    for (const LineFeature& feature : features) sum += weight(feature.id);
    return sum;
  }
  [[nodiscard]] const Transitions& transitions() const { return data_.transitions; }

 private:
  struct Entry {
    std::uint32_t id = 0;
    std::int32_t weight = 0;  ///< 0: the place is free
  };
  const LineModelData data_;
  std::vector<Entry> entries_;
  std::size_t mask_;
};

/// The difference of the two max-marginals of every line: by how many points the best labelling of
/// all lines in which it is boilerplate beats the best in which it is story. `scores` are the
/// lines' own points, `gaps` LineFeatures::gap(). Two passes.
[[nodiscard]] std::vector<int> margins(std::span<const int> scores,
                                       std::span<const std::uint8_t> gaps,
                                       const Transitions& transitions);

/// What the decision knows of a line beside its margin.
struct LineClass {
  enum Pattern : std::uint8_t { kNone, kWeak, kStrong };
  Pattern pattern = kNone;
  bool certain = false;  ///< short, and worded as nothing in a story is
  bool prose = false;
  bool code = false;    ///< holds signs of program code
  bool linked = false;  ///< a link of the page from end to end, and no paragraph
  bool head = false;    ///< no prose before it
  bool tail = false;    ///< no prose after it
  /// The text has no other prose and no line with a pattern of its own: there is no story that the
  /// line could stand beside.
  bool alone = false;
};
[[nodiscard]] LineClass class_of(const LineFeatures& features, std::uint32_t line);

/// Which lines to call boilerplate. A margin counts for more where a known pattern backs it: inside
/// a story shape alone is right half of the time, so a line without a pattern goes only with lines
/// beside it that have one, or at an end of the text with a great margin. One flag a line.
[[nodiscard]] std::vector<bool> decide(std::span<const LineClass> lines,
                                       std::span<const int> margins);

}  // namespace galley::core
