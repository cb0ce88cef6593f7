#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "galley/document/document.h"
#include "galley/sourcing/attribution.h"

namespace galley::core {

/// True for the sorts of text in which a reader expects to learn who says so: a review, a recipe
/// or a poem is none. Advice that names speakers as often as news does is read as news.
[[nodiscard]] bool expects_sources(const Document& document, const Attributions& attributions);

/// What makes a statement one that a reader may ask a source for, or one that needs none.
enum class ClaimTerm : std::uint8_t {
  kCasualty,      ///< dead, hurt, victims
  kDisplaced,     ///< people who fled, are missing, detained
  kAccusation,    ///< a crime or wrongdoing
  kShare,         ///< per cent, a majority: polls, surveys
  kMoney,         ///< a sum
  kFigure,        ///< any other count
  kHealth,        ///< a disease, a drug, with a figure or a cause
  kRank,          ///< first, largest, record
  kOneOfTheMost,  ///< "one of the most contentious"
  kAbsolute,      ///< all, never, every, only
  kCause,         ///< because, led to
  kForecast,      ///< will, would, is expected to
  kMotive,        ///< in an attempt to, in order to
  kEvaluation,    ///< contentious, shocking
  kQuotedWords,   ///< a few words in quotation marks that nobody is said to have used
  kApproximate,   ///< nearly, more than: somebody estimated
  kComparison,    ///< lower than: somebody compared
  // Terms that take away.
  kHedge,        ///< may, might, allegedly
  kSchedule,     ///< a time or date of something fixed
  kPrice,        ///< of a ticket: anybody can look
  kDefinition,   ///< what a word means
  kPublicAct,    ///< a vote, a verdict: done in public, on record
  kFirstPerson,  ///< the writer is the source
  kLead,         ///< the first sentence, sourced by the ones below it
  kInherited,    ///< the paragraph names a source
  kBefore,       ///< the paragraph before names one
  kOpinion,      ///< the piece is an opinion, and says so
};
inline constexpr std::size_t kClaimTermCount = static_cast<std::size_t>(ClaimTerm::kOpinion) + 1;
/// A few words for a reader: "people killed or hurt".
[[nodiscard]] std::string_view to_string(ClaimTerm term);

struct ClaimReason {
  ClaimTerm term = ClaimTerm::kFigure;
  int weight = 0;
  TokenRange words;  ///< the words that show it; may be empty
};

/// A sentence that claims something on nobody's authority.
struct Claim {
  std::uint32_t sentence = 0;
  int weight = 0;                       ///< sum of the reasons
  std::uint8_t strong = 0;              ///< reasons that rule books name
  ClaimTerm main = ClaimTerm::kFigure;  ///< the heaviest; ties to the earlier in ClaimTerm
  std::vector<ClaimReason> reasons;     ///< in the order of ClaimTerm
};

/// The unsourced claims of a document, with what makes each of them heavy. Weights follow the
/// practice of news agencies: counts of people harmed, accusations and polls need a source each
/// time; schedules, public acts and what the writer saw need none. Added up, so that an editor can
/// see and overrule each; measured on published news.
class Claims {
 public:
  Claims(const Document& document, const Attributions& attributions);
  /// In text order, of body paragraphs and list items outside quotations; those of weight below 1
  /// are left out.
  [[nodiscard]] std::span<const Claim> all() const { return all_; }

 private:
  std::vector<Claim> all_;
};

}  // namespace galley::core
