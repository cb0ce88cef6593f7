#include "galley/rules/registry.h"

namespace galley::core::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "@ID@",
    .family = Family::kNewFamily,
    .summary = "TODO: the pattern that it finds, without a full stop",
    .why = "TODO: why it matters to a reader.",
};

class NewRule final : public Rule {
 public:
  [[nodiscard]] const RuleInfo& info() const override { return kInfo; }

  void check(const Article& article, OptionValues, Reporter& reporter) const override {
    for (const Token& token : article.document().tokens()) {
      if (article.document().view(token.span()) != "TODO") continue;
      Finding& finding = reporter.report(token.span(), Severity::kHint, 50, "TODO: what is wrong.");
      finding.because("TODO: the evidence");
    }
  }
};

}  // namespace

const Rule& new_rule() {
  static const NewRule rule;
  return rule;
}

}  // namespace galley::core::rules
