#pragma once

#include <string_view>

#include "galley/rule/rule.h"

namespace galley::core::rules {

/// What the rules on unsourced claims share: each reports those whose heaviest term is its own.
class ClaimRule : public Rule {
 public:
  explicit ClaimRule(const RuleInfo& info) : info_(info) {}
  [[nodiscard]] const RuleInfo& info() const final { return info_; }
  void check(const Article& article, OptionValues options, Reporter& reporter) const final;

 private:
  [[nodiscard]] virtual bool takes(ClaimTerm term) const = 0;
  /// The question that the claim leaves open.
  [[nodiscard]] virtual std::string_view question(const Document& document,
                                                  const Claim& claim) const = 0;
  const RuleInfo& info_;
};

/// The options of every rule on claims, in this order.
inline constexpr Option kClaimOptions[] = {
    {"min-weight", 1, 1, 40,
     "Least sum of the terms for a hint; 1 shows every claim, 5 those that rule books name."},
    {"warning-weight", 10, 2, 40,
     "Least sum for a warning, with two strong terms; news agencies ask for a source there each "
     "time."},
};

}  // namespace galley::core::rules
