#include "line_model.h"

#include <algorithm>
#include <array>
#include <bit>

namespace galley::core {
namespace {

// Thresholds on margins, in points. Chosen by cross-validation over the training sites so that each
// class of lines is right 19 times in 20.
constexpr int kCertain = -90;
constexpr int kStrongInside = -20;
constexpr int kStrongAtEnd = -40;
constexpr int kWeakInside = 100;
constexpr int kWeakAtEnd = 20;
constexpr int kWeakBesideStrong = 50;
constexpr int kBareBetween = 100;
constexpr int kBareAtEnd = 50;
constexpr int kBareAlone = 120;
constexpr std::uint32_t kMaxCertainWords = 12;
/// Other notes and notices may follow a note on the author.
constexpr std::uint32_t kMaxProseAfterBio = 2;
constexpr std::uint32_t kParagraphWords = 18;
/// A name or a mark may stand beside the link.
constexpr std::uint32_t kLinkedTenths = 9;
/// How far the line with a pattern may be that a line without one goes with.
constexpr std::size_t kReach = 3;

/// Kinds whose patterns ask the reader for something: a story does not.
bool is_unmistakable(BoilerplateKind kind) {
  switch (kind) {
    case BoilerplateKind::kShare:
    case BoilerplateKind::kPlayer:
    case BoilerplateKind::kPhoto:
    case BoilerplateKind::kFollow:
    case BoilerplateKind::kPaywall:
    case BoilerplateKind::kNewsletter:
    case BoilerplateKind::kComments:
    case BoilerplateKind::kCookie:
    case BoilerplateKind::kCopyright:
    case BoilerplateKind::kApp:
      return true;
    default:
      return false;
  }
}

/// Kinds whose patterns are as short as what they name: the same words may open a paragraph.
bool is_short_kind(BoilerplateKind kind) {
  switch (kind) {
    case BoilerplateKind::kByline:
    case BoilerplateKind::kNavigation:
    case BoilerplateKind::kTags:
    case BoilerplateKind::kPlayer:
    case BoilerplateKind::kForm:
    case BoilerplateKind::kAdvert:
    case BoilerplateKind::kShare:
    case BoilerplateKind::kRelated:
      return true;
    default:
      return false;
  }
}

/// A paragraph says more than "Share this". A row of buttons may be as long and ends without a
/// stop; a heading of related stories may not.
bool is_too_long(BoilerplateKind kind, const LineFeatures& features, std::uint32_t line) {
  return is_short_kind(kind) && features.words(line) >= kParagraphWords &&
         (features.ends(line) || kind == BoilerplateKind::kRelated);
}

/// What the patterns of a line say together.
struct PatternClass {
  LineClass::Pattern pattern = LineClass::kNone;
  bool unmistakable = false;
  int bio_signs = 0;
};

PatternClass class_of_patterns(const LineFeatures& features, std::uint32_t line) {
  const Patterns& known = features.known_patterns();
  PatternClass out;
  bool button = true;
  for_each_pattern(features.patterns(line), [&](std::size_t i) {
    const BoilerplateKind kind = known.kind(i);
    const bool weak = known.is_weak(i);
    out.pattern =
        std::max(out.pattern,
                 weak || is_too_long(kind, features, line) ? LineClass::kWeak : LineClass::kStrong);
    out.unmistakable |= !weak && is_unmistakable(kind);
    out.bio_signs += kind == BoilerplateKind::kBio ? 1 : 0;
    button = button && weak &&
             (kind == BoilerplateKind::kAdvert || kind == BoilerplateKind::kNavigation);
  });
  // "Check price" under every product of a review and "Jump to" in its head are the review's own:
  // they tell nothing by themselves.
  if (button) out.pattern = LineClass::kNone;
  return out;
}

bool has_backing(std::span<const LineClass> lines, std::size_t i, int margin) {
  const LineClass& line = lines[i];
  const bool at_end = line.head || line.tail;
  if (line.certain) return margin >= kCertain;
  if (line.pattern == LineClass::kStrong) return margin >= (at_end ? kStrongAtEnd : kStrongInside);
  if (line.pattern == LineClass::kNone) return false;
  if (at_end) return margin >= kWeakAtEnd;
  // Alone inside a story a doubtful pattern is the story's; a row of such lines is a page's.
  const bool in_row = (i > 0 && lines[i - 1].pattern != LineClass::kNone) ||
                      (i + 1 < lines.size() && lines[i + 1].pattern != LineClass::kNone);
  return in_row && margin >= kWeakInside;
}

/// Lines since the last one with backing, and since the last with a strong one; prose ends the
/// reach.
struct Distance {
  static constexpr std::size_t kNever = kReach + 1;
  std::size_t any = kNever;
  std::size_t strong = kNever;

  void step(const LineClass& line, bool backed) {
    const auto next = [&](std::size_t distance, bool reset) {
      if (reset) return std::size_t{1};
      return line.prose ? kNever : std::min(distance + 1, kNever);
    };
    any = next(any, backed);
    strong = next(strong, backed && line.pattern == LineClass::kStrong);
  }
};

}  // namespace

LineModel::LineModel(const LineModelData& data)
    : data_(data), entries_(std::bit_ceil(data.size * 2 + 2)), mask_(entries_.size() - 1) {
  std::uint32_t id = 0;
  for (std::size_t i = 0; i < data.size; ++i) {
    id += data.steps[i];
    std::size_t at = id & mask_;
    while (entries_[at].weight != 0) at = (at + 1) & mask_;
    entries_[at] = {id, data.weights[i]};
  }
}

std::vector<int> margins(std::span<const int> scores, std::span<const std::uint8_t> gaps,
                         const Transitions& transitions) {
  const std::size_t n = scores.size();
  std::vector<int> out(n);
  // Best labelling of the lines up to and including i, by the label of i, kept as a difference so
  // that the sums stay small however long the text is.
  std::vector<int> ahead(n);
  int difference = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (i > 0) {
      const auto& t = transitions[gaps[i]];
      difference =
          std::max(t[0][1], difference + t[1][1]) - std::max(t[0][0], difference + t[1][0]);
    }
    difference += scores[i];
    ahead[i] = difference;
  }
  difference = 0;
  for (std::size_t i = n; i-- > 0;) {
    if (i + 1 < n) {
      const auto& t = transitions[gaps[i + 1]];
      difference += scores[i + 1];
      difference =
          std::max(t[1][0], difference + t[1][1]) - std::max(t[0][0], difference + t[0][1]);
    }
    out[i] = ahead[i] + difference;
  }
  return out;
}

LineClass class_of(const LineFeatures& features, std::uint32_t line) {
  LineClass out;
  const PatternClass patterns = class_of_patterns(features, line);
  out.pattern = patterns.pattern;
  out.certain = patterns.unmistakable && features.words(line) <= kMaxCertainWords;
  // Who she is and what she writes, behind the last paragraph: two signs make a strong one.
  const int bio_signs =
      patterns.bio_signs + (patterns.bio_signs > 0 && features.name_opens(line) ? 1 : 0);
  if (bio_signs > 1 && features.prose_after(line) <= kMaxProseAfterBio &&
      features.prose_before(line) > 0 && features.words(line) > kMaxCertainWords) {
    out.pattern = LineClass::kStrong;
  }
  out.linked = features.linked(line) >= kLinkedTenths && features.words(line) < kParagraphWords;
  out.code = features.is_code(line);
  out.prose = features.is_prose(line);
  out.head = features.prose_before(line) == 0;
  out.tail = features.prose_after(line) == 0;
  const bool own = out.pattern == LineClass::kStrong;
  out.alone = out.head && out.tail && features.with_pattern() == (own ? 1U : 0U);
  return out;
}

std::vector<bool> decide(std::span<const LineClass> lines, std::span<const int> margins) {
  const std::size_t n = lines.size();
  std::vector<bool> out(n);
  std::vector<Distance> above(n);
  Distance distance;
  for (std::size_t i = 0; i < n; ++i) {
    above[i] = distance;
    out[i] = has_backing(lines, i, margins[i]);
    distance.step(lines[i], out[i]);
  }
  distance = {};
  for (std::size_t i = n; i-- > 0;) {
    const LineClass& line = lines[i];
    const bool backed = out[i];
    if (line.pattern == LineClass::kWeak && !backed) {
      out[i] =
          std::min(above[i].strong, distance.strong) <= kReach && margins[i] >= kWeakBesideStrong;
    }
    if (line.pattern == LineClass::kNone && !line.code) {
      const bool between = above[i].strong <= kReach && distance.strong <= kReach;
      const bool behind = line.tail && above[i].any <= kReach;
      const bool before = line.head && distance.any <= kReach;
      out[i] = (between && margins[i] >= kBareBetween) ||
               ((behind || before) && margins[i] >= kBareAtEnd) ||
               ((line.head || line.tail) && margins[i] >= kBareAlone);
    }
    distance.step(line, backed);
  }
  return out;
}

}  // namespace galley::core
