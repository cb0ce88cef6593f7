#include "galley/rules/registry.h"

namespace galley::rules {
namespace {

constexpr RuleInfo kInfo = {
    .id = "@ID@",
    .family = Family::@FAMILY @,
    .summary = "TODO: the pattern that it finds, without a full stop",
    .why = "TODO: why it matters to a reader.",
};

class @CLASS @final
    : public Rule{public : [[nodiscard]] const RuleInfo & info() const override{return kInfo;
}  // namespace

void check(const Article& article, OptionValues, Reporter& reporter) const override {
  for (const Token& token : article.document().tokens()) {
    if (article.document().view(token.span()) != "TODO") continue;
    Finding& finding = reporter.report(token.span(), Severity::kHint, 50, "TODO: what is wrong.");
    finding.because("TODO: the evidence");
  }
}
};  // namespace galley::rules

}  // namespace

const Rule& @NAME @() {
  static const @CLASS @rule;
  return rule;
}

}  // namespace galley::rules
