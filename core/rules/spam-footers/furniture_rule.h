#pragma once

#include <string>

#include "galley/rule/edits.h"
#include "galley/rule/rule.h"

namespace galley::rules {

/// What a rule says of one kind of page furniture.
struct FurnitureVerdict {
  FurnitureKind kind;
  Severity severity;
  int confidence;
  std::string_view message;
  /// Title of the fix that deletes the block; empty: the rule offers none.
  std::string_view deletion;
  bool safe;
};

/// Reports the blocks of one kind of page furniture. Which blocks are furniture is decided once,
/// by the article's analysis; the rules of this family only say what each kind means.
class FurnitureRule final : public Rule {
 public:
  FurnitureRule(const RuleInfo& info, const FurnitureVerdict& verdict)
      : info_(info), verdict_(verdict) {}
  [[nodiscard]] const RuleInfo& info() const override { return info_; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    const Document& document = article.document();
    for (const FurnitureBlock& furniture : article.furniture().blocks()) {
      if (furniture.kind != verdict_.kind) continue;
      const Span span = document.blocks()[furniture.block].span;
      Finding& finding = reporter.report(span, verdict_.severity, verdict_.confidence,
                                         std::string(verdict_.message));
      finding.because(furniture.evidence);
      if (verdict_.deletion.empty()) continue;
      finding.fix(std::string(verdict_.deletion), verdict_.safe,
                  {delete_blocks(document, furniture.block, furniture.block + 1)});
    }
  }

 private:
  const RuleInfo& info_;
  const FurnitureVerdict verdict_;
};

}  // namespace galley::rules
