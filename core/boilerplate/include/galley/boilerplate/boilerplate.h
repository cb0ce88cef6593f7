#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "galley/document/document.h"

namespace galley::core {

/// What a block is when it belongs to the page and not to the story.
enum class BoilerplateKind : std::uint8_t {
  kNone,
  kPage,        ///< surely boilerplate, of no kind below
  kShare,       ///< share bars, "Click to share on …"
  kFollow,      ///< follow, like or join us on …
  kNewsletter,  ///< newsletter and alert boxes
  kApp,         ///< download our app
  kRelated,     ///< see also, read more, related articles
  kComments,    ///< leave a reply, comment counts
  kAdvert,      ///< advertisement labels
  kCopyright,   ///< copyright and republication notices
  kCookie,      ///< cookie, consent and privacy notices
  kPaywall,     ///< subscribe, register or sign in to read on
  kDonation,    ///< support us, donate
  kByline,      ///< who wrote it, alone on its line
  kBio,         ///< who the author is
  kPhoto,       ///< photo and agency credits
  kWire,        ///< which agency or colleague contributed
  kTags,        ///< tags, topics, categories
  kNavigation,  ///< menus, "Back to top"
  kForm,        ///< fields and buttons of forms
  kPlayer,      ///< what players and scripts leave behind
  kAffiliate,   ///< affiliate and tracking notices
};
inline constexpr std::size_t kBoilerplateKinds = 22;

/// A line that must be kept, in a field of its own: deleting it may breach a licence.
[[nodiscard]] constexpr bool is_credit(BoilerplateKind kind) {
  return kind == BoilerplateKind::kWire || kind == BoilerplateKind::kPhoto;
}

/// One piece of the evidence that a block is boilerplate; `weight` in points (10 points make the
/// odds about twice as good), negative where it speaks for the story.
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
/// tools/train_boilerplate as a linear-chain conditional random field (Lafferty, McCallum, Pereira
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
