#include "line_trees.h"

#include <algorithm>

#include "bins.h"

namespace galley::core {
namespace {

// Odds from which a line is boilerplate, by pattern, in 1/kLeavesPerNat; from cross-validation by
// site, so that each class is right 19 times in 20.
constexpr int kLeastStrong = 100;
// At an end of the text the trees think too well of a doubtful pattern: what a story has there and
// a page has there are alike.
constexpr int kLeastWeakInside = 200;
constexpr int kLeastWeakAtEnd = 600;
constexpr int kLeastBare = 300;

/// Odds of 50 to 1, and of 9 to 1, in 1/kLeavesPerNat: borders of confidence_of().
constexpr int kFiftyToOne = 1000;
constexpr int kNineToOne = 562;

// What the features are measured by. The trees are trained with these numbers, set by judgement.

/// Lines to the next strong pattern where there is none, or where it is further off.
constexpr int kFar = 20;
/// Lines on either side that are near.
constexpr std::uint32_t kWindow = 3;
/// No feature is more than this, or less than its negative: each fits two bytes.
constexpr std::int64_t kMostValue = 1000;
/// Nor is a margin in the mean of a line's neighbours: one sure line must not drown the others.
constexpr int kMostMargin = 200;

/// Stands for the kind of a line beyond the ends of the text.
constexpr auto kNoLine = BoilerplateKind::kNone;

std::int16_t small(std::int64_t value) {
  return static_cast<std::int16_t>(std::clamp(value, -kMostValue, kMostValue));
}

/// Tenths of a share, as a feature.
std::int16_t share(std::size_t part, std::size_t whole) { return small(tenths(part, whole)); }

std::int16_t& at(TreeFeatures& features, TreeFeature feature) {
  return features[static_cast<std::size_t>(feature)];
}

/// The lines within kWindow of line `i` of `n`, itself included.
struct Window {
  std::size_t begin;
  std::size_t end;
  Window(std::size_t i, std::size_t n)
      : begin(i > kWindow ? i - kWindow : 0), end(std::min(n, i + kWindow + 1)) {}
};

void add_patterns(TreeFeatures& own, const LineFeatures& lines, std::uint32_t i,
                  const LineClass& line) {
  std::int64_t strong_patterns = 0;
  std::int64_t weak_patterns = 0;
  std::int64_t bios = 0;
  for_each_pattern(lines.patterns(i), [&](std::size_t pattern) {
    (lines.known_patterns().is_weak(pattern) ? weak_patterns : strong_patterns) += 1;
    bios += lines.known_patterns().kind(pattern) == BoilerplateKind::kBio ? 1 : 0;
  });
  at(own, TreeFeature::kPattern) = line.pattern;
  at(own, TreeFeature::kCertain) = line.certain ? 1 : 0;
  at(own, TreeFeature::kKind) = static_cast<std::int16_t>(lines.kind(i));
  at(own, TreeFeature::kStrongPatterns) = small(strong_patterns);
  at(own, TreeFeature::kWeakPatterns) = small(weak_patterns);
  at(own, TreeFeature::kBioSigns) = small(bios * 2 + (lines.name_opens(i) ? 1 : 0));
}

/// What the line itself is like.
void add_line(TreeFeatures& own, const LineFeatures& lines, std::uint32_t i,
              const LineClass& line) {
  at(own, TreeFeature::kWords) = small(lines.words(i));
  at(own, TreeFeature::kEnds) = lines.ends(i) ? 1 : 0;
  at(own, TreeFeature::kProse) = line.prose ? 1 : 0;
  at(own, TreeFeature::kCopies) = small(lines.copies(i));
  at(own, TreeFeature::kOpenings) = small(lines.openings(i));
  at(own, TreeFeature::kShared) = small(lines.shared(i));
  at(own, TreeFeature::kCode) = line.code ? 1 : 0;
  at(own, TreeFeature::kBlockKind) = static_cast<std::int16_t>(lines.block_kind(i));
  at(own, TreeFeature::kLinkShare) = small(lines.links(i));
  at(own, TreeFeature::kPersons) = small(lines.persons(i));
}

/// Where the line is, in what text.
void add_place(TreeFeatures& own, const LineFeatures& lines, std::uint32_t i) {
  const std::size_t n = lines.size();
  at(own, TreeFeature::kProseBefore) = small(lines.prose_before(i));
  at(own, TreeFeature::kProseAfter) = small(lines.prose_after(i));
  at(own, TreeFeature::kUp) = small(lines.up(i));
  at(own, TreeFeature::kDown) = small(lines.down(i));
  at(own, TreeFeature::kRun) = small(lines.run(i));
  at(own, TreeFeature::kRunPatterns) = small(lines.run_patterns(i));
  at(own, TreeFeature::kRunShare) = share(lines.run_patterns(i), lines.run(i));
  at(own, TreeFeature::kLines) = small(static_cast<std::int64_t>(n));
  at(own, TreeFeature::kPlace) = share(i, n);
  at(own, TreeFeature::kGenre) = static_cast<std::int16_t>(lines.genre());
  at(own, TreeFeature::kProseShare) = small(lines.prose_share());
}

void add_neighbours(TreeFeatures& own, const LineFeatures& lines, std::uint32_t i) {
  const auto n = static_cast<std::uint32_t>(lines.size());
  at(own, TreeFeature::kWordsAbove) = small(i > 0 ? lines.words(i - 1) : 0);
  at(own, TreeFeature::kWordsBelow) = small(i + 1 < n ? lines.words(i + 1) : 0);
  at(own, TreeFeature::kKindAbove) = static_cast<std::int16_t>(i > 0 ? lines.kind(i - 1) : kNoLine);
  at(own, TreeFeature::kKindBelow) =
      static_cast<std::int16_t>(i + 1 < n ? lines.kind(i + 1) : kNoLine);
  if (lines.kind(i) == BoilerplateKind::kNone) return;
  at(own, TreeFeature::kTopic) = small(lines.topic(i));
  std::int64_t alike = -1;  // itself does not count
  const Window window(i, n);
  for (std::size_t k = window.begin; k < window.end; ++k) {
    alike += lines.kind(static_cast<std::uint32_t>(k)) == lines.kind(i) ? 1 : 0;
  }
  at(own, TreeFeature::kAlike) = small(alike);
}

/// Lines to the next strong pattern above each line, and below it.
void add_distances(std::vector<TreeFeatures>& out, std::span<const LineClass> classes) {
  const auto step = [](int distance, const LineClass& line) {
    return line.pattern == LineClass::kStrong ? 1 : std::min(distance + 1, kFar);
  };
  int distance = kFar;
  for (std::size_t i = 0; i < out.size(); ++i) {
    at(out[i], TreeFeature::kStrongAbove) = small(distance);
    distance = step(distance, classes[i]);
  }
  distance = kFar;
  for (std::size_t i = out.size(); i-- > 0;) {
    at(out[i], TreeFeature::kStrongBelow) = small(distance);
    distance = step(distance, classes[i]);
  }
}

}  // namespace

std::vector<TreeFeatures> tree_features_of(const LineFeatures& lines,
                                           std::span<const LineClass> classes) {
  const auto n = static_cast<std::uint32_t>(lines.size());
  std::vector<TreeFeatures> out(n, TreeFeatures{});
  std::size_t strong = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    add_patterns(out[i], lines, i, classes[i]);
    add_line(out[i], lines, i, classes[i]);
    add_place(out[i], lines, i);
    add_neighbours(out[i], lines, i);
    strong += lines.known_patterns().any_strong(lines.patterns(i)) ? 1 : 0;
  }
  add_distances(out, classes);
  // In twentieths: few texts have a strong pattern in more than half of their lines.
  for (TreeFeatures& own : out) at(own, TreeFeature::kPatternShare) = share(strong * 2, n);
  return out;
}

void add_margins(std::span<TreeFeatures> features, std::span<const int> scores,
                 std::span<const int> margins, const std::vector<bool>& decided) {
  const std::size_t n = features.size();
  const auto likely = static_cast<std::size_t>(
      std::count_if(margins.begin(), margins.end(), [](int margin) { return margin > 0; }));
  for (std::size_t i = 0; i < n; ++i) {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    const Window window(i, n);
    for (std::size_t k = window.begin; k < window.end; ++k) {
      if (k == i) continue;
      sum += std::clamp(margins[k], -kMostMargin, kMostMargin);
      ++count;
    }
    at(features[i], TreeFeature::kMargin) = small(margins[i]);
    at(features[i], TreeFeature::kOwnPoints) = small(scores[i]);
    at(features[i], TreeFeature::kNear) = small(count == 0 ? 0 : sum / count);
    at(features[i], TreeFeature::kAbove) = small(i > 0 ? margins[i - 1] : 0);
    at(features[i], TreeFeature::kBelow) = small(i + 1 < n ? margins[i + 1] : 0);
    at(features[i], TreeFeature::kLikely) = share(likely, n);
    at(features[i], TreeFeature::kDecided) = decided[i] ? 1 : 0;
  }
}

int odds_of(const LineTreesData& trees, const TreeFeatures& features) {
  int sum = trees.bias;
  for (const LineTree& tree : std::span(trees.trees, trees.size)) {
    std::size_t leaf = 0;
    for (std::size_t level = 0; level < kTreeDepth; ++level) {
      leaf = leaf * 2 + (features[tree.feature[level]] >= tree.least[level] ? 1 : 0);
    }
    sum += tree.leaves[leaf];
  }
  return sum;
}

bool may_be_boilerplate(const LineClass& line) {
  if (line.pattern == LineClass::kStrong) return true;
  // A text of one sentence is that sentence, and what it is about is its own affair.
  if (line.alone) return false;
  return line.pattern == LineClass::kWeak || line.head || line.tail;
}

bool is_boilerplate(const LineClass& line, bool decided, int odds) {
  if (!may_be_boilerplate(line)) return false;
  switch (line.pattern) {
    case LineClass::kStrong:
      return odds >= kLeastStrong || decided;
    case LineClass::kWeak:
      return odds >= (line.head || line.tail ? kLeastWeakAtEnd : kLeastWeakInside);
    case LineClass::kNone:
      return odds >= kLeastBare;
  }
  return false;
}

int confidence_of(const LineClass& line, int odds) {
  const bool strong = line.pattern == LineClass::kStrong;
  if (odds >= kFiftyToOne) return 98;
  if (odds >= kNineToOne) return strong ? 97 : 95;
  if (odds >= kLeastBare) return strong ? 93 : 85;
  return line.certain ? 90 : 75;
}

}  // namespace galley::core
