#include "line_trees.h"

#include <algorithm>
#include <bit>

namespace galley::core {
namespace {

// Odds from which a line is boilerplate, by pattern; from cross-validation by site, so that each
// class is right 19 times in 20.
constexpr int kLeastStrong = 100;
// At an end of the text the trees think too well of a doubtful pattern: what a story has there and
// a page has there are alike.
constexpr int kLeastWeakInside = 200;
constexpr int kLeastWeakAtEnd = 600;
constexpr int kLeastBare = 300;

constexpr int kFar = 20;
constexpr std::uint32_t kWindow = 3;

/// Stands for the kind of a line beyond the ends of the text.
constexpr auto kNoLine = BoilerplateKind::kNone;

std::int16_t small(std::int64_t value) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, -1000, 1000));
}

std::int16_t& at(TreeFeatures& features, TreeFeature feature) {
  return features[static_cast<std::size_t>(feature)];
}

std::int64_t tenths(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<std::int64_t>((part * 10 + whole / 2) / whole);
}

}  // namespace

std::vector<TreeFeatures> tree_features_of(const LineFeatures& lines,
                                           std::span<const LineClass> classes) {
  const auto n = static_cast<std::uint32_t>(lines.size());
  std::vector<TreeFeatures> out(n, TreeFeatures{});
  std::uint32_t strong = 0;
  int distance = kFar;
  for (std::uint32_t i = 0; i < n; ++i) {
    TreeFeatures& own = out[i];
    const LineClass& line = classes[i];
    std::int64_t strong_patterns = 0;
    std::int64_t weak_patterns = 0;
    std::int64_t bios = 0;
    for (PatternSet rest = lines.patterns(i); rest != 0; rest &= rest - 1) {
      const auto pattern = static_cast<std::size_t>(std::countr_zero(rest));
      (pattern_is_weak(pattern) ? weak_patterns : strong_patterns) += 1;
      bios += pattern_kind(pattern) == BoilerplateKind::kBio ? 1 : 0;
    }
    strong += strong_patterns > 0 ? 1 : 0;
    at(own, TreeFeature::kPattern) = line.pattern;
    at(own, TreeFeature::kCertain) = line.certain ? 1 : 0;
    at(own, TreeFeature::kKind) = static_cast<std::int16_t>(lines.kind(i));
    at(own, TreeFeature::kStrongPatterns) = small(strong_patterns);
    at(own, TreeFeature::kWeakPatterns) = small(weak_patterns);
    at(own, TreeFeature::kBioSigns) = small(bios * 2 + (lines.name_opens(i) ? 1 : 0));
    at(own, TreeFeature::kWords) = small(lines.words(i));
    at(own, TreeFeature::kEnds) = lines.ends(i) ? 1 : 0;
    at(own, TreeFeature::kProse) = line.prose ? 1 : 0;
    at(own, TreeFeature::kProseBefore) = small(lines.prose_before(i));
    at(own, TreeFeature::kProseAfter) = small(lines.prose_after(i));
    at(own, TreeFeature::kUp) = small(lines.up(i));
    at(own, TreeFeature::kDown) = small(lines.down(i));
    at(own, TreeFeature::kRun) = small(lines.run(i));
    at(own, TreeFeature::kRunPatterns) = small(lines.run_patterns(i));
    at(own, TreeFeature::kRunShare) = small(tenths(lines.run_patterns(i), lines.run(i)));
    at(own, TreeFeature::kStrongAbove) = small(distance);
    distance = line.pattern == LineClass::kStrong ? 1 : std::min(distance + 1, kFar);
    at(own, TreeFeature::kCopies) = small(lines.copies(i));
    at(own, TreeFeature::kOpenings) = small(lines.openings(i));
    at(own, TreeFeature::kShared) = small(lines.shared(i));
    at(own, TreeFeature::kCode) = line.code ? 1 : 0;
    at(own, TreeFeature::kLines) = small(n);
    at(own, TreeFeature::kPlace) = small(tenths(i, n));
    at(own, TreeFeature::kBlockKind) = static_cast<std::int16_t>(lines.block_kind(i));
    at(own, TreeFeature::kLinkShare) = small(lines.links(i));
    at(own, TreeFeature::kGenre) = static_cast<std::int16_t>(lines.genre());
    at(own, TreeFeature::kProseShare) = small(lines.prose_share());
    at(own, TreeFeature::kPersons) = small(lines.persons(i));
    at(own, TreeFeature::kWordsAbove) = small(i > 0 ? lines.words(i - 1) : 0);
    at(own, TreeFeature::kWordsBelow) = small(i + 1 < n ? lines.words(i + 1) : 0);
    at(own, TreeFeature::kKindAbove) =
        static_cast<std::int16_t>(i > 0 ? lines.kind(i - 1) : kNoLine);
    at(own, TreeFeature::kKindBelow) =
        static_cast<std::int16_t>(i + 1 < n ? lines.kind(i + 1) : kNoLine);
    if (lines.kind(i) == BoilerplateKind::kNone) continue;
    at(own, TreeFeature::kTopic) = small(lines.topic(i));
    std::int64_t alike = -1;
    for (std::uint32_t k = i > kWindow ? i - kWindow : 0; k < std::min(n, i + kWindow + 1); ++k) {
      alike += lines.kind(k) == lines.kind(i) ? 1 : 0;
    }
    at(own, TreeFeature::kAlike) = small(alike);
  }
  distance = kFar;
  for (std::uint32_t i = n; i-- > 0;) {
    at(out[i], TreeFeature::kStrongBelow) = small(distance);
    at(out[i], TreeFeature::kPatternShare) = small(tenths(std::size_t{strong} * 2, n));
    distance = classes[i].pattern == LineClass::kStrong ? 1 : std::min(distance + 1, kFar);
  }
  return out;
}

void add_margins(std::span<TreeFeatures> features, std::span<const int> scores,
                 std::span<const int> margins, const std::vector<bool>& decided) {
  const std::size_t n = features.size();
  std::size_t likely = 0;
  for (const int margin : margins) likely += margin > 0 ? 1 : 0;
  for (std::size_t i = 0; i < n; ++i) {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (std::size_t k = i > kWindow ? i - kWindow : 0; k < std::min(n, i + kWindow + 1); ++k) {
      if (k == i) continue;
      sum += std::clamp(margins[k], -200, 200);
      ++count;
    }
    at(features[i], TreeFeature::kMargin) = small(margins[i]);
    at(features[i], TreeFeature::kOwnPoints) = small(scores[i]);
    at(features[i], TreeFeature::kNear) = small(count == 0 ? 0 : sum / count);
    at(features[i], TreeFeature::kAbove) = small(i > 0 ? margins[i - 1] : 0);
    at(features[i], TreeFeature::kBelow) = small(i + 1 < n ? margins[i + 1] : 0);
    at(features[i], TreeFeature::kLikely) = small(tenths(likely, n));
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
  if (odds >= 1000) return 98;
  if (odds >= 562) return strong ? 97 : 95;
  if (odds >= kLeastBare) return strong ? 93 : 85;
  return line.certain ? 90 : 75;
}

}  // namespace galley::core
