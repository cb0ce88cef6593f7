#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// What a block is when it belongs to the page and not to the story; see boilerplate_kinds.def.
enum class BoilerplateKind : std::uint8_t {
#define BOILERPLATE_KIND(kind, name) kind,
#include "galley/boilerplate/boilerplate_kinds.def"
#undef BOILERPLATE_KIND
};
/// The name of each kind in a pack's table of patterns, by BoilerplateKind.
inline constexpr std::string_view kBoilerplateKindNames[] = {
#define BOILERPLATE_KIND(kind, name) name,
#include "galley/boilerplate/boilerplate_kinds.def"
#undef BOILERPLATE_KIND
};
inline constexpr std::size_t kBoilerplateKinds = std::size(kBoilerplateKindNames);

/// A line that must be kept, in a field of its own: deleting it may breach a licence.
[[nodiscard]] constexpr bool is_credit(BoilerplateKind kind) {
  return kind == BoilerplateKind::kWire || kind == BoilerplateKind::kPhoto;
}

/// One piece of the evidence that a block is boilerplate; `weight` in points, sixteenths of a
/// natural logarithm of odds: 11 points double the odds. Negative where it speaks for the story.
struct BoilerplateReason {
  std::string text;
  int weight = 0;
};

/// One block of boilerplate.
struct BoilerplateBlock {
  std::uint32_t block = 0;  ///< index into Document::blocks()
  BoilerplateKind kind = BoilerplateKind::kNone;
  /// 0 to 100: how many of a hundred such lines of pages are boilerplate.
  int confidence = 0;
  /// True: deleting the block unread takes nothing of the story. Its place is sure, as the page's
  /// lines behind the last sentence are, and its words are all the page's. Steps of a list,
  /// subheads, sentences, credits and disclosures may be worded alike and are left to a reader.
  bool unread = false;
  /// What told, the strongest first.
  std::vector<BoilerplateReason> reasons;
};

/// Consecutive blocks of boilerplate that may be deleted together; credits are in no run.
struct BoilerplateRun {
  std::uint32_t first = 0;  ///< half-open range of indices into Boilerplate::blocks()
  std::uint32_t end = 0;
};

/// The blocks of a document that are boilerplate.
///
/// Every block gets points for its pattern, shape, place, neighbours, the words that it shares with
/// the story, and how often it stands; the best labelling of the whole sequence then decides, so
/// that a doubtful line goes with the lines around it. Points are learned by
/// train_boilerplate as a linear-chain conditional random field (Lafferty, McCallum, Pereira
/// 2001) and rounded to integers; a block's margin is the difference of its two max-marginals.
/// Small trees weigh the margin with pattern, place and neighbours and give the odds. Linear in the
/// text.
///
/// Where the page's links are known, lists of them are boilerplate too. That is a rule and not
/// learned, as no labelled page has its links.
class Boilerplate {
 public:
  explicit Boilerplate(const Document& document);
  /// In text order.
  [[nodiscard]] std::span<const BoilerplateBlock> blocks() const { return blocks_; }
  [[nodiscard]] std::span<const BoilerplateRun> runs() const { return runs_; }

 private:
  std::vector<BoilerplateBlock> blocks_;
  std::vector<BoilerplateRun> runs_;
};

}  // namespace galley::core
