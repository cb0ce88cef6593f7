#include "line_trees.h"

#include <algorithm>
#include <bit>

namespace galley {
namespace {

// Odds from which a line is furniture, by wording; from cross-validation by site, so that each
// class is right 19 times in 20.
constexpr int kLeastStrong = 100;
// At an end of the text the trees think too well of a doubtful wording: what a story has there and
// a page has there are alike.
constexpr int kLeastWeakInside = 200;
constexpr int kLeastWeakAtEnd = 600;
constexpr int kLeastBare = 300;

constexpr int kFar = 20;
constexpr std::uint32_t kWindow = 3;

/// Stands for the kind of a line beyond the ends of the text.
constexpr auto kNoLine = FurnitureKind::kNone;

std::int16_t small(std::int64_t value) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, -1000, 1000));
}

std::int16_t& at(LineSigns& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }

std::int64_t tenths(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<std::int64_t>((part * 10 + whole / 2) / whole);
}

}  // namespace

std::vector<LineSigns> signs_of(const LineFeatures& lines, std::span<const LineClass> classes) {
  const auto n = static_cast<std::uint32_t>(lines.size());
  std::vector<LineSigns> out(n, LineSigns{});
  std::uint32_t strong = 0;
  int distance = kFar;
  for (std::uint32_t i = 0; i < n; ++i) {
    LineSigns& own = out[i];
    const LineClass& line = classes[i];
    std::int64_t strong_wordings = 0;
    std::int64_t weak_wordings = 0;
    std::int64_t bios = 0;
    for (WordingSet rest = lines.wordings(i); rest != 0; rest &= rest - 1) {
      const auto wording = static_cast<std::size_t>(std::countr_zero(rest));
      (wording_is_weak(wording) ? weak_wordings : strong_wordings) += 1;
      bios += wording_kind(wording) == FurnitureKind::kBio ? 1 : 0;
    }
    strong += strong_wordings > 0 ? 1 : 0;
    at(own, Sign::kWording) = line.wording;
    at(own, Sign::kCertain) = line.certain ? 1 : 0;
    at(own, Sign::kKind) = static_cast<std::int16_t>(lines.kind(i));
    at(own, Sign::kStrongWordings) = small(strong_wordings);
    at(own, Sign::kWeakWordings) = small(weak_wordings);
    at(own, Sign::kBioSigns) = small(bios * 2 + (lines.name_opens(i) ? 1 : 0));
    at(own, Sign::kWords) = small(lines.words(i));
    at(own, Sign::kEnds) = lines.ends(i) ? 1 : 0;
    at(own, Sign::kProse) = line.prose ? 1 : 0;
    at(own, Sign::kProseBefore) = small(lines.prose_before(i));
    at(own, Sign::kProseAfter) = small(lines.prose_after(i));
    at(own, Sign::kUp) = small(lines.up(i));
    at(own, Sign::kDown) = small(lines.down(i));
    at(own, Sign::kRun) = small(lines.run(i));
    at(own, Sign::kRunWordings) = small(lines.run_wordings(i));
    at(own, Sign::kRunShare) = small(tenths(lines.run_wordings(i), lines.run(i)));
    at(own, Sign::kStrongAbove) = small(distance);
    distance = line.wording == LineClass::kStrong ? 1 : std::min(distance + 1, kFar);
    at(own, Sign::kCopies) = small(lines.copies(i));
    at(own, Sign::kOpenings) = small(lines.openings(i));
    at(own, Sign::kShared) = small(lines.shared(i));
    at(own, Sign::kCode) = line.code ? 1 : 0;
    at(own, Sign::kLines) = small(n);
    at(own, Sign::kPlace) = small(tenths(i, n));
    at(own, Sign::kBlockKind) = static_cast<std::int16_t>(lines.block_kind(i));
    at(own, Sign::kLinkShare) = small(lines.links(i));
    at(own, Sign::kGenre) = static_cast<std::int16_t>(lines.genre());
    at(own, Sign::kProseShare) = small(lines.prose_share());
    at(own, Sign::kPersons) = small(lines.persons(i));
    at(own, Sign::kWordsAbove) = small(i > 0 ? lines.words(i - 1) : 0);
    at(own, Sign::kWordsBelow) = small(i + 1 < n ? lines.words(i + 1) : 0);
    at(own, Sign::kKindAbove) = static_cast<std::int16_t>(i > 0 ? lines.kind(i - 1) : kNoLine);
    at(own, Sign::kKindBelow) = static_cast<std::int16_t>(i + 1 < n ? lines.kind(i + 1) : kNoLine);
    if (lines.kind(i) == FurnitureKind::kNone) continue;
    at(own, Sign::kTopic) = small(lines.topic(i));
    std::int64_t alike = -1;
    for (std::uint32_t k = i > kWindow ? i - kWindow : 0; k < std::min(n, i + kWindow + 1); ++k) {
      alike += lines.kind(k) == lines.kind(i) ? 1 : 0;
    }
    at(own, Sign::kAlike) = small(alike);
  }
  distance = kFar;
  for (std::uint32_t i = n; i-- > 0;) {
    at(out[i], Sign::kStrongBelow) = small(distance);
    at(out[i], Sign::kWordingShare) = small(tenths(std::size_t{strong} * 2, n));
    distance = classes[i].wording == LineClass::kStrong ? 1 : std::min(distance + 1, kFar);
  }
  return out;
}

void add_margins(std::span<LineSigns> signs, std::span<const int> scores,
                 std::span<const int> margins, const std::vector<bool>& decided) {
  const std::size_t n = signs.size();
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
    at(signs[i], Sign::kMargin) = small(margins[i]);
    at(signs[i], Sign::kOwnPoints) = small(scores[i]);
    at(signs[i], Sign::kNear) = small(count == 0 ? 0 : sum / count);
    at(signs[i], Sign::kAbove) = small(i > 0 ? margins[i - 1] : 0);
    at(signs[i], Sign::kBelow) = small(i + 1 < n ? margins[i + 1] : 0);
    at(signs[i], Sign::kLikely) = small(tenths(likely, n));
    at(signs[i], Sign::kDecided) = decided[i] ? 1 : 0;
  }
}

int odds_of(const LineTreesData& trees, const LineSigns& signs) {
  int sum = trees.bias;
  for (const LineTree& tree : std::span(trees.trees, trees.size)) {
    std::size_t leaf = 0;
    for (std::size_t level = 0; level < kTreeDepth; ++level) {
      leaf = leaf * 2 + (signs[tree.sign[level]] >= tree.least[level] ? 1 : 0);
    }
    sum += tree.leaves[leaf];
  }
  return sum;
}

bool may_be_furniture(const LineClass& line) {
  if (line.wording == LineClass::kStrong) return true;
  // A text of one sentence is that sentence, and what it is about is its own affair.
  if (line.alone) return false;
  return line.wording == LineClass::kWeak || line.head || line.tail;
}

bool is_furniture(const LineClass& line, bool decided, int odds) {
  if (!may_be_furniture(line)) return false;
  switch (line.wording) {
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
  const bool strong = line.wording == LineClass::kStrong;
  if (odds >= 1000) return 98;
  if (odds >= 562) return strong ? 97 : 95;
  if (odds >= kLeastBare) return strong ? 93 : 85;
  return line.certain ? 90 : 75;
}

}  // namespace galley
