#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "line_features.h"
#include "line_model.h"

namespace galley::core {

/// What the last word on a line is based on: small numbers, the margin of the line model first
/// among them. The trees must be trained anew when the signs change.
enum class TreeFeature : std::uint8_t {
  kMargin,
  kOwnPoints,  ///< of the line alone
  kNear,       ///< mean margin of the three lines on either side
  kAbove,      ///< margin of the line above, and below
  kBelow,
  kLikely,   ///< tenths of the text's lines whose margin is positive
  kDecided,  ///< what decide() says
  kPattern,  ///< LineClass::Pattern
  kCertain,
  kKind,  ///< BoilerplateKind of the pattern that names the line
  kStrongPatterns,
  kWeakPatterns,
  kBioSigns,
  kWords,
  kEnds,
  kProse,
  kProseBefore,
  kProseAfter,
  kUp,  ///< lines to the next prose above, and below
  kDown,
  kRun,          ///< lines in the run of lines without prose
  kRunPatterns,  ///< those of them with a strong pattern, and in tenths
  kRunShare,
  kStrongAbove,  ///< lines to the next strong pattern above, and below
  kStrongBelow,
  kCopies,
  kOpenings,  ///< how many short lines open with the same two words
  kShared,
  kCode,
  kLines,
  kPlace,  ///< tenth of the text
  kPatternShare,
  kBlockKind,
  kLinkShare,
  kTopic,       ///< paragraphs of the story that have a pattern of the same kind
  kGenre,       ///< of the document
  kProseShare,  ///< tenths of the text's words that stand in prose
  kWordsAbove,  ///< words of the line above, and below
  kWordsBelow,
  kKindAbove,  ///< BoilerplateKind of the line above, and below
  kKindBelow,
  kAlike,    ///< lines of the same kind within three lines on either side
  kPersons,  ///< whom the line speaks of: you 1, we 2, I 4, he or she 8
  kCount,    ///< how many there are
};
inline constexpr std::size_t kTreeFeatures = static_cast<std::size_t>(TreeFeature::kCount);
using TreeFeatures = std::array<std::int16_t, kTreeFeatures>;

/// The signs of every line, without those that the line model gives.
[[nodiscard]] std::vector<TreeFeatures> tree_features_of(const LineFeatures& lines,
                                                         std::span<const LineClass> classes);
/// Fills in the signs that the line model gives: `scores` are the lines' own points, `margins` what
/// margins() makes of them, `decided` what decide() does.
void add_margins(std::span<TreeFeatures> features, std::span<const int> scores,
                 std::span<const int> margins, const std::vector<bool>& decided);

inline constexpr std::size_t kTreeDepth = 4;

/// A tree that asks the same question of every line on a level (Kohavi 1994, "oblivious").
struct LineTree {
  std::uint8_t feature[kTreeDepth];
  std::int16_t least[kTreeDepth];  ///< the answer is yes from this value on
  std::int16_t leaves[1U << kTreeDepth];
};

/// Leaves are 256ths of a natural logarithm of odds.
inline constexpr int kLeavesPerNat = 256;

/// The trained trees, in whoever's memory; see line_weights.h. No trees: every line has even odds.
struct LineTreesData {
  const LineTree* trees = nullptr;
  std::size_t size = 0;
  int bias = 0;
};

/// The logarithm of the odds that a line is boilerplate, in 1/kLeavesPerNat: gradient boosting
/// (Friedman 2001) over margins that stem from sites a model had not seen.
[[nodiscard]] int odds_of(const LineTreesData& trees, const TreeFeatures& features);
/// False for a line that is_boilerplate() leaves alone whatever its odds.
[[nodiscard]] bool may_be_boilerplate(const LineClass& line);
/// Whether to call a line boilerplate. Patterns count: without one, shape and place are right too
/// seldom between the paragraphs of a story, however great the odds. `decided` is what decide()
/// says.
[[nodiscard]] bool is_boilerplate(const LineClass& line, bool decided, int odds);
/// How many of a hundred lines with such odds were boilerplate in cross-validation by site.
[[nodiscard]] int confidence_of(const LineClass& line, int odds);

}  // namespace galley::core
